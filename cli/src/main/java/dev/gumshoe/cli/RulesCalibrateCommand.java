package dev.gumshoe.cli;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.json.PlantingsFile;
import dev.gumshoe.cli.kit.CalibrationPage;
import dev.gumshoe.cli.kit.CaseRuns;
import dev.gumshoe.cli.kit.Judged;
import dev.gumshoe.cli.kit.JudgedCases;
import dev.gumshoe.cli.kit.RuleSet;
import dev.gumshoe.cli.kit.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes how far stated confidence can be relied on. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Compares stated confidence with what is so, over all cases and the plantings of drills.",
        description = {"", "Writes calibration.md and its plots.", ""},
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example: gumshoe rules calibrate --plantings drill.json"})
final class RulesCalibrateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--plantings",
            paramLabel = "<file>",
            description = "What 'gumshoe drill --format json' wrote; may be repeated.")
    private List<Path> plantings = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            defaultValue = "docs",
            description = "Where to write; 'docs' by default.")
    private Path folder = Path.of("docs");

    @Mixin
    private OwnPatterns own = new OwnPatterns();

    @Override
    public Integer call() {
        List<Path> folders = own.orConfigured();
        List<Judged> planted = new ArrayList<>();
        for (Path file : plantings) {
            PlantingsFile.read(file)
                    .forEach(one -> planted.add(new Judged(one.project(), one.pattern(), one.stated(), one.right())));
        }
        RuleSet rules = RuleSet.with(
                folders, UserCache.packs(), line -> spec.commandLine().getErr().println("gumshoe: " + line));
        CaseRuns runs = new CaseRuns(rules, Runtime.getRuntime().availableProcessors(), false);
        List<Judged> cases = JudgedCases.of(Shelf.of(folders).patterns(), runs);
        Map<String, String> pages = CalibrationPage.of(cases, planted);
        write(pages);
        spec.commandLine()
                .getOut()
                .println(folder + ": " + cases.size() + " findings of cases, " + planted.size() + " of plantings");
        return ExitCode.NOTHING_FOUND;
    }

    private void write(Map<String, String> pages) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(folder.resolve(page.getKey()), page.getValue());
            }
        } catch (IOException e) {
            throw InputException.of(folder, "cannot be written", "a folder that can be");
        }
    }
}
