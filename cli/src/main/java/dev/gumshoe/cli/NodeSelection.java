package dev.gumshoe.cli;

import dev.gumshoe.lineage.selection.IndirectSelection;
import dev.gumshoe.lineage.selection.SelectionException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options by which commands select nodes, as dbt's own commands do. */
final class NodeSelection {
    @Option(
            names = {"-s", "--select"},
            paramLabel = "<node>",
            arity = "1..*",
            parameterConsumer = SelectionWords.class,
            description = {
                "The nodes to take, in dbt's syntax; several are united:",
                "  fct_orders  models/marts  tag:nightly  source:raw",
                "  +fct_orders  fct_orders+1  @stg_orders",
                "  tag:nightly,config.materialized:table  state:modified+"
            })
    private List<String> select = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "<node>",
            arity = "1..*",
            parameterConsumer = SelectionWords.class,
            description = "The nodes to leave out, in the same syntax.")
    private List<String> exclude = new ArrayList<>();

    @Option(
            names = "--selector",
            paramLabel = "<name>",
            description = "A selector of selectors.yml, instead of --select.")
    private @Nullable String selector;

    @Option(
            names = "--indirect-selection",
            paramLabel = "<mode>",
            converter = Mode.class,
            description = "Which tests come along: eager (the default), cautious, buildable or empty.")
    private IndirectSelection indirect = IndirectSelection.EAGER;

    @Option(
            names = {"--resource-type", "--resource-types"},
            paramLabel = "<type>",
            arity = "1..*",
            parameterConsumer = SelectionWords.class,
            description = "Only nodes of this kind: model, source, test, seed, ..., all.")
    private List<String> resourceTypes = new ArrayList<>();

    @Option(
            names = {"--exclude-resource-type", "--exclude-resource-types"},
            paramLabel = "<type>",
            arity = "1..*",
            parameterConsumer = SelectionWords.class,
            description = "No nodes of this kind.")
    private List<String> excludedResourceTypes = new ArrayList<>();

    @Option(names = "--state", paramLabel = "<dir>", description = "Artifacts of an earlier build: what changed since.")
    private @Nullable Path state;

    /**
     * What the command line selects.
     *
     * @throws UsageException where it selects in two ways at once
     */
    SelectionOptions options() {
        if (selector != null && !(select.isEmpty() && exclude.isEmpty())) {
            throw new UsageException("'--selector' and '--" + (select.isEmpty() ? "exclude" : "select")
                    + "' are both given; expected one of the two");
        }
        return new SelectionOptions(
                select,
                exclude,
                selector == null ? List.of() : List.of(selector),
                indirect,
                resourceTypes,
                excludedResourceTypes,
                state == null ? List.of() : List.of(state));
    }

    /** A mode's name. */
    static final class Mode implements ITypeConverter<IndirectSelection> {
        @Override
        public IndirectSelection convert(String value) {
            try {
                return IndirectSelection.parse(value);
            } catch (SelectionException e) {
                throw new TypeConversionException(e.line());
            }
        }
    }
}
