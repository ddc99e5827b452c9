package dev.gumshoe.engine.fact;

/** Types that compare with each other without a cast, whatever each warehouse calls them. */
public enum TypeFamily {
    INTEGER,
    DECIMAL,
    FLOAT,
    TEXT,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    TIME,
    BINARY,
    NESTED,
    OTHER,
    UNKNOWN;

    /** True of numbers of any kind. */
    public boolean isNumeric() {
        return this == INTEGER || this == DECIMAL || this == FLOAT;
    }
}
