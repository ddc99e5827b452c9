package dev.gumshoe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.casefile.CaseJson;
import dev.gumshoe.adapters.config.Expectation.ExpectedFile;
import dev.gumshoe.adapters.config.Expectation.ExpectedNumber;
import dev.gumshoe.adapters.config.WarehouseSetting;
import dev.gumshoe.adapters.truth.TruthGrain;
import dev.gumshoe.cli.report.SampleCase;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.casefile.CaseFile.Outcome;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.port.WarehouseException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvestigateCommandTest {
    @TempDir
    private Path project;

    @Test
    void showsTheCaseAndKeepsIt() throws IOException {
        CommandRun run = run(SampleCase.found());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("2 CAUSES FOUND\n");
        assertThat(run.err()).isEmpty();
        Path kept = project.resolve(".gumshoe/cases/fct-orders-1f00d5ee");
        assertThat(CaseJson.read(Files.readString(kept.resolve("case.json"))))
                .isEqualTo(CaseJson.read(CaseJson.write(SampleCase.found())));
        assertThat(kept.resolve("report.txt")).hasContent(run.out());
        assertThat(project.resolve(".gumshoe/.gitignore")).hasContent("*");
    }

    @ParameterizedTest
    @CsvSource({
        "FOUND, COMPLETE, 1",
        "FOUND, WAREHOUSE_LOST, 1",
        "UNDETERMINED, COMPLETE, 1",
        "CLEAN, COMPLETE, 0",
        "CLEAN, BUDGET_SPENT, 0",
        "CLEAN, INTERRUPTED, 130",
        "CLEAN, WAREHOUSE_LOST, 4",
        "NOT_CHECKED, COMPLETE, 3",
        "NOT_CHECKED, WAREHOUSE_LOST, 4"
    })
    void exitsByWhatTheCaseCameTo(Outcome outcome, Completeness completeness, int code) {
        assertThat(ExitCode.of(SampleCase.bare(outcome, completeness, List.of())))
                .isEqualTo(code);
    }

    @Test
    void saysInOneLineWhatInputCannotBeRead() {
        CommandRun run = CommandRun.of(
                (options, progress, stopped) -> {
                    throw InputException.of("target/manifest.json", "is empty", "a manifest that dbt wrote");
                },
                "investigate",
                project.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("gumshoe: target/manifest.json: is empty; expected a manifest that dbt wrote\n");
    }

    @Test
    void saysInOneLineThatTheWarehouseCannotBeAsked() {
        CommandRun run = CommandRun.of(
                (options, progress, stopped) -> {
                    throw new WarehouseException(
                            WarehouseException.Kind.CONNECTION, "shop.duckdb: is locked\u001b[31m");
                },
                "investigate",
                project.toString());
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).isEqualTo("gumshoe: shop.duckdb: is locked\\u001b[31m\n");
    }

    @Test
    void keepsTheStackTraceOfItsOwnMistakesForThoseWhoAsk() {
        Investigator broken = (options, progress, stopped) -> {
            throw new IllegalStateException("a secret");
        };
        CommandRun run = CommandRun.of(broken, "investigate", project.toString());
        assertThat(run.code()).isEqualTo(70);
        assertThat(run.err())
                .startsWith("gumshoe: internal error: IllegalStateException at InvestigateCommandTest.java:")
                .doesNotContain("a secret");
        assertThat(CommandRun.of(broken, "investigate", project.toString(), "--debug")
                        .err())
                .contains("java.lang.IllegalStateException: a secret\n\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--sweeep | unknown option: '--sweeep' (did you mean '--sweep'?)",
                "--format yaml | invalid value for option '--format': 'yaml' is no format; expected text, json,"
                        + " markdown, html, sarif or junit",
                "--expect orders.count | invalid value for option '--expect' (<figure=number>): 'orders.count' has no"
                        + " number; expected one after '=', such as fct_orders.count=10000",
                "--warehouse oracle | invalid value for option '--warehouse': 'oracle' is no warehouse; expected"
                        + " profile, seeds or duckdb:<file>",
                "--truth a.csv | missing required argument(s): --truth-figure=<figure>, --truth-key=<column>",
                "--max-rows many | invalid value for option '--max-rows': 'many' is not a long",
            })
    void saysInALineWhatIsWrongWithTheCommandLine(String options, String message) {
        CommandRun run = run(SampleCase.found(), options.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("gumshoe: " + message + "\nTry 'gumshoe investigate --help'.\n");
    }

    @Test
    void rejectsALimitThatAllowsNothing() {
        CommandRun run = run(SampleCase.found(), "--max-queries", "0");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("gumshoe: '--max-queries' is 0; expected a whole number above 0\n");
    }

    @Test
    void passesOnWhatTheCommandLineAsks() {
        InvestigationOptions[] seen = new InvestigationOptions[1];
        CommandRun.of(
                (options, progress, stopped) -> {
                    seen[0] = options;
                    return SampleCase.clean();
                },
                "investigate",
                project.toString(),
                "--expect",
                "fct_orders.count=10000",
                "--expect",
                "sum(fct_orders.amount)=12.50",
                "--truth",
                "/t.csv",
                "--truth-figure",
                "fct_orders.count",
                "--truth-key",
                "day",
                "--truth-by-day",
                "--warehouse",
                "duckdb:shop.duckdb",
                "--select",
                "a",
                "--select",
                "b",
                "--sweep",
                "--max-seconds",
                "60",
                "--profiles-dir",
                "p",
                "--target",
                "prod");
        InvestigationOptions options = seen[0];
        assertThat(options.expect())
                .containsExactly(
                        new ExpectedNumber(
                                "fct_orders", new Measure.Count(), new BigDecimal("10000"), "the command line"),
                        new ExpectedNumber(
                                "fct_orders",
                                new Measure.Sum(new ColumnName("amount")),
                                new BigDecimal("12.50"),
                                "the command line"),
                        new ExpectedFile(
                                "fct_orders",
                                Path.of("/t.csv"),
                                new ColumnName("day"),
                                new Measure.Count(),
                                TruthGrain.DAY));
        assertThat(options.select()).containsExactly("a", "b");
        assertThat(options.sweep()).isTrue();
        assertThat(options.budget().seconds()).isEqualTo(60);
        assertThat(options.project().warehouses())
                .containsExactly(new WarehouseSetting.DuckDbFile(Path.of("shop.duckdb")));
        assertThat(options.project().target()).isEqualTo("prod");
    }

    @Test
    void writesTheReportToAFile() {
        Path file = project.resolve("report.html");
        CommandRun run = run(SampleCase.found(), "--format", "html", "--output", file.toString());
        assertThat(run.out()).isEmpty();
        assertThat(file).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void saysThatAReportCannotBeWritten() {
        CommandRun run = run(
                SampleCase.found(),
                "--output",
                project.resolve("no/such/folder").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be written; expected a file in a folder that exists");
    }

    @Test
    void showsACaseThatCannotBeKept() throws IOException {
        Files.createDirectory(project.resolve(".gumshoe"));
        Files.writeString(project.resolve(".gumshoe/cases"), "in the way");
        CommandRun run = run(SampleCase.found());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("2 CAUSES FOUND");
        assertThat(run.err()).endsWith(": the case could not be kept; expected a folder that can be written\n");
    }

    @Test
    void usesColoursOnATerminalUnlessToldNotTo() {
        Terminal terminal = new Terminal(true, false, true, 100);
        Investigator investigator = (options, progress, stopped) -> SampleCase.found();
        assertThat(CommandRun.on(terminal, investigator, "investigate", project.toString())
                        .out())
                .startsWith("\u001b[1;31m");
        assertThat(CommandRun.on(terminal, investigator, "investigate", project.toString(), "--no-color")
                        .out())
                .startsWith("2 CAUSES");
        assertThat(run(SampleCase.found(), "--color", "always").out()).startsWith("\u001b[1;31m");
    }

    @Test
    void reportsProgressOnTheTerminalAlone() {
        Investigator investigator = (options, progress, stopped) -> {
            progress.step("counting");
            return SampleCase.clean();
        };
        Terminal terminal = new Terminal(false, true, true, 100);
        CommandRun watched = CommandRun.on(terminal, investigator, "investigate", project.toString());
        assertThat(watched.err()).isEqualTo("\r\u001b[2Kcounting\r\u001b[2K");
        assertThat(watched.out()).doesNotContain("counting");
        assertThat(CommandRun.of(investigator, "investigate", project.toString())
                        .err())
                .isEmpty();
    }

    private CommandRun run(CaseFile caseFile, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "investigate";
        args[1] = project.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return CommandRun.of((asked, progress, stopped) -> caseFile, args);
    }
}
