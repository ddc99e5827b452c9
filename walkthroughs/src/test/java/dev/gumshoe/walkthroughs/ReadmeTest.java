package dev.gumshoe.walkthroughs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.report.ReportOptions;
import dev.gumshoe.cli.report.TextReport;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    @Test
    void showsTheRealOutputOfItsFirstCommand(@TempDir Path temporary) throws Exception {
        String readme = Files.readString(Path.of("../README.md"));
        int begin = readme.indexOf("```text\n") + "```text\n".length();
        String shown = readme.substring(begin, readme.indexOf("```", begin));
        Scenario scenario = Scenario.copy("wt-02-the-dashboard-is-wrong", temporary);
        String report = TextReport.of(scenario.investigate(), new ReportOptions(false, 100, false, false));
        assertThat(report).startsWith(shown);
    }
}
