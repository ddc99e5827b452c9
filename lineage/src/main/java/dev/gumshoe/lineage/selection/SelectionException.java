package dev.gumshoe.lineage.selection;

import java.util.List;

/** A selection asks for what cannot be. The message is one line that says what was expected. */
public final class SelectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String line;
    private final String word;
    private final transient List<String> candidates;

    SelectionException(String message) {
        this(message, "", List.of());
    }

    /**
     * @param word what was said
     * @param candidates what it may have been meant to be
     */
    SelectionException(String message, String word, List<String> candidates) {
        super(message);
        this.line = message;
        this.word = word;
        this.candidates = List.copyOf(candidates);
    }

    /** The message, which is always there. */
    public String line() {
        return line;
    }

    public String word() {
        return word;
    }

    public List<String> candidates() {
        return candidates;
    }
}
