package dev.gumshoe.cli;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.adapters.journal.JournalCheck;
import dev.gumshoe.adapters.journal.JournalVerdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a journal is as it was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Says whether a journal is as it was written.",
        description = "",
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        footer = {"", "Exit codes: 0 it is, 1 a line was changed, removed, inserted or moved, 3 it cannot be read."})
final class AuditVerifyCommand implements Callable<Integer> {
    private static final String EXPECTED = "a case's folder or its journal.jsonl";
    private static final long LONGEST_SEAL = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<case>", description = "A case's folder, or its journal.jsonl.")
    private Path given = Path.of(".");

    @Override
    public Integer call() {
        Path journal = Files.isDirectory(given) ? given.resolve(CaseFolder.JOURNAL) : given;
        InputFiles.checkReadable(journal, EXPECTED);
        Path seal = journal.resolveSibling(CaseFolder.SEAL);
        JournalVerdict verdict = verdict(journal, seal(seal));
        PrintWriter out = spec.commandLine().getOut();
        out.println(verdict.isIntact() ? intact(verdict, seal) : "changed: " + Printable.text(verdict.objection()));
        out.flush();
        return verdict.isIntact() ? ExitCode.NOTHING_FOUND : ExitCode.FINDINGS;
    }

    private static String intact(JournalVerdict verdict, Path seal) {
        String lines = "intact: " + verdict.lines() + (verdict.lines() == 1 ? " line" : " lines");
        return Files.exists(seal)
                ? lines + ", up to the last"
                : lines + "; no '" + CaseFolder.SEAL + "' vouches for the last of them, nor that none came after it";
    }

    private static Optional<String> seal(Path seal) {
        return Files.exists(seal)
                ? Optional.of(InputFiles.text(seal, "the digest of the journal's last line", LONGEST_SEAL)
                        .strip())
                : Optional.empty();
    }

    private static JournalVerdict verdict(Path journal, Optional<String> lastDigest) {
        try {
            return JournalCheck.verify(journal, lastDigest);
        } catch (IOException e) {
            throw InputException.of(journal, "cannot be read", EXPECTED);
        }
    }
}
