package dev.gumshoe.lineage.sql.quick;

import dev.gumshoe.lineage.sql.Token;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.Select;

/** Reads queries that need no looking ahead. */
public final class QuickParser {
    private QuickParser() {}

    /** The tree that the library's parser would give; empty where only that parser can tell. */
    public static Optional<Statement> read(List<Token> tokens) {
        Tokens all = new Tokens(tokens);
        try {
            Select select = new SelectGrammar(all).statement();
            return all.atEnd() ? Optional.of(select) : Optional.empty();
        } catch (Unusual left) {
            return Optional.empty();
        }
    }
}
