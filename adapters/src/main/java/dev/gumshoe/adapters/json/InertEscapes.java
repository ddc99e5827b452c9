package dev.gumshoe.adapters.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Escapes, beyond what JSON demands, what a terminal or a browser would take for more than text. */
final class InertEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final String MARKUP = "<>&'\u007f";

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        MARKUP.chars().forEach(c -> codes[c] = ESCAPE_STANDARD);
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int ch) {
        return switch (Character.getType(ch)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                new SerializedString(String.format(Locale.ROOT, "\\u%04x", ch));
            default -> null;
        };
    }
}
