package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.seeds.BuildPlan;
import dev.gumshoe.adapters.seeds.SeedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plan in which the values of one column of one seed are others of the same type. */
final class SeedChange {
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(.*)", Pattern.DOTALL);

    private SeedChange() {}

    /** The columns of the seed's file. */
    static List<String> columns(SeedTable seed) throws IOException {
        return rows(seed).get(0);
    }

    /** The plan with every seed's file written anew, so that it differs from a changed one by the change alone. */
    static BuildPlan none(BuildPlan plan, Path folder) throws IOException {
        List<SeedTable> seeds = new ArrayList<>();
        for (SeedTable seed : plan.seeds()) {
            Path file = folder.resolve(seed.csv().getFileName());
            Files.writeString(file, text(rows(seed)));
            seeds.add(new SeedTable(seed.node(), seed.relation(), file, seed.columnTypes()));
        }
        return new BuildPlan(seeds, plan.steps(), plan.dialect());
    }

    /** The changed plan; empty where the column has no value to change. */
    static Optional<BuildPlan> of(BuildPlan plan, SeedTable seed, String column, Path folder) throws IOException {
        List<List<String>> rows = rows(seed);
        int place = rows.get(0).indexOf(column);
        String type = seed.columnTypes().getOrDefault(column.replace("\"", ""), "text");
        boolean changed = false;
        for (List<String> row : rows.subList(1, rows.size())) {
            if (place < row.size()
                    && !row.get(place).isBlank()
                    && !row.get(place).equalsIgnoreCase("null")) {
                row.set(place, other(row.get(place), type.toLowerCase(Locale.ROOT)));
                changed = true;
            }
        }
        Path file = folder.resolve(seed.csv().getFileName());
        Files.writeString(file, text(rows));
        List<SeedTable> seeds = plan.seeds().stream()
                .map(one -> one.equals(seed) ? new SeedTable(one.node(), one.relation(), file, one.columnTypes()) : one)
                .toList();
        return changed ? Optional.of(new BuildPlan(seeds, plan.steps(), plan.dialect())) : Optional.empty();
    }

    private static String other(String value, String type) {
        if (type.contains("bool")) {
            return value.toLowerCase(Locale.ROOT).startsWith("t") ? "false" : "true";
        }
        Matcher date = DATE.matcher(value);
        if (date.matches()) {
            return LocalDate.parse(date.group(1)).plusDays(3) + date.group(2);
        }
        if (value.matches("-?\\d{1,15}")) {
            return String.valueOf(Long.parseLong(value) + 1);
        }
        if (value.matches("-?\\d+\\.\\d+")) {
            return new java.math.BigDecimal(value).add(java.math.BigDecimal.ONE).toPlainString();
        }
        return value.startsWith("{") || value.startsWith("[") ? value : value + "x";
    }

    private static List<List<String>> rows(SeedTable seed) throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String text = Files.readString(seed.csv()).replace("\uFEFF", "");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                cell.append(twice ? "\"" : "");
                i += twice ? 1 : 0;
                quoted = twice == quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                cell.append(c);
            } else if (c != '\r') {
                rows.get(rows.size() - 1).add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(new ArrayList<>());
                }
            }
        }
        rows.get(rows.size() - 1).add(cell.toString());
        rows.removeIf(row -> row.size() == 1 && row.get(0).isEmpty());
        return rows;
    }

    private static String text(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            List<String> cells = row.stream()
                    .map(cell -> cell.isEmpty() ? "" : '"' + cell.replace("\"", "\"\"") + '"')
                    .toList();
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }
}
