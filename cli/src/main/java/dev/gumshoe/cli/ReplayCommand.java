package dev.gumshoe.cli;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.casefile.CaseDifference;
import dev.gumshoe.adapters.casefile.CaseJson;
import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.adapters.record.CaseRecord;
import dev.gumshoe.cli.kit.RuleSet;
import dev.gumshoe.cli.walkthrough.DifferenceText;
import dev.gumshoe.cli.walkthrough.Replayed;
import dev.gumshoe.engine.port.WarehouseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a kept case again from its own journal. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Runs a case again from its own journal, without the warehouse.",
        description = {
            "",
            "The same rules give the same bytes. With other rules ('--patterns', an edited pattern, another version) it shows"
                    + " which conclusions differ, and which questions the journal has no answer to.",
            ""
        },
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Example: gumshoe replay --patterns patterns",
            "",
            "Exit codes: 0 the same case file, 1 another one, 3 the case cannot be read or was changed."
        })
final class ReplayCommand implements Callable<Integer> {
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<case>",
            description = "The case's id or its folder; the last case by default.")
    private String caseId = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<dir>",
            description = "The dbt project's folder; this one by default.")
    private Path project = Path.of(".");

    @Option(names = "--case-file", paramLabel = "<file>", description = "Write the case file that comes of it.")
    private @Nullable Path target;

    @Mixin
    private OwnPatterns own = new OwnPatterns();

    @Override
    public Integer call() throws WarehouseException {
        Path folder = new KeptCases(project).folder(caseId);
        CaseRecord record = CaseRecord.read(folder.resolve(CaseFolder.JOURNAL));
        Replayed replayed = Replayed.of(record, rules(record));
        String now = CaseJson.write(replayed.caseFile());
        if (target != null) {
            write(target, now);
        }
        String then = InputFiles.text(folder.resolve(KeptCases.CASE_FILE), "a case file", MOST_BYTES);
        PrintWriter out = spec.commandLine().getOut();
        lines(record, replayed, then, now).forEach(line -> out.println(Printable.text(line)));
        out.flush();
        return then.equals(now) ? ExitCode.NOTHING_FOUND : ExitCode.FINDINGS;
    }

    private static List<String> lines(CaseRecord record, Replayed replayed, String then, String now) {
        if (then.equals(now)) {
            return List.of("case " + replayed.caseFile().id() + ": the same case file, byte for byte, from "
                    + record.answered() + " answers on record; no warehouse was asked");
        }
        return DifferenceText.of(
                "case " + replayed.caseFile().id(), CaseDifference.between(then, now), replayed.unanswered());
    }

    /** The patterns that are named, else those that the case was investigated with. */
    private RuleSet rules(CaseRecord record) {
        List<Path> folders = own.named().isEmpty()
                ? record.patterns().stream().filter(Files::isDirectory).toList()
                : own.named();
        return RuleSet.with(
                folders, UserCache.packs(), line -> spec.commandLine().getErr().println("gumshoe: " + line));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw InputException.of(file, "cannot be written", "a file in a folder that exists");
        }
    }
}
