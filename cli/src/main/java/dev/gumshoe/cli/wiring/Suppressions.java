package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.config.SuppressionReader;
import dev.gumshoe.adapters.config.SuppressionSetting;
import dev.gumshoe.adapters.dbt.manifest.ManifestNode;
import dev.gumshoe.cli.SelectionOptions;
import dev.gumshoe.cli.UsageException;
import dev.gumshoe.engine.casefile.PatternInfo;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.loop.Suppressor;
import dev.gumshoe.lineage.selection.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What the people of a project asked not to report, with the nodes that they mean. */
final class Suppressions {
    private static final String ANY = "*";

    private final Workspace workspace;
    private final Map<String, String> environment;
    private final List<String> patterns;
    private final Consumer<String> remark;

    /**
     * @param remark told of those that can never match
     */
    Suppressions(
            Workspace workspace, Map<String, String> environment, List<PatternInfo> patterns, Consumer<String> remark) {
        this.workspace = workspace;
        this.environment = Map.copyOf(environment);
        this.patterns = patterns.stream().map(PatternInfo::id).toList();
        this.remark = remark;
    }

    /** Those of {@code gumshoe.yml}, then those of the nodes' {@code meta}. */
    static List<SuppressionSetting> settings(Workspace workspace) {
        List<SuppressionSetting> settings = new ArrayList<>(workspace.config().suppress());
        for (ManifestNode node : workspace.manifest().nodes()) {
            Object meta = node.config().all().get("meta");
            if (meta != null) {
                settings.addAll(SuppressionReader.ofMeta(node.id().value(), meta));
            }
        }
        return settings;
    }

    List<Suppressor.Request> requests(List<SuppressionSetting> settings) {
        return settings.stream().map(this::request).toList();
    }

    private Suppressor.Request request(SuppressionSetting setting) {
        if (!setting.pattern().equals(ANY) && !patterns.contains(setting.pattern())) {
            remark.accept(setting.where() + ": there is no pattern " + Printable.quoted(setting.pattern())
                    + "; expected one that 'gumshoe rules list' lists, or '*'"
                    + DidYouMean.hint(setting.pattern(), patterns));
        }
        Set<UniqueId> nodes = nodes(setting);
        if (nodes.isEmpty()) {
            remark.accept(setting.where() + ": " + Printable.quoted(setting.node())
                    + " selects no node; expected a node's name or a selection");
        }
        return new Suppressor.Request(
                setting.where(), setting.pattern(), setting.node(), nodes, setting.reason(), setting.until());
    }

    private Set<UniqueId> nodes(SuppressionSetting setting) {
        Set<UniqueId> found = new HashSet<>();
        for (Node node : workspace.all(Node.class)) {
            if (node.id().value().equals(setting.node())
                    || node.name().equals(setting.node())
                    || node.id().shortName().equals(setting.node())) {
                found.add(node.id());
            }
        }
        if (found.isEmpty()) {
            selected(setting).nodes().forEach(node -> found.add(node.id()));
        }
        return found;
    }

    private Selection selected(SuppressionSetting setting) {
        try {
            return new ProjectSelection(workspace.project(), SelectionOptions.of(List.of(setting.node())), environment)
                    .select();
        } catch (UsageException e) {
            throw InputException.of(setting.where(), String.valueOf(e.getMessage()), "a node's name or a selection");
        }
    }
}
