package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.report.CaughtText;
import dev.gumshoe.cli.report.ConcentrationText;
import dev.gumshoe.cli.report.MovedText;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.casefile.Fix;
import dev.gumshoe.engine.port.FilePatch;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows fixes with what came of trying them. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Shows fixes: what the figure becomes with each, and the patch.",
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example: gumshoe fix show f1"})
final class FixShowCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<finding>",
            description = "A finding, such as f1, or one of its fixes, such as f1.2; every finding by default.")
    private String name = "";

    @Mixin
    private FixOptions options = new FixOptions();

    @Override
    public Integer call() {
        CaseFile caseFile = options.caseFile();
        PrintWriter out = spec.commandLine().getOut();
        List<ChosenFix> fixes = chosen(caseFile);
        fixes.forEach(fix -> print(fix, out));
        if (fixes.isEmpty()) {
            out.println("no fix: no cause of case " + caseFile.id() + " has one that is mechanical");
        }
        out.flush();
        return ExitCode.NOTHING_FOUND;
    }

    private List<ChosenFix> chosen(CaseFile caseFile) {
        if (name.isEmpty()) {
            return caseFile.findings().stream()
                    .flatMap(finding -> ChosenFix.all(finding).stream())
                    .toList();
        }
        if (name.contains(".")) {
            return List.of(ChosenFix.of(caseFile, name));
        }
        Finding finding = KeptCases.finding(caseFile, name);
        return ChosenFix.all(finding);
    }

    private static String before(Fix.Outcome outcome) {
        return outcome.before() == null ? "" : outcome.before().toPlainString() + " ";
    }

    private static void print(ChosenFix chosen, PrintWriter out) {
        Fix fix = chosen.fix();
        out.println(chosen.name() + "  " + Printable.text(fix.title()) + (fix.proposed() ? "" : "  (not proposed)"));
        for (Fix.Outcome outcome : fix.outcomes()) {
            out.println("  " + outcome.figure() + ": " + before(outcome) + "becomes "
                    + outcome.after().toPlainString() + ", expected "
                    + outcome.expected().toPlainString());
        }
        if (fix.outcomes().isEmpty()) {
            out.println("  not tried: " + Printable.text(fix.obstacle()));
        }
        ConcentrationText.lines(fix.concentration()).forEach(line -> out.println("  mostly " + Printable.text(line)));
        List<String> moved = MovedText.lines(fix.sideEffects());
        if (!moved.isEmpty()) {
            out.println("  also moves:");
            moved.forEach(line -> out.println("    " + Printable.text(line)));
        }
        fix.tests().forEach(test -> out.println("  test: " + Printable.text(CaughtText.of(test))));
        for (FilePatch patch : fix.patches()) {
            out.println(patch.compiled() ? "  in the compiled SQL, for Jinja makes this text:" : "");
            patch.diff().lines().forEach(line -> out.println(Printable.text(line)));
        }
        out.println();
    }
}
