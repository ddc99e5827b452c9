package dev.gumshoe.walkthroughs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.DrillOptions;
import dev.gumshoe.cli.Progress;
import dev.gumshoe.cli.ProjectLocation;
import dev.gumshoe.cli.drill.DrillReport;
import dev.gumshoe.cli.drill.Trial;
import dev.gumshoe.cli.wiring.LiveDrill;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults planted into healthy projects. */
class DrillTest {
    private static final Clock FIXED = Clock.fixed(Instant.parse("2026-11-01T06:00:00Z"), ZoneOffset.UTC);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private static DrillReport drill(Path folder, int plantings, String... operators) throws Exception {
        ProjectLocation project = new ProjectLocation(folder, List.of(), List.of(), "", "");
        DrillOptions options = new DrillOptions(project, 1, plantings, List.of(operators), 1);
        return new LiveDrill(Map.of(), FIXED).drill(options, Progress.QUIET, () -> false);
    }

    @Test
    void findsFaultsPlantedIntoTheShopOfWt02() throws Exception {
        Path shop = Scenario.copy("wt-02-the-dashboard-is-wrong", temporary).folder();
        DrillReport report = drill(shop, 4, "filter-added", "left-join-made-inner", "column-renamed", "wrong-column");
        assertThat(report.total().planted()).isEqualTo(4);
        assertThat(report.total().modelFirst()).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void plantsTheSameFromTheSameSeed() throws Exception {
        Path shop = Scenario.copy("wt-02-the-dashboard-is-wrong", temporary).folder();
        List<String> first = told(drill(shop, 2, "filter-added", "sign-flipped"));
        List<String> second = told(drill(shop, 2, "filter-added", "sign-flipped"));
        assertThat(second).isEqualTo(first);
    }

    private static List<String> told(DrillReport report) {
        return report.trials().stream().map(Trial::lead).toList();
    }

    @Test
    @Tag("acceptance")
    void findsMostFaultsPlantedIntoTwoPackages() throws Exception {
        Path recharge =
                Scenario.copy(Shared.data("packages/recharge"), temporary).folder();
        Path xero = Scenario.copy(Shared.data("packages/xero"), temporary).folder();
        DrillReport report = DrillReport.of(List.of(drill(recharge, 8), drill(xero, 12)));
        assertThat(report.total().planted()).isGreaterThanOrEqualTo(20);
        assertThat(report.total().modelFirst()).isGreaterThanOrEqualTo(0.5);
        assertThat(report.total().patternFirst()).isGreaterThanOrEqualTo(0.45);
    }
}
