package dev.gumshoe.engine.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of rules as its author writes it: rules only. The package and the imports of the vocabulary are put before its
 * first line when it is compiled, on the same line, so that lines keep their numbers.
 *
 * @param relative the path below the pack's folder, with slashes
 * @param shown the path by which its author finds it
 */
public record RuleFile(String relative, String text, String shown) {
    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([^\"]+)\"");
    private static final String IMPORTS = Stream.of(
                    "dev.gumshoe.engine.fact.*",
                    "dev.gumshoe.engine.fact.Predicate.*",
                    "dev.gumshoe.engine.fact.SqlExpression.*",
                    "dev.gumshoe.engine.fact.Stage.*",
                    "dev.gumshoe.engine.probe.*",
                    "dev.gumshoe.engine.conclusion.*",
                    "dev.gumshoe.engine.conclusion.Conclusion.*")
            .map(name -> "import " + name + "; ")
            .reduce("", String::concat);

    public RuleFile(String relative, String text) {
        this(relative, text, relative);
    }

    /** A rule's name and the line it begins on. */
    public record RuleLine(String rule, int line) {}

    /** Every rule file below a folder, in the order of their paths. */
    public static List<RuleFile> below(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<RuleFile> files = new ArrayList<>();
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".drl")).sorted().toList()) {
                String relative = folder.relativize(path).toString().replace('\\', '/');
                files.add(new RuleFile(relative, Files.readString(path)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package of the file's rules: one for each folder, so that no two packs share one. */
    String packageName(String pack) {
        int slash = relative.lastIndexOf('/');
        String folder = slash < 0 ? "" : "." + relative.substring(0, slash).replace('/', '.');
        return "dev.gumshoe.pack." + (pack + folder).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", "_");
    }

    String compilable(String pack) {
        return "package " + packageName(pack) + "; " + IMPORTS + text;
    }

    /** The rules and their lines, as they stand. */
    public List<RuleLine> rules() {
        List<RuleLine> rules = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = RULE.matcher(lines.get(i));
            if (matcher.find()) {
                rules.add(new RuleLine(matcher.group(1), i + 1));
            }
        }
        return rules;
    }
}
