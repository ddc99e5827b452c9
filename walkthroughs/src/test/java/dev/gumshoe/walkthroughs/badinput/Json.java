package dev.gumshoe.walkthroughs.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Artifacts that say something else than dbt wrote. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static void edit(Path file, Consumer<ObjectNode> change) throws IOException {
        ObjectNode root = (ObjectNode) MAPPER.readTree(file.toFile());
        change.accept(root);
        MAPPER.writeValue(file.toFile(), root);
    }

    static ObjectNode object(ObjectNode root, String... keys) {
        JsonNode node = root;
        for (String key : keys) {
            node = node.required(key);
        }
        return (ObjectNode) node;
    }

    /** The result of a node in {@code run_results.json}. */
    static ObjectNode result(ObjectNode root, String idBegins) {
        for (JsonNode result : root.required("results")) {
            if (result.required("unique_id").asText().startsWith(idBegins)) {
                return (ObjectNode) result;
            }
        }
        throw new IllegalArgumentException("no result of " + idBegins);
    }
}
