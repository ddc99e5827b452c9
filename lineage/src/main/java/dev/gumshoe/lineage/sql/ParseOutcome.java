package dev.gumshoe.lineage.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import net.sf.jsqlparser.statement.Statement;

/** What came of reading a statement. */
public sealed interface ParseOutcome {

    /**
     * The statement as a tree.
     *
     * @param tree names in it may carry the suffix that {@link Renames} takes off
     * @param rewrites what the parser was given otherwise than the source, in order of lines
     */
    record Parsed(Statement tree, List<Rewrite> rewrites, Renames renames) implements ParseOutcome {
        public Parsed {
            requireNonNull(tree, "tree is null");
            rewrites = List.copyOf(rewrites);
            requireNonNull(renames, "renames is null");
        }
    }

    /** The text still holds Jinja, first on this line. */
    record NotCompiled(int line) implements ParseOutcome {}

    /** The text is not SQL that can be read; the place is where reading stopped. */
    record Unparsable(int line, int column, String reason) implements ParseOutcome {
        public Unparsable {
            requireNonNull(reason, "reason is null");
        }

        @Override
        public String toString() {
            return "line " + line + ", column " + column + ": " + reason;
        }
    }
}
