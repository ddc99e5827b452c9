package dev.gumshoe.lineage.sql.quick;

/** Something that the quick reader leaves to the library's parser. */
final class Unusual extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unusual() {
        super("left to the library's parser", null, false, false);
    }

    /** What is met next. */
    static Unusual here() {
        return new Unusual();
    }
}
