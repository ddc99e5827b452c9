package dev.gumshoe.engine.port;

import java.util.Optional;

/** The allow-list that every statement passes before it leaves. */
public interface StatementGuard {

    /**
     * Why the statement may not run; empty where it may: a single SELECT that reads, and calls nothing that writes. A statement is
     * judged while the one before runs, by another thread.
     */
    Optional<String> objection(String sql);
}
