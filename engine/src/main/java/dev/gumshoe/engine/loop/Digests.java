package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.port.ResultTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for contents. */
final class Digests {
    private static final int SHOWN_BYTES = 8;

    private Digests() {}

    /** The first 16 hexadecimal digits of the text's SHA-256. */
    static String of(String text) {
        return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The digest of a result: its columns and every value, NULL told apart from the empty text. */
    static String of(ResultTable table) {
        MessageDigest sha = sha256();
        table.columns().forEach(column -> update(sha, column));
        table.rows().forEach(row -> row.forEach(cell -> update(sha, cell.isNull() ? "\u0000null" : cell.text())));
        return hex(sha.digest());
    }

    private static void update(MessageDigest sha, String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0x1f);
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
