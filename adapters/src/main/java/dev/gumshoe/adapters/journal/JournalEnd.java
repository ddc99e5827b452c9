package dev.gumshoe.adapters.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** The last line of a journal, which is all that the next one follows from: a journal may have grown for years. */
final class JournalEnd {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHUNK = 64 * 1024;

    private JournalEnd() {}

    /** Whether the journal can be gone on with. Whether the lines before are sound, {@link JournalCheck} says. */
    static JournalVerdict of(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long length = bytes.length();
            if (length == 0) {
                return JournalVerdict.EMPTY;
            }
            if (byteAt(bytes, length - 1) != '\n') {
                return new JournalVerdict(0, "", file + ": the last line is cut short; expected a line end");
            }
            long begin = afterLineEnd(bytes, length - 1);
            byte[] line = new byte[Math.toIntExact(length - 1 - begin)];
            bytes.seek(begin);
            bytes.readFully(line);
            return verdict(file, line);
        }
    }

    private static JournalVerdict verdict(Path file, byte[] line) {
        JsonNode number = JSON.missingNode();
        try {
            number = JSON.readTree(line).path("n");
        } catch (IOException e) {
            // no JSON: no number
        }
        return number.isIntegralNumber()
                ? new JournalVerdict(number.asLong(), LineDigest.of(line), "")
                : new JournalVerdict(0, "", file + ": the last line is not an event; expected JSON with 'n'");
    }

    /** Where the line begins that ends at an offset. */
    private static long afterLineEnd(RandomAccessFile bytes, long end) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (long to = end; to > 0; ) {
            int size = (int) Math.min(CHUNK, to);
            long from = to - size;
            bytes.seek(from);
            bytes.readFully(chunk, 0, size);
            for (int i = size - 1; i >= 0; i--) {
                if (chunk[i] == '\n') {
                    return from + i + 1;
                }
            }
            to = from;
        }
        return 0;
    }

    private static int byteAt(RandomAccessFile bytes, long offset) throws IOException {
        bytes.seek(offset);
        return bytes.read();
    }
}
