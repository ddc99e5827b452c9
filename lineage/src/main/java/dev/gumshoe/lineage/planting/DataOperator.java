package dev.gumshoe.lineage.planting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A kind of fault in rows: where it can be planted, and what it is rightly called. */
public final class DataOperator {
    private final String id;
    private final Set<String> patterns;
    private final Function<DataGround, Stream<DataFault>> sites;

    DataOperator(String id, Set<String> patterns, Function<DataGround, Stream<DataFault>> sites) {
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

    /** Every way in which the fault can be planted into a relation. */
    public List<DataFault> sites(DataGround ground) {
        return sites.apply(ground).toList();
    }
}
