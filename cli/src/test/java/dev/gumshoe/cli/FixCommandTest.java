package dev.gumshoe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.casefile.CaseJson;
import dev.gumshoe.cli.report.SampleCase;
import dev.gumshoe.engine.casefile.CaseFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
    private static final String MODEL = "models/int_orders_paid.sql";

    @TempDir
    private Path project;

    /** What came of a command line. */
    private record Run(int code, String out, String err) {}

    private Run fix(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.of(List.of("fix"), List.of(arguments), List.of("--project", project.toString()))
                .flatMap(List::stream)
                .toArray(String[]::new);
        int code = Gumshoe.commandLine(Map.of(), Clock.systemUTC())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
        return new Run(code, out.toString(), err.toString().replace(project.toString(), "shop"));
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        List.of("git", "-C", project.toString(), "-c", "user.name=a", "-c", "user.email=a@example.com"),
                        List.of(arguments))
                .flatMap(List::stream)
                .toList();
        Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
        git.getInputStream().readAllBytes();
        assertThat(git.waitFor()).isZero();
    }

    private String branch() throws IOException {
        return Files.readString(project.resolve(".git/HEAD"));
    }

    @BeforeEach
    void keepACase() throws IOException {
        Files.createDirectories(project.resolve("models"));
        Files.writeString(project.resolve(MODEL), "select *\nfrom orders\nwhere status <> 'refunded'\n");
        CaseFile found = SampleCase.found();
        CaseFolder.of(project, found.id()).write(CaseJson.write(found), "");
    }

    @Test
    void showsWhatCameOfTryingAndThePatch() {
        Run run = fix("show", "f2");
        assertThat(run.out()).isEqualTo("""
                f2.1  keep the rows without a status
                  fct_orders.count: 2657 becomes 2975, expected 10000
                  mostly 95.0 % of it where channel is 'web', which makes up 40.0 % of fct_orders.count
                  mostly from 2026-08-25 to 2026-10-31, on 68 of 84 values of order_date
                  also moves:
                    int_orders_paid: 318 rows added
                    fct_orders: 31 rows changed, in amount
                    read by Revenue
                    not compared: stg_orders (it is ephemeral)
                  test: no row of orders is lost on the way to int_orders_paid: returns 318 rows now and none with the fix (tests/gumshoe/keeps_orders.sql)

                --- a/models/int_orders_paid.sql
                +++ b/models/int_orders_paid.sql
                @@ -1,3 +1,3 @@
                 select *
                 from orders
                -where status <> 'refunded'
                +where status is distinct from 'refunded'

                """);
        assertThat(run.code()).isZero();
    }

    @Test
    void saysWhichFixesWereTriedInVain() {
        assertThat(fix("show").out()).contains("f1.2  keep them by a left join  (not proposed)");
    }

    @Test
    void exportsThePatch() {
        assertThat(fix("export", "f2").out()).startsWith("--- a/models/int_orders_paid.sql\n");
    }

    @Test
    void exportsNoPatchThatGitCannotApply() {
        Run run = fix("export", "f1");
        assertThat(run.err())
                .startsWith(
                        "gumshoe: f1.1: the change falls on text that Jinja makes, so there is no patch of the file;"
                                + " expected a change by hand")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void namesTheFindingsThereAre() {
        assertThat(fix("show", "f7").err()).endsWith("it has no finding 'f7'; expected f1, f2\n");
        assertThat(fix("export", "f2.3").err()).endsWith("f2 has no fix 'f2.3'; expected one of f2.1\n");
    }

    @Test
    void commitsOnABranchOfItsOwn() throws Exception {
        git("init", "--quiet", "--initial-branch", "main");
        git("config", "user.name", "a");
        git("config", "user.email", "a@example.com");
        git("add", "models");
        git("commit", "--quiet", "--message", "first");
        Run run = fix("apply", "f2");
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(project.resolve(MODEL))).endsWith("where status is distinct from 'refunded'\n");
        assertThat(branch()).contains("refs/heads/gumshoe/").contains("f2.1");
    }

    @Test
    void leavesATreeWithChangesAlone() throws Exception {
        git("init", "--quiet", "--initial-branch", "main");
        git("add", "models");
        git("commit", "--quiet", "--message", "first");
        Files.writeString(project.resolve(MODEL), "changed\n");
        Run run = fix("apply", "f2");
        assertThat(run.err())
                .isEqualTo("gumshoe: shop: has changes that are not committed; expected a clean tree: commit or stash"
                        + " them first\n");
        assertThat(Files.readString(project.resolve(MODEL))).isEqualTo("changed\n");
        assertThat(branch()).contains("refs/heads/main");
    }

    @Test
    void saysThatThereIsNoGit() {
        assertThat(fix("apply", "f2").err()).startsWith("gumshoe: shop: is not in a git repository");
    }
}
