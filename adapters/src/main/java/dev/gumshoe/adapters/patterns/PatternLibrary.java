package dev.gumshoe.adapters.patterns;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.engine.casefile.PatternInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A library of bug patterns: a folder {@code <area>/<id>} for each, with its rules, description, cases and page. */
public final class PatternLibrary {
    private static final String BUILT_IN = "bug-patterns";
    /** Says of every rule where it is written, and so in which folders there are patterns. */
    private static final String INDEX = "META-INF/gumshoe/" + BUILT_IN + ".pack";

    private static final Pattern RULE = Pattern.compile("\t" + BUILT_IN + "/[^/]+/(.+)/[^/]+:\\d+$", Pattern.MULTILINE);
    private static final int DEEPEST = 3;

    private PatternLibrary() {}

    /** The patterns that come with the program, sorted by id. */
    public static List<PatternInfo> builtIn() {
        Set<String> folders = new TreeSet<>();
        Matcher rules = RULE.matcher(resource(INDEX));
        while (rules.find()) {
            folders.add(rules.group(1));
        }
        return distinct(folders.stream()
                .map(folder -> BUILT_IN + "/" + folder + "/" + PatternFile.NAME)
                .map(name -> new Described(
                        name, PatternFile.parse(name, resource(name)).info())));
    }

    /**
     * The patterns below a folder, sorted by id.
     *
     * @throws InputException where a description is wrong, or two patterns share an id
     */
    public static List<PatternInfo> below(Path library) {
        return distinct(folders(library).stream()
                .map(folder -> folder.resolve(PatternFile.NAME))
                .map(file ->
                        new Described(file.toString(), PatternFile.read(file).info())));
    }

    /** The folders of the patterns, sorted. */
    public static List<Path> folders(Path library) {
        try (Stream<Path> paths = Files.walk(library, DEEPEST)) {
            return paths.filter(path -> path.endsWith(PatternFile.NAME))
                    .flatMap(path -> Stream.ofNullable(path.getParent()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw InputException.of(library, "cannot be read", "a folder of bug patterns");
        }
    }

    private record Described(String where, PatternInfo pattern) {}

    private static List<PatternInfo> distinct(Stream<Described> described) {
        Map<String, Described> byId = new TreeMap<>();
        described.forEach(one -> {
            Described earlier = byId.putIfAbsent(one.pattern().id(), one);
            if (earlier != null) {
                throw InputException.of(one.where(), "'id' is the one in " + earlier.where(), "an id of its own");
            }
        });
        return byId.values().stream().map(Described::pattern).toList();
    }

    private static String resource(String name) {
        try (InputStream in = PatternLibrary.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw InputException.of(name, "is not on the class path", "the built-in bug patterns");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw InputException.of(name, "cannot be read", "the built-in bug patterns");
        }
    }
}
