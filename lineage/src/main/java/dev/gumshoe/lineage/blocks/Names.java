package dev.gumshoe.lineage.blocks;

import java.util.Locale;

/** How names of relations, aliases and columns are compared: no supported adapter of dbt needs two that differ in case alone. */
public final class Names {
    private Names() {}

    /** The name by which an unquoted name is compared. */
    public static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** True of names that mean the same. */
    public static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other);
    }
}
