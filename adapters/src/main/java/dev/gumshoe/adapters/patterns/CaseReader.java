package dev.gumshoe.adapters.patterns;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.file.YamlMap;
import dev.gumshoe.adapters.patterns.PatternCase.CaseLead;
import dev.gumshoe.adapters.patterns.PatternCase.Expected;
import dev.gumshoe.adapters.patterns.PatternCase.Verdict;
import dev.gumshoe.engine.fact.DbtTest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one case. */
final class CaseReader {
    private static final List<String> REPORTING = keys("finding");
    private static final List<String> SILENT = keys("ruled_out", "instead");

    private final Path file;
    private final String name;
    private final YamlMap yaml;
    private final Map<String, String> data;
    private final Map<String, String> models;
    private final Set<String> nodes = new LinkedHashSet<>();

    CaseReader(Path file, String name, YamlMap yaml) {
        this.file = file;
        this.name = name;
        this.yaml = yaml;
        this.data = texts(yaml, "data");
        this.models = texts(yaml, "models");
        nodes.addAll(data.keySet());
        nodes.addAll(models.keySet());
    }

    private static List<String> keys(String... verdict) {
        List<String> keys = new ArrayList<>(List.of("data", "types", "models", "keys", "lead"));
        keys.addAll(CaseSettingsReader.KEYS);
        keys.addAll(List.of(verdict));
        return List.copyOf(keys);
    }

    PatternCase read(boolean reports) {
        yaml.allowOnly(reports ? REPORTING : SILENT);
        return new PatternCase(
                name,
                file + ":" + yaml.line(),
                data,
                types(),
                models,
                keys(),
                new CaseSettingsReader(yaml, data.keySet(), models.keySet()).read(),
                lead(required("lead")),
                reports ? new Verdict.Reports(expected(required("finding"), "")) : staysSilent());
    }

    private static Map<String, String> texts(YamlMap yaml, String key) {
        YamlMap map = yaml.map(key).orElseThrow(() -> yaml.missing(key));
        Map<String, String> texts = new LinkedHashMap<>();
        map.keys().forEach(name -> texts.put(name, map.requiredText(name)));
        return texts;
    }

    private Map<String, Map<String, String>> types() {
        Map<String, Map<String, String>> byTable = new LinkedHashMap<>();
        yaml.map("types").ifPresent(types -> {
            types.allowOnly(data.keySet());
            types.keys().forEach(table -> byTable.put(table, texts(types, table)));
        });
        return byTable;
    }

    private Map<String, List<String>> keys() {
        Map<String, List<String>> byNode = new LinkedHashMap<>();
        yaml.map("keys").ifPresent(keys -> {
            keys.allowOnly(nodes);
            keys.keys().forEach(node -> byNode.put(node, keys.texts(node)));
        });
        return byNode;
    }

    private CaseLead lead(YamlMap lead) {
        String kind = lead.requiredText("kind");
        return switch (kind) {
            case "row-count" -> {
                lead.allowOnly(List.of("kind", "model", "expected"));
                yield new CaseLead.RowCount(model(lead), number("expected", lead));
            }
            case "sum" -> {
                lead.allowOnly(List.of("kind", "model", "column", "expected"));
                yield new CaseLead.Sum(model(lead), lead.requiredText("column"), number("expected", lead));
            }
            case "count-distinct" -> {
                lead.allowOnly(List.of("kind", "model", "column", "expected"));
                yield new CaseLead.CountDistinct(model(lead), lead.requiredText("column"), number("expected", lead));
            }
            case "failed-run" -> {
                lead.allowOnly(List.of("kind", "model", "message"));
                yield new CaseLead.FailedRun(model(lead), lead.requiredText("message"));
            }
            case "failed-test" -> {
                lead.allowOnly(List.of("kind", "model", "test", "failures"));
                yield new CaseLead.FailedTest(
                        model(lead), lead.text("test").orElse(DbtTest.SINGULAR), whole("failures", lead));
            }
            case "sweep" -> {
                lead.allowOnly(List.of("kind"));
                yield new CaseLead.Sweep();
            }
            default ->
                throw lead.error(
                        "kind",
                        "'kind' is " + Printable.quoted(kind),
                        "row-count, sum, count-distinct, failed-test, failed-run or sweep");
        };
    }

    private String model(YamlMap lead) {
        return node("model", lead, models.keySet());
    }

    private Verdict staysSilent() {
        return new Verdict.StaysSilent(
                yaml.text("ruled_out").map(any -> node("ruled_out", yaml, nodes)),
                yaml.map("instead").map(instead -> expected(instead, instead.requiredText("pattern"))));
    }

    private Expected expected(YamlMap finding, String pattern) {
        finding.allowOnly(List.of("pattern", "at", "rows", "amount", "question", "beside", "evidence", "fix"));
        return new Expected(
                pattern,
                node("at", finding, nodes),
                whole("rows", finding),
                finding.number("amount"),
                flag("question", finding),
                flag("beside", finding),
                finding.texts("evidence"),
                finding.number("fix"));
    }

    private YamlMap required(String key) {
        return yaml.map(key).orElseThrow(() -> yaml.missing(key));
    }

    private static String node(String key, YamlMap map, Set<String> known) {
        String node = map.requiredText(key);
        if (!known.contains(node)) {
            String expected = String.join(", ", known) + DidYouMean.hint(node, known);
            throw map.error(key, "'" + key + "' is " + Printable.quoted(node), expected);
        }
        return node;
    }

    private static BigDecimal number(String key, YamlMap map) {
        return map.number(key).orElseThrow(() -> map.missing(key));
    }

    private static long whole(String key, YamlMap map) {
        try {
            return number(key, map).longValueExact();
        } catch (ArithmeticException e) {
            throw map.error(key, "'" + key + "' is " + Printable.quoted(number(key, map)), "a whole number");
        }
    }

    private static boolean flag(String key, YamlMap map) {
        Optional<String> text = map.text(key);
        if (text.isPresent() && !text.get().equals("true")) {
            throw map.error(key, "'" + key + "' is " + Printable.quoted(text.get()), "true, or no such key");
        }
        return text.isPresent();
    }
}
