package dev.gumshoe.engine.port;

/** The warehouse gave no answer. The message is one line that says where and what. */
public final class WarehouseException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String line;

    public WarehouseException(Kind kind, String message) {
        super(message);
        this.kind = kind;
        this.line = message;
    }

    public Kind kind() {
        return kind;
    }

    /** The message, which is always there. */
    public String line() {
        return line;
    }

    /** What to do about it. */
    public enum Kind {
        /** This statement has no answer; another may have one. */
        STATEMENT,
        /** No statement will have an answer. */
        CONNECTION,
        /** The statement was stopped by its timeout or by a person. */
        CANCELLED
    }
}
