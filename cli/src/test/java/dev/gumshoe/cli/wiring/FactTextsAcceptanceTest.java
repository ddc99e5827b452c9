package dev.gumshoe.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gumshoe.adapters.config.WarehouseSetting;
import dev.gumshoe.adapters.dbt.profile.ProfileSearch;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.port.Query;
import dev.gumshoe.engine.port.QueryPlanner;
import dev.gumshoe.engine.port.QueryPlanner.Extent;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts of facts about expressions, computed over the rows of their stages in real projects. */
@Tag("acceptance")
class FactTextsAcceptanceTest {
    private static final double FLOOR = 0.99;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path temporary;

    @Test
    void computesInEveryPackage() throws IOException, WarehouseException {
        Path packages = Path.of(System.getProperty("gumshoe.shared", "../../shared"), "data", "packages");
        if (!Files.isDirectory(packages)) {
            System.out.println("*** skipped: no shared data sets at " + packages);
        }
        assumeTrue(Files.isDirectory(packages), () -> "no shared data sets at " + packages);
        int answered = 0;
        int all = 0;
        for (Path folder : folders(packages)) {
            Asked asked = measured(folder);
            answered += asked.answered;
            all += asked.answered + asked.failures.size();
        }
        System.out.println("all packages: " + answered + " of " + all + " texts compute");
        assertThat(answered).isGreaterThan((int) (all * FLOOR));
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Asked measured(Path folder) throws WarehouseException {
        Path copy = copy(folder);
        Workspace workspace = Workspace.read(copy, Optional.empty(), Map.of());
        WarehouseOpener opener =
                new WarehouseOpener(workspace, new ProfileSearch(copy, Map.of(), "", "", ""), line -> {});
        try (OpenWarehouse warehouse = opener.open(Optional.of(new WarehouseSetting.Seeds()))) {
            Inspection inspection = Inspection.of(workspace, warehouse.schema());
            List<Fact> facts = inspection.workspace().all(Node.class).stream()
                    .flatMap(node -> inspection.sql().facts(node.id()).stream())
                    .toList();
            Map<String, Long> kinds = facts.stream()
                    .collect(Collectors.groupingBy(
                            fact -> fact.getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
            Asked asked = new Asked(warehouse, Questions.planner(inspection, List.of(), Map.of()));
            questions(facts).values().forEach(asked::ask);
            System.out.println(folder.getFileName() + ": " + asked + "\n    " + kinds);
            return asked;
        }
    }

    /** One question for each text of a stage, model by model. */
    private static Map<String, Set<Question>> questions(List<Fact> facts) {
        Map<String, Set<Question>> questions = new LinkedHashMap<>();
        facts.stream().flatMap(FactTexts::of).forEach(found -> {
            StageId at = found.at();
            found.texts()
                    .forEach(text -> questions
                            .computeIfAbsent(at.model().toString(), any -> new LinkedHashSet<>())
                            .add(new Question.Aggregate(at, text, "count(" + text + ")")));
        });
        return questions;
    }

    /** Questions that were put to a warehouse. */
    private static final class Asked {
        private final OpenWarehouse warehouse;
        private final QueryPlanner planner;
        private final List<String> failures = new ArrayList<>();
        private int answered;
        private int impossible;

        Asked(OpenWarehouse warehouse, QueryPlanner planner) {
            this.warehouse = warehouse;
            this.planner = planner;
        }

        /** Asks many at once; where they get no answer, each alone. */
        void ask(Set<Question> questions) {
            List<Probe> probes = questions.stream()
                    .map(question -> new Probe(question, "to see"))
                    .toList();
            for (Query query : planned(probes)) {
                if (failure(query).isEmpty()) {
                    answered += query.probes().size();
                } else {
                    query.probes().forEach(this::askAlone);
                }
            }
        }

        private List<Query> planned(List<Probe> probes) {
            var plan = planner.plan(probes, Extent.ROWS_AND_AMOUNTS);
            impossible += plan.impossible().size();
            return plan.queries();
        }

        private void askAlone(Probe probe) {
            for (Query query :
                    planner.plan(List.of(probe), Extent.ROWS_AND_AMOUNTS).queries()) {
                Optional<String> failure = failure(query);
                failure.ifPresent(line -> failures.add(probe.question() + ": " + line));
                answered += failure.isEmpty() ? 1 : 0;
            }
        }

        private Optional<String> failure(Query query) {
            try {
                List<Observation> answers =
                        query.reader().apply(warehouse.queries().query(query.sql(), PATIENCE, 10));
                return answers.stream()
                        .filter(answer -> !(answer instanceof Observation.Aggregate))
                        .map(Observation::toString)
                        .findFirst();
            } catch (WarehouseException e) {
                return Optional.of(e.line());
            }
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d of %d texts compute, %d not asked as their relations are not there%s",
                    answered,
                    answered + failures.size(),
                    impossible,
                    failures.stream().limit(20).map(line -> "\n    " + line).collect(Collectors.joining()));
        }
    }

    private static Path copy(Path original) {
        Path copy = temporary.resolve(String.valueOf(original.getFileName()));
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(original.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }
}
