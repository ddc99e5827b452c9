package dev.gumshoe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GumshoeTest {
    private static final Examination NOTHING = (project, deep) -> List.of();

    @Test
    void saysItsVersion() {
        CommandRun run = CommandRun.of(NOTHING, "--version");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("gumshoe ");
    }

    @Test
    void listsItsCommandsAndExitCodes() {
        CommandRun run = CommandRun.of(NOTHING, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("investigate", "doctor", "audit", "   4   the warehouse could not be queried");
    }

    @Test
    void wantsACommand() {
        CommandRun run = CommandRun.of(NOTHING);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "gumshoe: no command is named; expected one of investigate, doctor, ls, lineage, impact, audit, replay, fix, drill, rules, walkthroughs\nTry 'gumshoe --help'.\n");
    }

    @Test
    void guessesWhatCommandWasMeant() {
        assertThat(CommandRun.of(NOTHING, "investigat").err()).contains("(did you mean 'investigate'?)");
    }
}
