package dev.gumshoe.lineage.sql;

import java.util.List;
import net.sf.jsqlparser.statement.select.Join;

/** A join that keeps the rows without a match, which the parser does not know: it is given a natural semi join in its place. */
public final class AntiJoin extends Join {
    /** What the parser is given for ANTI. */
    static final String STAND_IN = "natural left semi";

    private final transient String words;

    private AntiJoin(String words) {
        this.words = words;
    }

    /** Puts anti joins where the tree has natural semi joins. */
    static void restore(Object tree, Dialect dialect) {
        for (Object part : TreeParts.all(tree)) {
            List<Join> joins = TreeParts.joins(part);
            for (int i = 0; i < joins.size(); i++) {
                if (joins.get(i).isNatural() && joins.get(i).isSemi()) {
                    joins.set(i, of(joins.get(i), dialect));
                }
            }
        }
    }

    private static AntiJoin of(Join semi, Dialect dialect) {
        AntiJoin join = new AntiJoin(dialect == Dialect.DUCKDB ? "ANTI JOIN" : "LEFT ANTI JOIN");
        join.setLeft(true);
        join.setSemi(true);
        join.setFromItem(semi.getFromItem());
        join.setOnExpressions(semi.getOnExpressions());
        join.setUsingColumns(semi.getUsingColumns());
        join.setASTNode(semi.getASTNode());
        return join;
    }

    @Override
    public String toString() {
        return super.toString().replaceFirst("^LEFT SEMI JOIN", words);
    }
}
