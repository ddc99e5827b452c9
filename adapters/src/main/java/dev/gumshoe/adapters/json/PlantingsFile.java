package dev.gumshoe.adapters.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.file.InputFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a drill wrote of its findings: an object with a list {@code findings}, or that list alone. */
public final class PlantingsFile {
    private static final long MOST_BYTES = 256L << 20;
    private static final String EXPECTED = "what 'gumshoe drill --format json' writes";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PlantingsFile() {}

    /**
     * A finding in a project into which a fault was planted.
     *
     * @param stated the confidence, from 0 to 1
     * @param right whether the fault was planted there
     */
    public record Planting(String project, String pattern, double stated, boolean right) {
        public Planting {
            requireNonNull(project, "project is null");
            requireNonNull(pattern, "pattern is null");
        }
    }

    /**
     * Every finding of a file.
     *
     * @throws InputException where the file is missing or damaged, or a finding lacks what is needed
     */
    public static List<Planting> read(Path file) {
        JsonNode findings = list(file);
        List<Planting> plantings = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            plantings.add(planting(file + ": finding " + (i + 1), findings.get(i)));
        }
        return plantings;
    }

    private static JsonNode list(Path file) {
        try {
            JsonNode tree = MAPPER.readTree(InputFiles.text(file, EXPECTED, MOST_BYTES));
            JsonNode findings = tree.isObject() ? tree.path("findings") : tree;
            if (!findings.isArray()) {
                throw InputException.of(file, "has no list 'findings'", EXPECTED);
            }
            return findings;
        } catch (JsonProcessingException e) {
            throw InputException.of(file, "is not JSON", EXPECTED);
        }
    }

    private static Planting planting(String where, JsonNode node) {
        boolean whole = node.path("project").isTextual()
                && node.path("pattern").isTextual()
                && node.path("stated").isNumber()
                && node.path("right").isBoolean();
        double stated = node.path("stated").asDouble();
        if (!whole || stated < 0 || stated > 1) {
            throw InputException.of(
                    where, "is not whole", "'project', 'pattern', 'stated' from 0 to 1, and 'right' true or false");
        }
        return new Planting(
                node.path("project").asText(),
                node.path("pattern").asText(),
                stated,
                node.path("right").asBoolean());
    }
}
