package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.ImpactOptions.Change;
import dev.gumshoe.cli.lineage.ImpactForm;
import dev.gumshoe.cli.lineage.ImpactView;
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

/** Shows what a change would break or alter downstream. */
@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Shows what a change of a node or a column would break or alter downstream.",
        description = {
            "",
            "It reads target/manifest.json, and catalog.json where there is one; it asks no warehouse.",
            ""
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit codes: 0 shown, whatever breaks; 2 the command line is wrong; 3 an input could not be read, or",
            "names nothing.",
            "",
            "Examples:",
            "  gumshoe impact stg_orders.status",
            "  gumshoe impact stg_orders.order_id --change retype --to bigint",
            "  gumshoe impact stg_orders.channel --change add",
            "  gumshoe impact source:raw.orders --change rows --format markdown"
        },
        abbreviateSynopsis = true,
        sortOptions = false)
final class ImpactCommand implements Callable<Integer> {
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
                "With --select the folder alone."
            })
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--change",
            paramLabel = "<change>",
            converter = Kind.class,
            description = {
                "What happens to it:",
                "  drop    it is gone (the default)",
                "  rename  the column has another name",
                "  retype  the column has another type",
                "  add     there is a column that was not there before",
                "  nulls   the column can be NULL, and never was",
                "  values  the column's values change",
                "  rows    the model has other rows"
            })
    private Change change = Change.DROP;

    @Option(
            names = "--to",
            paramLabel = "<name or type>",
            description = {
                "The column's new name (rename) or type (retype). Without it no reader of the new name is looked for,",
                "and any type counts as another."
            })
    private String to = "";

    @Option(
            names = "--format",
            paramLabel = "<format>",
            converter = Form.class,
            description = "text (the default), json or markdown.")
    private ImpactForm form = ImpactForm.TEXT;

    @Option(names = "--output", paramLabel = "<file>", description = "Write it to this file.")
    private @Nullable Path output;

    @Option(
            names = {"-v", "--verbose"},
            description = "Name every node and every test.")
    private boolean verbose;

    @Mixin
    private NodeSelection selection = new NodeSelection();

    ImpactCommand(Supplier<LineageTeller> teller) {
        this.teller = teller;
    }

    @Override
    public Integer call() {
        SelectionOptions selected = selection.options();
        Asked asked = Asked.of(words, selected.isStated());
        if (asked.what().isEmpty() && !selected.isStated()) {
            throw new UsageException("no node is named; expected <model>, <model>.<column> or --select");
        }
        if (spec.commandLine().getParseResult().hasMatchedOption("--to")) {
            checkTo();
        }
        List<ImpactView> views =
                teller.get().impacts(new ImpactOptions(asked.folder(), asked.what(), selected, change, to.strip()));
        OutputFile.write(form.write(views, verbose), output, spec.commandLine().getOut());
        return ExitCode.NOTHING_FOUND;
    }

    private void checkTo() {
        if (!change.leadsTo()) {
            throw new UsageException("'--to' does not go with '--change " + change.word()
                    + "'; expected --change rename or --change retype");
        }
        if (to.isBlank()) {
            throw new UsageException(
                    "'--to' is empty; expected the column's new " + (change == Change.RENAME ? "name" : "type"));
        }
    }

    /** A change's name. */
    static final class Kind implements ITypeConverter<Change> {
        @Override
        public Change convert(String value) {
            return Arrays.stream(Change.values())
                    .filter(change -> change.word().equals(value.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(Printable.quoted(value)
                            + " is no change; expected drop, rename, retype, add, nulls, values or rows"));
        }
    }

    /** A form's name. */
    static final class Form implements ITypeConverter<ImpactForm> {
        @Override
        public ImpactForm convert(String value) {
            return Arrays.stream(ImpactForm.values())
                    .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            Printable.quoted(value) + " is no format; expected text, json or markdown"));
        }
    }
}
