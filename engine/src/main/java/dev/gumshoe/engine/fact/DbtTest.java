package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * A dbt data test and what decides its outcome. A test of several columns, or of none, is one as well.
 *
 * @param kind the test macro's name, with its package where it is not dbt's own: {@code unique}, {@code
 *     dbt_utils.equal_rowcount}; {@code singular} for a test written as SQL
 * @param node the node under test; for a singular test the first that it reads
 */
public record DbtTest(UniqueId test, String kind, UniqueId node, TestSettings settings) implements Fact {
    /** The kind of a test that is written as SQL. */
    public static final String SINGULAR = "singular";

    public DbtTest {
        requireNonNull(test, "test is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(node, "node is null");
        requireNonNull(settings, "settings is null");
    }

    /**
     * What is counted, and from when it fails. What the project does not say is empty.
     *
     * @param onlyWarns true where a failure does not stop the build
     * @param where the rows that are tested
     * @param limit how many failures are counted at most
     * @param warnIf from how many failures it warns: {@code != 0}, {@code > 10}
     * @param errorIf from how many failures it is an error
     */
    public record TestSettings(
            boolean enabled, boolean onlyWarns, String where, String limit, String warnIf, String errorIf) {
        /** What dbt does where the project says nothing. */
        public static final TestSettings USUAL = new TestSettings(true, false, "", "", "", "");

        public TestSettings {
            requireNonNull(where, "where is null");
            requireNonNull(limit, "limit is null");
            requireNonNull(warnIf, "warnIf is null");
            requireNonNull(errorIf, "errorIf is null");
        }
    }
}
