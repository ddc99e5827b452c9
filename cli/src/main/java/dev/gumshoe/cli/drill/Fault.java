package dev.gumshoe.cli.drill;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.planting.DataFault;
import dev.gumshoe.lineage.planting.SqlFault;
import java.util.Set;

/** A fault that can be planted, with the patterns that name it rightly. */
public sealed interface Fault {
    String operator();

    /** The model whose SQL is changed, or the source whose rows are. */
    UniqueId node();

    String what();

    Set<String> patterns();

    /** A fault in a model's SQL. */
    record InSql(SqlFault fault, Set<String> patterns) implements Fault {
        public InSql {
            patterns = Set.copyOf(patterns);
        }

        @Override
        public String operator() {
            return fault.operator();
        }

        @Override
        public UniqueId node() {
            return fault.stage().model();
        }

        @Override
        public String what() {
            return node().shortName() + ": " + fault.what();
        }
    }

    /** A fault in a source's rows. */
    record InRows(DataFault fault, Set<String> patterns) implements Fault {
        public InRows {
            patterns = Set.copyOf(patterns);
        }

        @Override
        public String operator() {
            return fault.operator();
        }

        @Override
        public UniqueId node() {
            return fault.node();
        }

        @Override
        public String what() {
            return fault.what();
        }
    }
}
