package dev.gumshoe.adapters.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Checks the chain of digests in a journal. A line that was changed, removed, inserted or moved breaks it. The chain cannot vouch for its
 * own end: that the last line is the last one that was written, and is as it was written, only the digest in the case file tells.
 */
public final class JournalCheck {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final List<String> digests = new ArrayList<>();

    private JournalCheck(Path file) {
        this.file = file;
    }

    /**
     * Checks a journal.
     *
     * @param lastDigest the digest of the last line, as the case file has it
     */
    public static JournalVerdict verify(Path file, Optional<String> lastDigest) throws IOException {
        return new JournalCheck(file).verdict(Files.readAllBytes(file), lastDigest);
    }

    private JournalVerdict verdict(byte[] bytes, Optional<String> lastDigest) {
        int begin = 0;
        while (begin < bytes.length) {
            int end = lineEnd(bytes, begin);
            if (end == bytes.length) {
                return broken("is cut short; expected a line end");
            }
            byte[] line = Arrays.copyOfRange(bytes, begin, end);
            String objection = objection(line);
            if (!objection.isEmpty()) {
                return broken(objection);
            }
            digests.add(LineDigest.of(line));
            begin = end + 1;
        }
        return lastDigest.map(this::endVerdict).orElseGet(() -> verdict(""));
    }

    private String objection(byte[] line) {
        JsonNode event = parsed(line);
        if (!event.path("n").isIntegralNumber() || !event.path("previous").isTextual()) {
            return "is not an event; expected JSON with 'n' and 'previous'";
        }
        int expected = digests.size() + 1;
        if (event.path("n").asLong() != expected) {
            return "has number " + event.path("n").asLong() + "; expected " + expected
                    + " (a line was removed, inserted or moved)";
        }
        if (!event.path("previous").asText().equals(last())) {
            return "does not follow from the line before; expected its digest (one of the two was changed)";
        }
        return "";
    }

    private static JsonNode parsed(byte[] line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private JournalVerdict endVerdict(String expected) {
        if (last().equals(expected)) {
            return verdict("");
        }
        int at = digests.indexOf(expected);
        if (at >= 0) {
            return verdict(file + ": goes on after line " + (at + 1) + "; expected that to be the last");
        }
        return verdict(file + ": ends with another line than the case file says; expected the digest '" + expected
                + "' (lines were removed from the end, or the last was changed)");
    }

    private JournalVerdict broken(String what) {
        return verdict(file + ": line " + (digests.size() + 1) + " " + what);
    }

    private JournalVerdict verdict(String objection) {
        return new JournalVerdict(digests.size(), last(), objection);
    }

    private String last() {
        return digests.isEmpty() ? "" : digests.get(digests.size() - 1);
    }

    private static int lineEnd(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
