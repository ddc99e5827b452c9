package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.config.Expectation;
import dev.gumshoe.adapters.config.Expectation.ExpectedFile;
import dev.gumshoe.adapters.config.Expectation.ExpectedNumber;
import dev.gumshoe.adapters.truth.Truth;
import dev.gumshoe.adapters.truth.TruthCsv;
import dev.gumshoe.engine.fact.DbtTest;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.RunResult;
import dev.gumshoe.engine.fact.UniqueId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What opens the case: the figures that someone expects; where no one expects any, what failed in the last dbt run; where nothing
 * failed, a sweep.
 */
final class LeadChooser {
    /** {@code Runtime Error in model fct_orders (models/marts/fct_orders.sql)} */
    private static final Pattern WHERE = Pattern.compile("\\w+ Error in \\w+ .+ \\(.+\\)");

    private final Workspace workspace;
    private final Names names;
    private final Map<UniqueId, Node> nodes;
    private final Map<String, Truth> truths = new HashMap<>();

    LeadChooser(Workspace workspace) {
        this.workspace = workspace;
        List<Node> all = workspace.all(Node.class);
        this.names = new Names(all);
        this.nodes = all.stream().collect(Collectors.toMap(Node::id, Function.identity(), (a, b) -> a));
    }

    /** The truths that leads by key refer to, by their names. */
    Map<String, Truth> truths() {
        return Map.copyOf(truths);
    }

    /**
     * Chooses.
     *
     * @param expected what the command line says; it goes before what {@code gumshoe.yml} says
     * @param sweep true to sweep whatever else there is
     * @param selected the nodes to sweep; none where none are selected
     * @param byDefault those to sweep then; none for all
     */
    List<Lead> choose(
            List<Expectation> expected, boolean sweep, List<String> selected, Supplier<List<String>> byDefault) {
        if (sweep) {
            return sweep(selected, byDefault);
        }
        List<Expectation> expectations = expected.isEmpty() ? workspace.config().expect() : expected;
        if (!expectations.isEmpty()) {
            return expectations.stream()
                    .flatMap(expectation -> leads(expectation).stream())
                    .toList();
        }
        List<Lead> failures = failures();
        return failures.isEmpty() || !selected.isEmpty() ? sweep(selected, byDefault) : failures;
    }

    private List<Lead> leads(Expectation expectation) {
        UniqueId node = names.find(expectation.model());
        if (expectation instanceof ExpectedNumber number) {
            return List.of(
                    new Lead.ExpectedFigure(new Figure(node, number.measure()), number.expected(), number.source()));
        }
        return fromFile(node, (ExpectedFile) expectation);
    }

    private List<Lead> fromFile(UniqueId node, ExpectedFile file) {
        String name = shown(file.truth());
        String measured =
                file.measure() instanceof Measure.Sum sum ? sum.column().value() : "";
        Truth truth = TruthCsv.read(file.truth(), file.key().value(), measured, file.by());
        truths.put(name, truth);
        List<Lead> leads = new ArrayList<>();
        leads.add(new Lead.ExpectedFigure(
                new Figure(node, new Measure.Count()),
                BigDecimal.valueOf(truth.total().count()),
                name));
        Figure figure = new Figure(node, file.measure());
        if (file.measure() instanceof Measure.Sum) {
            leads.add(new Lead.ExpectedFigure(figure, truth.total().sum(), name));
        }
        leads.add(new Lead.ExpectedByKey(figure, file.key(), name));
        return leads;
    }

    private String shown(Path file) {
        Path root = workspace.project().root();
        return file.startsWith(root) ? root.relativize(file).toString() : file.toString();
    }

    private List<Lead> failures() {
        return workspace.all(RunResult.class).stream()
                .filter(result -> result.status().isFailure())
                .sorted(Comparator.comparing(RunResult::node))
                .flatMap(result -> failure(result).stream())
                .toList();
    }

    private Optional<Lead> failure(RunResult result) {
        Node node = nodes.get(result.node());
        if (node == null) {
            String message = "the manifest does not know it, so the two are of different builds; dbt said: ";
            return Optional.of(new Lead.FailedRun(result.node(), message + firstLine(result.message())));
        }
        if (node.type() != ResourceType.TEST && node.type() != ResourceType.UNIT_TEST) {
            return Optional.of(new Lead.FailedRun(result.node(), firstLine(result.message())));
        }
        UniqueId test = result.node();
        return testedNode(test)
                .map(tested -> new Lead.FailedTest(test, tested, result.failures(), firstLine(result.message())));
    }

    private Optional<UniqueId> testedNode(UniqueId test) {
        Optional<UniqueId> tested = workspace.all(DbtTest.class).stream()
                .filter(known -> known.test().equals(test))
                .map(DbtTest::node)
                .findFirst();
        return tested.or(() -> workspace.all(DependsOn.class).stream()
                .filter(edge -> edge.node().equals(test))
                .map(DependsOn::upstream)
                .findFirst());
    }

    /** The first line that says what happened; dbt's own first line may only say where. */
    private static String firstLine(String message) {
        List<String> lines = message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            return "no message";
        }
        boolean onlySaysWhere = lines.size() > 1 && WHERE.matcher(lines.get(0)).matches();
        return lines.get(onlySaysWhere ? 1 : 0);
    }

    private List<Lead> sweep(List<String> selected, Supplier<List<String>> byDefault) {
        Set<UniqueId> swept = new TreeSet<>();
        List<String> wanted = selected.isEmpty() ? byDefault.get() : selected;
        wanted.forEach(name -> swept.add(names.find(name)));
        if (wanted.isEmpty()) {
            nodes.values().stream().filter(node -> node.type().holdsRows()).forEach(node -> swept.add(node.id()));
        }
        if (swept.isEmpty()) {
            throw new InputException(
                    workspace.project().manifest() + ": has no model, seed, snapshot or source; expected one to check");
        }
        return swept.stream().map(node -> (Lead) new Lead.Sweep(node)).toList();
    }
}
