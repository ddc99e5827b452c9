package dev.gumshoe.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What a command is asked about, and in which project.
 *
 * @param what empty where the selection says
 */
record Asked(String what, Path folder) {
    private static final List<String> MARKS = List.of("dbt_project.yml", "manifest.json", "target/manifest.json");

    /**
     * What the words of a command line mean: a node or column, then the project's folder. One word alone is the folder where
     * nodes are selected otherwise.
     */
    static Asked of(List<String> words, boolean selected) {
        if (words.size() == 2) {
            if (selected) {
                throw new UsageException(
                        "'" + words.get(0) + "' and '--select' are both given; expected one of the two");
            }
            return new Asked(words.get(0), Path.of(words.get(1)));
        }
        if (words.isEmpty()) {
            return new Asked("", Path.of("."));
        }
        String word = words.get(0);
        if (selected) {
            return new Asked("", Path.of(word));
        }
        boolean folder = word.contains("/") && isProject(word);
        return folder ? new Asked("", Path.of(word)) : new Asked(word, Path.of("."));
    }

    private static boolean isProject(String word) {
        try {
            return MARKS.stream()
                    .anyMatch(mark -> java.nio.file.Files.exists(Path.of(word).resolve(mark)));
        } catch (java.nio.file.InvalidPathException e) {
            return false;
        }
    }
}
