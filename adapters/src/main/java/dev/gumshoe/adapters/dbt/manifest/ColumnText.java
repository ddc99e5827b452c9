package dev.gumshoe.adapters.dbt.manifest;

import java.util.regex.Pattern;

/** Columns as tests and configurations name them: plain, quoted, or as an expression. */
public final class ColumnText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]+\"|`[^`]+`|\\[[^\\[\\]]+\\]");

    private ColumnText() {}

    /** The name without the quotes around it; empty for an expression. */
    public static String name(String text) {
        String trimmed = text.strip();
        if (QUOTED.matcher(trimmed).matches()) {
            return trimmed.substring(1, trimmed.length() - 1);
        }
        return PLAIN.matcher(trimmed).matches() ? trimmed : "";
    }
}
