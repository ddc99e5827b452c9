package dev.gumshoe.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    private static final ReportOptions OPTIONS = new ReportOptions(false, 100, false, false);

    @Test
    void hasATableOfTheCauses() {
        assertThat(MarkdownReport.of(SampleCase.found(), OPTIONS))
                .startsWith("# 2 CAUSES FOUND\n\n**fct_orders.count is 2,657,")
                .contains("""
                    | cause | rows | % | amount | % |
                    | --- | ---: | ---: | ---: | ---: |
                    | f1  models/staging/stg_orders.sql:55  Join keys in another form find no match | 7,000 | 95.3 % | 421,182.65 | 87.8 % |
                    """)
                .contains("\n- **where**: int_orders_paid, filter (models/int_orders_paid.sql:33)\n");
    }

    @Test
    void saysFirstThatACaseIsPartial() {
        assertThat(MarkdownReport.of(SampleCase.undetermined(), OPTIONS)).startsWith("> **Partial: the budget");
    }
}
