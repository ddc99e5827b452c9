package dev.gumshoe.adapters.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/** Where the project's rows are. */
public sealed interface WarehouseSetting {

    /** Where dbt's profile says. */
    record Profile() implements WarehouseSetting {}

    /** In a DuckDB of our own, built from the project's seeds and its compiled SQL. */
    record Seeds() implements WarehouseSetting {}

    /** In a DuckDB file. */
    record DuckDbFile(Path file) implements WarehouseSetting {
        public DuckDbFile {
            requireNonNull(file, "file is null");
        }
    }
}
