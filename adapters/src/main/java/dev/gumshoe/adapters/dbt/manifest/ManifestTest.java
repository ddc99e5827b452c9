package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.engine.fact.UniqueId;
import java.util.Map;
import java.util.Optional;

/**
 * A data test, generic or singular.
 *
 * @param attachedNode the node under test; empty for a singular test
 * @param columnName the column under test, without quotes; empty where it tests no column or an expression
 * @param fileKeyName where a generic test is declared: {@code models.fct_orders}
 */
public record ManifestTest(
        NodeHeader header,
        TestMacro macro,
        TestConfig config,
        NodeCode code,
        Dependencies dependsOn,
        String attachedNode,
        String columnName,
        String fileKeyName)
        implements ManifestEntry {

    /** The node under test; none for a singular test, which may read several. */
    public Optional<UniqueId> node() {
        return attachedNode.isEmpty() ? Optional.empty() : Optional.of(new UniqueId(attachedNode));
    }

    @Override
    public boolean enabled() {
        return config.enabled();
    }

    /**
     * The macro that a generic test calls. A singular test calls none: its name is empty.
     *
     * @param namespace the macro's package; empty for dbt's own and the project's
     */
    public record TestMacro(String namespace, String name, Map<String, Object> arguments) {

        public boolean isGeneric() {
            return !name.isEmpty();
        }

        /** With its package where it is not dbt's own. */
        public String qualifiedName() {
            return namespace.isEmpty() || namespace.equals("dbt") ? name : namespace + "." + name;
        }
    }

    /**
     * What decides the outcome.
     *
     * @param where the rows that are tested; empty for all
     */
    public record TestConfig(
            boolean enabled, Severity severity, String where, String limit, String warnIf, String errorIf) {}

    /** What a failure is. */
    public enum Severity {
        WARN,
        ERROR
    }
}
