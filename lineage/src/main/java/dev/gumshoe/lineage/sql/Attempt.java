package dev.gumshoe.lineage.sql;

import java.util.Optional;
import net.sf.jsqlparser.statement.Statement;

/** What the parser made of a text. */
sealed interface Attempt {

    /**
     * A tree.
     *
     * @param tokens those that its positions come from; empty where they are positions of the source already
     */
    record Tree(Statement statement, Optional<ParserTokens> tokens) implements Attempt {

        void moveToSource(Script script) {
            tokens.ifPresent(own -> own.moveToSource(script, Layout.of(script)));
        }
    }

    /** The parser could not use what begins at this character of the text. */
    record Failure(int offset, String reason) implements Attempt {}
}
