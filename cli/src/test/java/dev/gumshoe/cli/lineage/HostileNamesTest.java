package dev.gumshoe.cli.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.lineage.ImpactView.Hit;
import dev.gumshoe.cli.lineage.ImpactView.Place;
import dev.gumshoe.cli.lineage.LineageView.Focus;
import dev.gumshoe.cli.lineage.LineageView.ViewLink;
import dev.gumshoe.cli.lineage.LineageView.ViewNode;
import dev.gumshoe.cli.lineage.LineageView.ViewStep;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names of nodes, columns and owners are anybody's: nothing in them may act. */
class HostileNamesTest {
    static final String NAME = "x\"'</script><img src=x onerror=alert(1)>\u001b[31m\u202e|`#quot;\n]";

    static LineageView view(String column) {
        ViewNode one = new ViewNode("model.s.a", NAME, "model", "view", NAME, "", "", List.of(NAME));
        ViewNode two = new ViewNode("model.s.b", NAME, "exposure", NAME, NAME, NAME, NAME, List.of(NAME));
        ViewStep value = new ViewStep("model.s.a", NAME, "model.s.b", NAME, "as it is", true, NAME);
        return new LineageView(
                NAME,
                new Focus("model.s.a", column, true, true),
                List.of(one, two),
                List.of(new ViewLink("model.s.a", "model.s.b")),
                List.of(value),
                List.of(NAME));
    }

    @ParameterizedTest
    @EnumSource(
            value = LineageForm.class,
            names = {"OPENLINEAGE"},
            mode = EnumSource.Mode.EXCLUDE)
    void moveNoTerminalAndTurnNoText(LineageForm form) {
        for (String column : List.of("", NAME)) {
            assertThat(form.write(view(column))).doesNotContain("\u001b", "\u202e");
        }
    }

    @Test
    void endNoElementOfThePage() {
        String page = LineageForm.HTML.write(view(NAME));
        assertThat(page.split("</script>", -1)).hasSize(3);
        assertThat(page).doesNotContain("<img");
        assertThat(page).doesNotContainPattern("(src|href)=\"?http");
        assertThat(page).contains("Content-Security-Policy", "default-src 'none'", "script-src 'sha256-");
    }

    @Test
    void endNoLabelOfADiagram() {
        String label = LineageForm.DOT.write(view("")).lines().toList().get(3);
        assertThat(label).startsWith("  n1 [label=\"x\\\"'</script>").endsWith("\"];");
        assertThat(LineageForm.MERMAID.write(view("")).lines().toList().get(1))
                .startsWith("  n1[\"x#34;#39;#60;/script#62;#60;img src#61;x")
                .endsWith("\"]");
    }

    @ParameterizedTest
    @EnumSource(ImpactForm.class)
    void areInertInImpacts(ImpactForm form) {
        Hit hit = new Hit(
                "exposure.s.b",
                NAME,
                "exposure",
                NAME,
                NAME,
                "breaks",
                NAME,
                List.of(new Place(NAME, "select")),
                true,
                true,
                true,
                1,
                List.of(NAME),
                List.of());
        String text = form.write(
                List.of(new ImpactView("drop", NAME, NAME, NAME, NAME, NAME, List.of(hit), List.of(NAME))), true);
        assertThat(text).doesNotContain("\u001b", "\u202e");
        if (form == ImpactForm.MARKDOWN) {
            assertThat(text).doesNotContain("<img");
            assertThat(text.lines().filter(line -> line.startsWith("| "))).hasSize(3);
        }
    }
}
