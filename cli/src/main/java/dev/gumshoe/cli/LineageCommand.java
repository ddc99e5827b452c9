package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.lineage.LineageForm;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Shows what a node or a column comes from, and what becomes of it. */
@Command(
        name = "lineage",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Shows what a node or a column comes from, and what becomes of it.",
        description = {
            "",
            "It reads target/manifest.json, and catalog.json where there is one; it asks no warehouse.",
            ""
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit codes: 0 shown; 2 the command line is wrong; 3 an input could not be read, or names nothing.",
            "",
            "Examples:",
            "  gumshoe lineage fct_orders.amount --upstream",
            "  gumshoe lineage source:raw.orders --depth 2",
            "  gumshoe lineage --select +exposure:revenue_board --format html --output lineage.html"
        },
        abbreviateSynopsis = true,
        sortOptions = false)
final class LineageCommand implements Callable<Integer> {
    private final Supplier<LineageTeller> teller;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..2",
            paramLabel = "<what> <dir>",
            description = {
                "A node or a column, and the dbt project's folder; this one by default:",
                "  fct_orders  fct_orders.amount  source:raw.orders.id",
                "  exposure:revenue_board  orders.\"Net Amount\"",
                "With --select, or for the whole project, the folder alone."
            })
    private List<String> words = new ArrayList<>();

    @Option(names = "--upstream", description = "Only what it comes from.")
    private boolean upstream;

    @Option(names = "--downstream", description = "Only what becomes of it.")
    private boolean downstream;

    @Option(names = "--depth", paramLabel = "<n>", description = "So many nodes away at most.")
    private int depth = Integer.MAX_VALUE;

    @Option(
            names = "--format",
            paramLabel = "<format>",
            converter = Form.class,
            description = "text (the default), json, dot, mermaid, html or openlineage.")
    private LineageForm form = LineageForm.TEXT;

    @Option(names = "--output", paramLabel = "<file>", description = "Write it to this file.")
    private @Nullable Path output;

    @Option(
            names = "--namespace",
            paramLabel = "<name>",
            description = "OpenLineage's namespace of the datasets, such as postgres://host:5432.")
    private String namespace = "";

    @Mixin
    private NodeSelection selection = new NodeSelection();

    LineageCommand(Supplier<LineageTeller> teller) {
        this.teller = teller;
    }

    @Override
    public Integer call() {
        if (depth < 0) {
            throw new UsageException("'--depth' is " + depth + "; expected 0 or more");
        }
        SelectionOptions selected = selection.options();
        Asked asked = Asked.of(words, selected.isStated());
        boolean whole = asked.what().isEmpty() && !selected.isStated();
        boolean both = upstream == downstream;
        LineageOptions options = new LineageOptions(
                asked.folder(),
                asked.what(),
                selected,
                both || upstream,
                both || downstream,
                depth,
                form.showsColumns());
        if (whole && form == LineageForm.TEXT) {
            throw new UsageException("no node is named; expected <model>, <model>.<column> or --select");
        }
        PrintWriter out = spec.commandLine().getOut();
        OutputFile.write(text(options), output, out);
        return ExitCode.NOTHING_FOUND;
    }

    private String text(LineageOptions options) {
        LineageTeller told = teller.get();
        return form == LineageForm.OPENLINEAGE
                ? String.join(
                        "",
                        told.openLineage(options, namespace).stream()
                                .map(line -> line + "\n")
                                .toList())
                : form.write(told.lineage(options));
    }

    /** A form's name. */
    static final class Form implements ITypeConverter<LineageForm> {
        @Override
        public LineageForm convert(String value) {
            return Arrays.stream(LineageForm.values())
                    .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(Printable.quoted(value)
                            + " is no format; expected text, json, dot, mermaid, html or openlineage"));
        }
    }
}
