package dev.gumshoe.walkthroughs.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What dbt selects in one real manifest, as {@code record_manifests.py} wrote it down.
 *
 * @param manifest within the shared data sets
 * @param earlier the manifest to compare with; empty where there is none
 * @param asked each command line with how many nodes dbt lists, and a digest of the list
 */
record RealManifest(String manifest, String earlier, List<Asked> asked) {
    private static final int DIGITS = 16;

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

    /** Where what we list is not what dbt lists. */
    List<String> differences(Path data, Path temporary) throws IOException {
        Path project = temporary.resolve(manifest.replace('/', '-'));
        place(data.resolve(manifest), project.resolve("target"));
        if (!earlier.isEmpty()) {
            place(data.resolve(earlier), project.resolve("state"));
        }
        List<String> differences = new ArrayList<>();
        for (Asked line : asked) {
            List<String> words = new Transcript(line.commandLine(), List.of(), List.of(), false).words();
            String answer = digest(Ls.of(project, words).out());
            if (!answer.equals(line.answer())) {
                differences.add(line.commandLine() + ": dbt " + line.answer() + ", we " + answer);
            }
        }
        return differences;
    }

    private static void place(Path manifest, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(manifest, folder.resolve("manifest.json"));
    }

    private static String digest(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        byte[] digest = sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return lines.size() + " " + HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
