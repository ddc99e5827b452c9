package dev.gumshoe.cli.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser: {@code ./mvnw -pl cli -am test -Dgroups=browser -DexcludedGroups=}. */
@Tag("browser")
class LineagePageBrowserTest {
    @TempDir
    private Path folder;

    private Browser open(LineageView view) throws Exception {
        boolean present = Browser.isPresent();
        if (!present) {
            System.out.println("*** skipped: no chromium on this machine");
        }
        assumeTrue(present, "no chromium on this machine");
        Path page = Files.writeString(folder.resolve("lineage.html"), LineageForm.HTML.write(view));
        return Browser.open(page, folder.resolve("profile"));
    }

    @Test
    void lightsWhatAColumnComesFromAndGoesTo() throws Exception {
        try (Browser browser = open(PageFixture.shop())) {
            assertThat(browser.evaluate("document.querySelectorAll('.node').length"))
                    .isEqualTo("4");
            assertThat(browser.evaluate("document.querySelectorAll('.row').length"))
                    .isEqualTo("0");
            browser.click(".node[data-node='1']");
            assertThat(browser.evaluate("document.querySelectorAll('.row').length"))
                    .isEqualTo("2");
            browser.click(".node[data-node='1'] .row[data-column='0']");
            assertThat(browser.evaluate("document.querySelectorAll('.step:not(.predicate)').length"))
                    .isEqualTo("3");
            assertThat(browser.evaluate("document.querySelectorAll('.step.predicate').length"))
                    .isEqualTo("1");
            assertThat(browser.evaluate("document.querySelector('aside').innerText"))
                    .contains(
                            "stg.amount",
                            "raw.amount",
                            "cast",
                            "models/stg.sql:3",
                            "Its rows are decided by",
                            "raw.status");
            assertThat(browser.problems()).isEmpty();
        }
    }

    @Test
    void findsZoomsAndLetsGo() throws Exception {
        try (Browser browser = open(PageFixture.shop())) {
            browser.evaluate("input.value = 'mart.tot'; search(); found.firstChild.take()");
            assertThat(browser.evaluate("document.querySelector('aside h2').textContent"))
                    .isEqualTo("mart.total");
            String before = browser.evaluate("world.getAttribute('transform')");
            browser.click("#in");
            assertThat(browser.evaluate("world.getAttribute('transform')")).isNotEqualTo(before);
            browser.evaluate("click(svg)");
            assertThat(browser.evaluate("document.querySelectorAll('.step').length"))
                    .isEqualTo("0");
        }
    }

    @Test
    void showsHostileNamesAsTheyAre() throws Exception {
        try (Browser browser = open(HostileNamesTest.view(HostileNamesTest.NAME))) {
            assertThat(browser.evaluate("document.querySelectorAll('img, iframe, object').length"))
                    .isEqualTo("0");
            assertThat(browser.evaluate("document.scripts.length")).isEqualTo("2");
            assertThat(browser.evaluate("document.querySelector('aside h2').textContent"))
                    .contains("</script><img src=x onerror=alert(1)>", "\\u202e");
            assertThat(browser.evaluate("performance.getEntriesByType('resource').length"))
                    .isEqualTo("0");
            assertThat(browser.problems()).isEqualTo(List.of());
        }
    }
}
