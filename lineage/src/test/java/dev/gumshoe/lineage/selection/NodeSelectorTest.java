package dev.gumshoe.lineage.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeSelectorTest {
    private static final NamedSelectors NO_SELECTORS = new NamedSelectors("selectors.yml", List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fct | fct",
                "+fct | stg_a stg_b fct source.raw both",
                "1+fct | fct stg_a stg_b both",
                "0+fct | fct",
                "stg_b+1 | stg_b fct both",
                "stg_b+ | stg_b fct rpt both",
                "@stg_b | stg_b fct rpt stg_a source.raw both",
                "source:lake+1 | source.raw stg_a both",
                "tag:nightly | stg_a stg_b both",
                "tag:nightly,stg_a | stg_a both",
                "core.fct | fct",
                "shop.core.s* | stg_a stg_b both",
                "models/core/fct.sql | fct",
                "models/*/stg_?.sql | stg_a stg_b both",
                "path:models/ | stg_a stg_b fct rpt both source.raw",
                "rpt.sql | rpt",
                "config.unique_key:day | rpt",
                "config.enabled:TRUE | stg_b both",
                "config.meta.tier:2 | ''",
                "test_type:singular | both",
                "package:this,resource_type:source | source.raw",
                "stg_[!a] | stg_b both",
            })
    void selectsByWords(String words, String expected) {
        assertThat(names(selector(IndirectSelection.EAGER).select(List.of(words), List.of())))
                .containsExactlyInAnyOrderElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "EAGER, stg_a, stg_a both",
        "CAUTIOUS, stg_a, stg_a",
        "CAUTIOUS, stg_a stg_b, stg_a stg_b both",
        "BUILDABLE, stg_a, stg_a",
        "BUILDABLE, fct, fct",
        "BUILDABLE, stg_a fct, stg_a fct both",
        "EMPTY, stg_a stg_b, stg_a stg_b",
    })
    void takesTestsAlongByTheMode(IndirectSelection mode, String words, String expected) {
        assertThat(names(selector(mode).select(List.of(words), List.of())))
                .containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void leavesOutWhatIsExcludedWithItsTests() {
        assertThat(names(selector(IndirectSelection.EAGER).select(List.of("core"), List.of("stg_b+1"))))
                .containsExactlyInAnyOrder("stg_a", "rpt");
    }

    @Test
    void saysWhatMatchesNothing() {
        Selection selection =
                selector(IndirectSelection.EAGER).select(List.of("fct no_such", "tag:x,fct"), List.of("tag:y"));
        assertThat(names(selection)).containsExactly("fct");
        assertThat(selection.unmatched()).containsExactly("no_such", "tag:x,fct", "tag:y");
    }

    @Test
    void keepsTheDefaultSelectorForWhereNothingIsSelected() {
        NodeSelector selector = selector(named("some", Map.of("tag", "nightly"), true));
        assertThat(names(selector.select(List.of(), List.of()))).containsExactly("stg_a", "stg_b", "both");
        assertThat(names(selector.select(List.of("rpt"), List.of()))).containsExactly("rpt");
    }

    @Test
    void comparesNumbersOfAYamlFileWithNumbers() {
        Map<String, Object> tier = Map.of("method", "config.meta.tier", "value", 2, "indirect_selection", "empty");
        assertThat(names(selector(named("tier", tier, false)).byName("tier"))).containsExactly("stg_a");
    }

    @Test
    void goesAllTheWayWhereAYamlFileGivesNoDepth() {
        Map<String, Object> up = Map.of("method", "fqn", "value", "rpt", "parents", true, "parents_depth", 1);
        assertThat(names(selector(named("up", up, false)).byName("up"))).containsExactly("fct", "rpt");
        Map<String, Object> all =
                Map.of("method", "fqn", "value", "rpt", "parents", true, "indirect_selection", "empty");
        assertThat(names(selector(named("all", all, false)).byName("all")))
                .containsExactly("fct", "rpt", "stg_a", "stg_b", "source.raw");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tga:nightly | 'tga' is no selection method; expected fqn, tag,",
                "@fct+ | '@fct+' has '@' before it and '+' after it; expected one of the two",
                "source:a.b.c.d | 'source:a.b.c.d' has too many dots; expected source, source.table",
                "state:modified | 'state:modified' compares with an earlier state, and there is none; expected '--state",
                "result:error | with a run_results.json",
                "test_type:x | 'test_type:x' is no kind of test; expected generic",
                "resource_type:table | 'resource_type:table' is no resource type",
                "path:/models | is no path within the project; expected one such as models/staging",
                "99999999999+fct | '99999999999+fct' goes 99999999999 steps; expected fewer",
                "selector:x | selectors.yml: there is no selector 'x'; expected one that is defined there",
            })
    void saysWhatIsWrongWithASelection(String words, String message) {
        assertThatThrownBy(() -> selector(IndirectSelection.EAGER).select(List.of(words), List.of()))
                .isInstanceOf(SelectionException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesSelectorsThatGoRoundInACircle() {
        NodeSelector selector = selector(named("me", Map.of("method", "selector", "value", "me"), false));
        assertThatThrownBy(() -> selector.byName("me")).hasMessageContaining("'me' is defined by itself");
    }

    @Test
    void refusesADefinitionOfAnUnknownKind() {
        assertThatThrownBy(() -> selector(named("odd", Map.of("union", "fct"), false)))
                .hasMessage("selectors.yml: selector 'odd' has no list under 'union'; expected one");
    }

    private static NamedSelectors named(String name, Map<String, Object> definition, boolean byDefault) {
        return new NamedSelectors(
                "selectors.yml", List.of(Map.of("name", name, "definition", definition, "default", byDefault)));
    }

    private static NodeSelector selector(IndirectSelection mode) {
        return new NodeSelector(SmallProject.shop(), EarlierState.NONE, NO_SELECTORS, mode, path -> true, node -> true);
    }

    private static NodeSelector selector(NamedSelectors selectors) {
        return new NodeSelector(
                SmallProject.shop(), EarlierState.NONE, selectors, IndirectSelection.EAGER, path -> true, node -> true);
    }

    private static List<String> names(Selection selection) {
        return selection.nodes().stream()
                .map(node -> node.is("source")
                        ? "source." + node.name().name()
                        : node.name().name())
                .toList();
    }
}
