package dev.gumshoe.adapters;

/** An input could not be read, or says something that cannot be. The message is one line for a person. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String line;

    /**
     * @param message {@code <where>: <what is wrong>; <what was expected>}; made printable here
     */
    public InputException(String message) {
        super(Printable.line(message));
        this.line = Printable.line(message);
    }

    /** The message, which is always there. */
    public String line() {
        return line;
    }

    public static InputException of(Object where, String wrong, String expected) {
        return new InputException(where + ": " + wrong + "; expected " + expected);
    }
}
