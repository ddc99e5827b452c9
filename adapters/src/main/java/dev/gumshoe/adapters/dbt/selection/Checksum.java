package dev.gumshoe.adapters.dbt.selection;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A seed's checksum. One of no kind equals nothing, as in dbt's {@code FileHash}.
 *
 * @param digest of the contents; of a large seed dbt notes the path alone
 */
record Checksum(String kind, String digest) {

    static Object of(@Nullable Object checksum) {
        if (!(checksum instanceof Map<?, ?> parts) || !parts.containsKey("name") || "none".equals(parts.get("name"))) {
            return new Object();
        }
        return new Checksum(String.valueOf(parts.get("name")), String.valueOf(parts.get("checksum")));
    }
}
