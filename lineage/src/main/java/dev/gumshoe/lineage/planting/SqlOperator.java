package dev.gumshoe.lineage.planting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A kind of fault in SQL: where it can be planted, and what it is rightly called. */
public final class SqlOperator {
    private final String id;
    private final Set<String> patterns;
    private final Function<SqlGround, Stream<SqlFault>> sites;

    SqlOperator(String id, Set<String> patterns, Function<SqlGround, Stream<SqlFault>> sites) {
        this.id = requireNonNull(id, "id is null");
        this.patterns = Set.copyOf(patterns);
        this.sites = requireNonNull(sites, "sites is null");
    }

    public String id() {
        return id;
    }

    /** The ids of the patterns that name the fault rightly. */
    public Set<String> patterns() {
        return patterns;
    }

    /** Every place of a model where the fault can be planted, in the order of its SQL. */
    public List<SqlFault> sites(SqlGround ground) {
        return sites.apply(ground).toList();
    }
}
