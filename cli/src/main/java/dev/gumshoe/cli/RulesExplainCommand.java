package dev.gumshoe.cli;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.casefile.CaseJson;
import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.cli.kit.FindingExplanation;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a finding of a case that was kept. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Says why a finding was made: which rules fired on what, with evidence and weights.",
        description = {"", "It reads the case file that 'investigate' kept; no warehouse is asked.", ""},
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example: gumshoe rules explain f1"})
final class RulesExplainCommand implements Callable<Integer> {
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final String CASE_FILE = "case.json";

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<finding>", description = "The finding's id in the report, such as f1.")
    private String id = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<dir>",
            description = "The dbt project's folder; this one by default.")
    private Path folder = Path.of(".");

    @Option(names = "--case", paramLabel = "<id>", description = "The case's id or its folder; the last case by default.")
    private String caseId = "";

    RulesExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path file = caseFile();
        CaseFile caseFile = CaseJson.read(InputFiles.text(file, "a case file", MOST_BYTES));
        List<Finding> findings = caseFile.findings();
        Finding finding = findings.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InputException.of(
                        file,
                        "the case has no finding " + Printable.quoted(id),
                        findings.isEmpty()
                                ? "a case with findings"
                                : String.join(", ", findings.stream().map(Finding::id).toList())));
        PrintWriter out = spec.commandLine().getOut();
        FindingExplanation.of(finding, caseFile, Math.max(60, terminal.width()))
                .forEach(line -> out.println(Printable.text(line)));
        out.flush();
        return ExitCode.NOTHING_FOUND;
    }

    private Path caseFile() {
        Path cases = CaseFolder.home(folder).resolve("cases");
        if (!caseId.isEmpty()) {
            Path named = cases.resolve(caseId).resolve(CASE_FILE);
            return Files.exists(named) ? named : Path.of(caseId).resolve(CASE_FILE);
        }
        if (!Files.isDirectory(cases)) {
            throw noCase(cases);
        }
        try (Stream<Path> kept = Files.list(cases)) {
            return kept.map(one -> one.resolve(CASE_FILE))
                    .filter(Files::exists)
                    .max(Comparator.comparing(RulesExplainCommand::written).thenComparing(Path::toString))
                    .orElseThrow(() -> noCase(cases));
        } catch (IOException e) {
            throw noCase(cases);
        }
    }

    private static InputException noCase(Path cases) {
        return InputException.of(cases, "no case is kept", "one: run 'gumshoe investigate' first");
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
