package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.NodeLister.ListForm;
import dev.gumshoe.cli.NodeLister.Listing;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Lists the nodes that a selection selects, as {@code dbt ls} does. */
@Command(
        name = "ls",
        aliases = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Lists the nodes that a selection selects, as 'dbt ls' does.",
        description = {"", "It reads target/manifest.json and asks no warehouse.", ""},
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit codes: 0 listed, though it be nothing; 2 the selection is wrong; 3 an input could not be read.",
            "",
            "Example: gumshoe ls shop --select +fct_orders,tag:nightly --resource-type model"
        },
        abbreviateSynopsis = true,
        sortOptions = false)
final class LsCommand implements Callable<Integer> {
    private final Supplier<NodeLister> lister;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<dir>",
            defaultValue = ".",
            description = "The dbt project's folder; this one by default.")
    private Path folder = Path.of(".");

    @Mixin
    private NodeSelection selection = new NodeSelection();

    @Option(
            names = "--output",
            paramLabel = "<form>",
            converter = Form.class,
            description = "selector (the default), name, path or json.")
    private ListForm form = ListForm.SELECTOR;

    @Option(
            names = "--output-keys",
            paramLabel = "<key>",
            arity = "1..*",
            parameterConsumer = SelectionWords.class,
            description = "The properties that JSON shows, such as name config.materialized.")
    private List<String> keys = new ArrayList<>();

    LsCommand(Supplier<NodeLister> lister) {
        this.lister = lister;
    }

    @Override
    public Integer call() {
        List<String> shown =
                keys.stream().flatMap(key -> Stream.of(key.split(" "))).toList();
        Listing listing = lister.get().list(folder, selection.options(), form, shown);
        PrintWriter out = spec.commandLine().getOut();
        listing.nodes().forEach(out::println);
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        listing.unmatched()
                .forEach(criterion -> err.println("gumshoe: the selection criterion " + Printable.quoted(criterion)
                        + " does not match any enabled nodes"));
        if (listing.nodes().isEmpty()) {
            err.println("gumshoe: no nodes selected");
        }
        err.flush();
        return ExitCode.NOTHING_FOUND;
    }

    /** A form's name. */
    static final class Form implements ITypeConverter<ListForm> {
        @Override
        public ListForm convert(String value) {
            return Arrays.stream(ListForm.values())
                    .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            Printable.quoted(value) + " is no form; expected selector, name, path or json"));
        }
    }
}
