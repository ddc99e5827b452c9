package dev.gumshoe.walkthroughs.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What dbt answered to one command line, as {@code record.py} wrote it down.
 *
 * @param commandLine as it was given to {@code dbt ls}
 * @param printed what dbt printed, line by line
 * @param unmatched the criteria of which dbt warned that they match nothing
 * @param refused true where dbt gave up
 */
record Transcript(String commandLine, List<String> printed, List<String> unmatched, boolean refused) {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    static List<Transcript> read(Path file) {
        List<Transcript> transcripts = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("$ ") && !block.isEmpty()) {
                transcripts.add(of(block));
                block.clear();
            }
            block.add(line);
        }
        transcripts.add(of(block));
        return transcripts;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Transcript of(List<String> block) {
        List<String> printed = new ArrayList<>();
        List<String> unmatched = new ArrayList<>();
        for (String line : block.subList(1, block.size())) {
            if (line.startsWith("? ")) {
                unmatched.add(line.substring(2));
            } else if (!line.isEmpty() && !line.equals("!")) {
                printed.add(line);
            }
        }
        return new Transcript(block.get(0).substring(2), printed, unmatched, block.contains("!"));
    }

    /** The command line's words, without the quotes around them. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(commandLine);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }
}
