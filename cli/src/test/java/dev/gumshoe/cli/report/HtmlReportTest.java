package dev.gumshoe.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final ReportOptions OPTIONS = new ReportOptions(true, 100, false, false);

    @Test
    void isOneFileThatLoadsNothing() {
        assertThat(HtmlReport.of(SampleCase.found(), OPTIONS))
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n")
                .contains("default-src 'none'", "prefers-color-scheme: dark")
                .doesNotContain("src=", "href=", "url(", "@import", "<script");
    }

    @Test
    void coloursTheHeadlineByTheOutcome() {
        assertThat(HtmlReport.of(SampleCase.found(), OPTIONS)).contains("<header class=\"bad\">");
        assertThat(HtmlReport.of(SampleCase.undetermined(), OPTIONS)).contains("<header class=\"doubtful\">");
        assertThat(HtmlReport.of(SampleCase.clean(), OPTIONS)).contains("<header class=\"good\">");
    }

    @Test
    void putsABarBehindEachShare() {
        assertThat(HtmlReport.of(SampleCase.found(), OPTIONS))
                .contains("<td class=\"number share\" style=\"background-size: 95.3% 100%\">95.3 %</td>");
    }

    @Test
    void foldsTheStatementsAway() {
        assertThat(HtmlReport.of(SampleCase.found(), OPTIONS))
                .contains("<pre>select count(*)\n"
                        + "from &quot;shop&quot;.&quot;main&quot;.&quot;fct_orders&quot;</pre></details>");
    }
}
