package dev.gumshoe.lineage.flow;

/** What becomes of a column on its way into another, the plainest first. */
public enum Transformation {
    IDENTITY(EdgeKind.VALUE),
    CAST(EdgeKind.VALUE),
    EXPRESSION(EdgeKind.VALUE),
    /** The value that a window function takes. */
    WINDOW_VALUE(EdgeKind.VALUE),
    AGGREGATION(EdgeKind.VALUE),
    /** Some column of the relation becomes some column: the SQL between them could not be read. */
    TABLE_LEVEL(EdgeKind.VALUE),
    /** The condition of a CASE, an IF or a FILTER. */
    CONDITION(EdgeKind.PREDICATE),
    /** PARTITION BY or ORDER BY of a window. */
    WINDOW(EdgeKind.PREDICATE),
    /** WHERE, HAVING, QUALIFY, or the other side of EXCEPT and INTERSECT. */
    FILTER(EdgeKind.PREDICATE),
    JOIN(EdgeKind.PREDICATE),
    /** GROUP BY, DISTINCT, or UNION without ALL. */
    GROUPING(EdgeKind.PREDICATE),
    /** ORDER BY that LIMIT makes count. */
    SORT(EdgeKind.PREDICATE),
    /** The rows as such: their number, not any value. */
    ROWS(EdgeKind.PREDICATE);

    private final EdgeKind kind;

    Transformation(EdgeKind kind) {
        this.kind = kind;
    }

    /** Whether a value is handed on or a choice is made. */
    public EdgeKind kind() {
        return kind;
    }

    /** Both in turn, as one: a choice stays one whatever is made of its outcome; of two values the less plain one counts. */
    public Transformation then(Transformation next) {
        if (kind == EdgeKind.PREDICATE) {
            return this;
        }
        return next.kind == EdgeKind.PREDICATE || next.compareTo(this) > 0 ? next : this;
    }
}
