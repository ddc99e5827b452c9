package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.Progress;
import dev.gumshoe.cli.SelectionOptions;
import dev.gumshoe.cli.UsageException;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.lineage.selection.Selection;
import java.util.List;
import java.util.Map;
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
        TreeSet<String> swept = new TreeSet<>();
        selection.nodes().stream()
                .filter(node -> node.is(WITH_ROWS))
                .forEach(node -> swept.add(node.id().value()));
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
}
