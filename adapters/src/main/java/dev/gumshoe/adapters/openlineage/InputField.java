package dev.gumshoe.adapters.openlineage;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A field that an output depends on.
 *
 * @param subtypes how it takes part, each way once
 */
public record InputField(Dataset dataset, String field, List<Subtype> subtypes) {
    public InputField {
        requireNonNull(dataset, "dataset is null");
        requireNonNull(field, "field is null");
        subtypes = List.copyOf(subtypes);
    }
}
