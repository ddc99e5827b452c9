package dev.gumshoe.adapters.casefile;

import dev.gumshoe.adapters.Printable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text in the forms that SARIF demands. */
final class SarifText {
    private static final String UNRESERVED = "-._~/";

    private SarifText() {}

    /** A message on one line, whose braces are no placeholders and whose brackets are no links. */
    static String message(String text) {
        return Printable.text(text).replace("{", "{{").replace("}", "}}").replace("](", "] (");
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A relative path as a URI reference. */
    static String uri(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
        return out.toString();
    }
}
