package dev.gumshoe.cli;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.kit.Shelf;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the patterns there are. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Lists the bug patterns there are.",
        description = "",
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n")
final class RulesListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--area", paramLabel = "<area>", description = "Those of one area alone, such as joins.")
    private String area = "";

    @Mixin
    private OwnPatterns own = new OwnPatterns();

    RulesListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Shelf shelf = Shelf.of(own.orConfigured());
        List<Shelf.Pattern> shown = shelf.patterns().stream()
                .filter(pattern -> area.isEmpty() || pattern.area().equals(area))
                .toList();
        if (shown.isEmpty()) {
            List<String> areas = shelf.patterns().stream()
                    .map(Shelf.Pattern::area)
                    .distinct()
                    .sorted()
                    .toList();
            throw new UsageException("'--area': there is no area " + Printable.quoted(area) + "; expected one of "
                    + String.join(", ", areas) + DidYouMean.hint(area, areas));
        }
        PrintWriter out = spec.commandLine().getOut();
        int ids =
                shown.stream().mapToInt(pattern -> pattern.id().length()).max().orElse(0);
        int areas = shown.stream()
                .mapToInt(pattern -> pattern.area().length())
                .max()
                .orElse(0);
        shown.forEach(pattern -> out.println(line(pattern, shelf, areas, ids)));
        out.println();
        out.println(shown.size() + (shown.size() == 1 ? " pattern" : " patterns"));
        out.flush();
        return ExitCode.NOTHING_FOUND;
    }

    private String line(Shelf.Pattern pattern, Shelf shelf, int areas, int ids) {
        String marks = !pattern.own()
                ? ""
                : shelf.overridden().contains(pattern.id()) ? "  (yours, for the built-in one)" : "  (yours)";
        String format = "%-" + areas + "s  %-" + ids + "s  %-10s  %-10s  %s%s";
        String line = String.format(
                Locale.ROOT,
                format,
                pattern.area(),
                pattern.id(),
                pattern.file().info().severity().name().toLowerCase(Locale.ROOT),
                pattern.file().maturity().name().toLowerCase(Locale.ROOT),
                pattern.file().info().title(),
                marks);
        String text = Printable.text(line);
        return terminal.out() && text.length() > terminal.width() ? text.substring(0, terminal.width() - 1) : text;
    }
}
