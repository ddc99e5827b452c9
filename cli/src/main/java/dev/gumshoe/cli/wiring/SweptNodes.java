package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.Progress;
import dev.gumshoe.cli.SelectionOptions;
import dev.gumshoe.cli.UsageException;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.lineage.selection.Selection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The nodes that a command line narrows a sweep to. */
final class SweptNodes {
    private static final Pattern PLAIN = Pattern.compile("[^\\s:+@,*?\\[\\]/]+");
    private static final String[] WITH_ROWS = {"model", "seed", "snapshot", "source"};

    private SweptNodes() {}

    /**
     * The {@code unique_id}s of the selected nodes that hold rows; none where nothing in particular is selected. A word that
     * selects nothing may still be a node's name, such as {@code raw.orders}.
     *
     * @throws UsageException where what is selected holds no rows
     */
    static List<String> of(
            Workspace workspace, SelectionOptions options, Map<String, String> environment, Progress progress) {
        if (!options.isStated()) {
            return List.of();
        }
        Selection selection = new ProjectSelection(workspace.project(), options, environment).select();
        Set<String> swept = withRows(selection);
        Names names = new Names(workspace.all(Node.class));
        for (String criterion : selection.unmatched()) {
            if (options.select().contains(criterion) && PLAIN.matcher(criterion).matches()) {
                swept.add(names.find(criterion).value());
            } else {
                progress.remark(
                        "the selection criterion " + Printable.quoted(criterion) + " does not match any enabled nodes");
            }
        }
        if (swept.isEmpty()) {
            throw new UsageException("nothing with rows is selected; expected a model, seed, snapshot or source");
        }
        return List.copyOf(swept);
    }

    /**
     * What the project's default selector selects, as for dbt's own commands, and the sources that this reads, which dbt does
     * not build and such selectors leave out; none, for all nodes, where there is no such selector.
     */
    static List<String> byDefault(Workspace workspace, Map<String, String> environment, Progress progress) {
        ProjectSelection selection = new ProjectSelection(workspace.project(), SelectionOptions.NONE, environment);
        Optional<String> selector;
        try {
            selector = selection.byDefault();
        } catch (InputException e) {
            progress.remark(e.getMessage() + "; every node is swept");
            return List.of();
        }
        if (selector.isEmpty()) {
            return List.of();
        }
        Set<String> swept = withRows(selection.select());
        if (swept.isEmpty()) {
            throw new UsageException("the default selector " + Printable.quoted(selector.get())
                    + " selects nothing with rows; expected --select");
        }
        workspace.all(DependsOn.class).stream()
                .filter(edge -> edge.upstream().resourceType().equals("source"))
                .filter(edge -> swept.contains(edge.node().value()))
                .map(edge -> edge.upstream().value())
                .toList()
                .forEach(swept::add);
        progress.remark("swept is what the default selector " + Printable.quoted(selector.get())
                + " of selectors.yml selects, and its sources; --select '*' 'source:*' sweeps everything");
        return List.copyOf(swept);
    }

    private static Set<String> withRows(Selection selection) {
        Set<String> ids = new TreeSet<>();
        selection.nodes().stream()
                .filter(node -> node.is(WITH_ROWS))
                .forEach(node -> ids.add(node.id().value()));
        return ids;
    }
}
