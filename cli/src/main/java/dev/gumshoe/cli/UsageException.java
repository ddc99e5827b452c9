package dev.gumshoe.cli;

/** The command line asks for what cannot be. The message is one line that says what was expected. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
