package dev.gumshoe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.Check.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
    private static final Check PROJECT = new Check("project", Status.OK, "shop", "");
    private static final Check MANIFEST =
            new Check("manifest", Status.WARN, "target/manifest.json, 12 days old", "run 'dbt compile'");
    private static final Check CATALOG =
            new Check("catalog", Status.MISSING, "no target/catalog.json", "run 'dbt docs generate'");

    @Test
    void saysWhatIsThereWhatIsMissingAndHowToGetIt() {
        CommandRun run =
                CommandRun.of((Examination) (project, deep) -> List.of(PROJECT, MANIFEST, CATALOG), "doctor", "shop");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
            ok       project   shop
            warn     manifest  target/manifest.json, 12 days old
                               run 'dbt compile'
            missing  catalog   no target/catalog.json
                               run 'dbt docs generate'
            """);
    }

    @Test
    void isContentWhereNothingIsMissing() {
        assertThat(CommandRun.of((Examination) (project, deep) -> List.of(PROJECT, MANIFEST), "doctor")
                        .code())
                .isZero();
    }

    @Test
    void printsNoEscapesOfOthers() {
        Check hostile = new Check("project", Status.OK, "\u001b[2Jshop", "\u001b[2J");
        assertThat(CommandRun.of((Examination) (project, deep) -> List.of(hostile), "doctor")
                        .out())
                .doesNotContain("\u001b");
    }
}
