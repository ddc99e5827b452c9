package dev.gumshoe.adapters.dbt.manifest;

import java.util.Set;

/** The values that dbt allows where it allows only some. */
final class ClosedSets {
    static final Set<String> ACCESS = Set.of("private", "protected", "public");
    static final Set<String> EXPOSURE_TYPE = Set.of("dashboard", "notebook", "analysis", "ml", "application");
    static final Set<String> MATURITY = Set.of("low", "medium", "high");
    static final Set<String> ON_SCHEMA_CHANGE = Set.of("ignore", "append_new_columns", "sync_all_columns", "fail");

    private ClosedSets() {}
}
