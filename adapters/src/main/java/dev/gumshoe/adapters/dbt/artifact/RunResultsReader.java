package dev.gumshoe.adapters.dbt.artifact;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.dbt.artifact.ArtifactVersion.Artifact;
import dev.gumshoe.adapters.file.JsonObject;
import dev.gumshoe.engine.fact.RunResult;
import dev.gumshoe.engine.fact.RunStatus;
import dev.gumshoe.engine.fact.UniqueId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code run_results.json}. */
public final class RunResultsReader {
    private static final int NEWEST = 6;
    private static final Map<String, RunStatus> STATUSES = Stream.of(RunStatus.values())
            .collect(Collectors.toUnmodifiableMap(RunResultsReader::dbtName, status -> status));
    private static final Pattern FAILURES = Pattern.compile("Got (\\d{1,18}) results?\\b.*", Pattern.DOTALL);

    private RunResultsReader() {}

    /**
     * Reads the file.
     *
     * @throws InputException where the file is not run results that dbt wrote, or has an unknown
     *     status
     */
    public static RunResults read(Path file) {
        List<RunResult> results = new ArrayList<>();
        ArtifactBuilder artifact = new ArtifactBuilder(file, Artifact.RUN_RESULTS, NEWEST);
        artifact.walk("results", (section, value) -> {
            if (section.equals("results")) {
                value.elements(section, result -> results.add(result(result.object("a result"))));
            } else {
                value.skip();
            }
        });
        results.sort(Comparator.comparing(RunResult::node));
        return new RunResults(artifact.metadata(), results, artifact.warnings());
    }

    private static RunResult result(JsonObject json) {
        String id = json.requiredText("unique_id");
        return result(id, json.about(id));
    }

    private static RunResult result(String id, JsonObject json) {
        String message = json.text("message");
        return new RunResult(new UniqueId(id), status(json), json.whole("failures", failures(message)), message);
    }

    /** dbt before 0.20 says how many rows failed in the message alone. */
    private static long failures(String message) {
        Matcher matcher = FAILURES.matcher(message);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private static RunStatus status(JsonObject json) {
        String status = json.text("status");
        RunStatus known = STATUSES.get(status);
        if (known == null) {
            throw json.error("has status " + Printable.quoted(status), names());
        }
        return known;
    }

    private static String names() {
        return Stream.of(RunStatus.values()).map(RunResultsReader::dbtName).collect(Collectors.joining(", "));
    }

    /** The status by dbt's own name. */
    public static String dbtName(RunStatus status) {
        String name = status.name().toLowerCase(Locale.ROOT);
        return status == RunStatus.NO_OP ? name.replace('_', '-') : name.replace('_', ' ');
    }
}
