package dev.gumshoe.lineage.impact;

import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.WarehouseTypes;
import dev.gumshoe.lineage.sql.Dialect;
import java.util.Optional;

/** What a change of a column's type does to its values. */
enum TypeChange {
    /** Each value is what it was. */
    WIDER,
    /** Values can be rounded or cut, or no longer fit. */
    LOSSY,
    /** Values are of another kind. */
    OTHER_FAMILY,
    /** One of the types is not known, or nobody can tell. */
    UNKNOWN;

    /** What a change from one type to another does, in the names that the warehouse has for them. */
    static TypeChange of(String from, String to, Dialect dialect) {
        Optional<TypeSize> before = TypeSize.of(from, dialect);
        Optional<TypeSize> after = TypeSize.of(to, dialect);
        if (before.isEmpty() || after.isEmpty()) {
            return UNKNOWN;
        }
        return before.get().to(after.get());
    }

    /** True of types that dbt takes for the same in a contract: it compares no length, precision or scale, but with DuckDB. */
    static boolean keepsPromise(String from, String to, Dialect dialect) {
        Optional<TypeSize> after = TypeSize.of(to, dialect);
        return TypeSize.of(from, dialect)
                .filter(before -> after.filter(dialect == Dialect.DUCKDB ? before::hasTheSizeOf : before::hasTheNameOf)
                        .isPresent())
                .isPresent();
    }

    /** True of texts that can be longer, to which dbt adapts the tables of incremental models by itself. */
    static boolean lengthens(String from, String to, Dialect dialect) {
        return of(from, to, dialect) == WIDER && WarehouseTypes.familyOf(from) == TypeFamily.TEXT;
    }
}
