package dev.gumshoe.adapters.seeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gumshoe.adapters.seeds.StepResult.Outcome;
import dev.gumshoe.engine.fact.UniqueId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What became of each step, kept beside the files that a build made. */
final class ResultsFile {
    private static final String NAME = "results.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultsFile() {}

    static void write(Path folder, List<StepResult> results) throws IOException {
        ArrayNode array = JSON.createArrayNode();
        for (StepResult result : results) {
            ObjectNode entry = array.addObject();
            entry.put("node", result.node().value());
            entry.put("outcome", result.outcome().name());
            entry.put("reason", result.reason());
        }
        Files.writeString(folder.resolve(NAME), JSON.writeValueAsString(array));
    }

    static List<StepResult> read(Path folder) throws IOException {
        List<StepResult> results = new ArrayList<>();
        try {
            for (JsonNode entry : JSON.readTree(Files.readString(folder.resolve(NAME)))) {
                results.add(result(entry));
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("is not what the build wrote", e);
        }
        return results;
    }

    private static StepResult result(JsonNode entry) {
        return new StepResult(
                new UniqueId(entry.path("node").asText()),
                Outcome.valueOf(entry.path("outcome").asText()),
                entry.path("reason").asText());
    }
}
