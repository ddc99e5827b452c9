package dev.gumshoe.engine.rules;

/** Rules that do not compile, do not load, or do not come to an end. The message is one line for the rule's author. */
public final class RulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RulesException(String message) {
        super(message);
    }

    public RulesException(String message, Throwable cause) {
        super(message, cause);
    }
}
