package dev.gumshoe.cli.kit;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.patterns.PatternFile;
import dev.gumshoe.adapters.patterns.PatternLibrary;
import dev.gumshoe.engine.casefile.PatternInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every pattern there is: the built-in ones, and the user's own, which stand in for built-in ones of the same id.
 *
 * @param patterns by area and id
 * @param overridden the ids of built-in patterns that one of the user's stands in for
 */
public record Shelf(List<Pattern> patterns, Set<String> overridden) {
    public Shelf {
        patterns = List.copyOf(patterns);
        overridden = Set.copyOf(overridden);
    }

    /**
     * A pattern.
     *
     * @param own true where it is the user's
     */
    public record Pattern(PatternFile file, Path folder, boolean own) {
        /** Its id. */
        public String id() {
            return file.info().id();
        }

        /** Its area. */
        public String area() {
            return file.info().area();
        }
    }

    /** The built-in patterns and those below folders of the user's. */
    public static Shelf of(List<Path> own) {
        Map<String, Pattern> byId = new TreeMap<>();
        below(BuiltInFolders.patterns(), false).forEach(pattern -> byId.put(pattern.id(), pattern));
        Set<String> builtIn = Set.copyOf(byId.keySet());
        List<Pattern> users = own(own);
        users.forEach(pattern -> byId.put(pattern.id(), pattern));
        Set<String> overridden =
                users.stream().map(Pattern::id).filter(builtIn::contains).collect(Collectors.toSet());
        return new Shelf(
                byId.values().stream()
                        .sorted(Comparator.comparing(Pattern::area).thenComparing(Pattern::id))
                        .toList(),
                overridden);
    }

    /**
     * The patterns below folders of the user's.
     *
     * @throws InputException where a folder is not there, or two patterns share an id
     */
    static List<Pattern> own(List<Path> folders) {
        Map<String, Pattern> byId = new TreeMap<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw InputException.of(folder, "is no folder", "one with patterns: <area>/<id>/" + PatternFile.NAME);
            }
            for (Pattern pattern : below(folder, true)) {
                Pattern earlier = byId.put(pattern.id(), pattern);
                if (earlier != null) {
                    throw InputException.of(
                            pattern.folder(), "'id' is the one in " + earlier.folder(), "an id of its own");
                }
            }
        }
        return List.copyOf(byId.values());
    }

    private static List<Pattern> below(Path library, boolean own) {
        List<Pattern> found = new ArrayList<>();
        for (Path folder : PatternLibrary.folders(library)) {
            found.add(new Pattern(PatternFile.read(folder.resolve(PatternFile.NAME)), folder, own));
        }
        return found;
    }

    /**
     * The pattern of an id.
     *
     * @throws InputException where there is none
     */
    public Pattern find(String id) {
        return patterns.stream()
                .filter(pattern -> pattern.id().equals(id) || (pattern.area() + "/" + pattern.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> InputException.of(
                        "no pattern " + Printable.quoted(id),
                        "none of that id is there",
                        "one that 'gumshoe rules list' lists"
                                + DidYouMean.hint(
                                        id, patterns.stream().map(Pattern::id).toList())));
    }

    /** What is known of each pattern. */
    public List<PatternInfo> infos() {
        return patterns.stream().map(pattern -> pattern.file().info()).toList();
    }
}
