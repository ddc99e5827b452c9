package dev.gumshoe.lineage.sql;

import net.sf.jsqlparser.statement.Statement;

/** What the parser made of a text. */
sealed interface Attempt {

    /** A tree, and the tokens that its positions come from. */
    record Tree(Statement statement, ParserTokens tokens) implements Attempt {}

    /** The parser could not use what begins at this character of the text. */
    record Failure(int offset, String reason) implements Attempt {}
}
