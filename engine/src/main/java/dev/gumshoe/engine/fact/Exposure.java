package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * A use of the data outside dbt. What the project does not state is empty.
 *
 * @param kind {@code dashboard}, {@code notebook}, {@code analysis}, {@code ml}, {@code application}
 */
public record Exposure(
        UniqueId id, String label, String kind, String maturity, String ownerName, String ownerEmail, String url)
        implements Fact {
    public Exposure {
        requireNonNull(id, "id is null");
        requireNonNull(label, "label is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(maturity, "maturity is null");
        requireNonNull(ownerName, "ownerName is null");
        requireNonNull(ownerEmail, "ownerEmail is null");
        requireNonNull(url, "url is null");
    }
}
