package dev.gumshoe.walkthroughs.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What dbt selects in one real manifest, as {@code record_manifests.py} wrote it down.
 *
 * @param manifest within the shared data sets
 * @param earlier the manifest to compare with; empty where there is none
 * @param asked each command line with how many nodes dbt lists, and a digest of the list
 */
record RealManifest(String manifest, String earlier, List<Asked> asked) {

    /** One command line and what dbt answered. */
    record Asked(String commandLine, String answer) {}

    static List<RealManifest> read(Path file) {
        List<RealManifest> manifests = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        String commandLine = "";
        for (String line : lines(file)) {
            if (line.startsWith("= ")) {
                asked = new ArrayList<>();
                String[] paths = line.substring(2).split(" ", -1);
                manifests.add(new RealManifest(paths[0], paths.length == 1 ? "" : paths[1], asked));
            } else if (line.startsWith("$ ")) {
                commandLine = line.substring(2);
            } else if (!line.isEmpty()) {
                asked.add(new Asked(commandLine, line));
            }
        }
        return manifests;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
