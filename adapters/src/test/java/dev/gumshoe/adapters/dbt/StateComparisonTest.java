package dev.gumshoe.adapters.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.dbt.manifest.Manifest;
import dev.gumshoe.adapters.dbt.manifest.ManifestReader;
import dev.gumshoe.engine.fact.NodeChanged;
import dev.gumshoe.engine.fact.NodeChanged.Change;
import dev.gumshoe.engine.fact.UniqueId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StateComparisonTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select 1\\nfrom a | select 1\\nfrom a\\nwhere b\\nlimit 1 | 2 lines added, 0 removed",
                "select 1\\nfrom a | select 2\\nfrom a | 1 line added, 1 removed",
                "a\\nb | b\\na | lines in another order"
            })
    void measuresAChangeOfCode(String before, String now, String detail) {
        assertThat(changes(code(now), code(before))).containsExactly(modified("model.shop.a", detail));
    }

    @Test
    void staysSilentWhereOnlyLineEndsDiffer() {
        assertThat(changes(code("select 1 \\r\\nfrom a\\r\\n"), code("select 1\\nfrom a")))
                .isEmpty();
    }

    @Test
    void staysSilentWhereOnlyTheRelationDiffers() {
        assertThat(changes(
                        ManifestText.model("a", ", \"schema\": \"prod\", \"raw_code\": \"select 1\""),
                        ManifestText.model("a", ", \"schema\": \"dev\", \"raw_code\": \"select 1\"")))
                .isEmpty();
    }

    @Test
    void tellsOfANewNode() {
        assertThat(changes(code("a") + "," + ManifestText.model("b", ""), code("a")))
                .containsExactly(new NodeChanged(new UniqueId("model.shop.b"), Change.NEW, ""));
    }

    @Test
    void tellsOfASeedWhoseContentsChanged() {
        assertThat(changes(seed("sha256", "2"), seed("sha256", "1")))
                .containsExactly(modified("seed.shop.s", "contents changed"));
        assertThat(changes(seed("sha256", "2"), seed("path", "seeds/s.csv"))).isEmpty();
    }

    @Test
    void tellsHowTheNodeIsBuiltNow() {
        assertThat(changes(
                        ManifestText.model(
                                "a", ", \"config\": {\"materialized\": \"incremental\", \"unique_key\": \"id\"}"),
                        ManifestText.model("a", ", \"config\": {\"materialized\": \"table\"}")))
                .containsExactly(modified("model.shop.a", "materialized was 'table', is 'incremental'"));
    }

    private List<NodeChanged> changes(String now, String before) {
        return StateComparison.of(manifest(now, "now"), manifest(before, "before"));
    }

    private Manifest manifest(String nodes, String state) {
        return ManifestReader.read(ManifestText.file(folder.resolve(state), nodes));
    }

    private static String code(String code) {
        return ManifestText.model("a", ", \"raw_code\": \"" + code + "\"");
    }

    private static String seed(String kind, String checksum) {
        return ManifestText.entry(
                "seed.shop.s",
                "seed",
                "s",
                ", \"checksum\": {\"name\": \"" + kind + "\", \"checksum\": \"" + checksum + "\"}");
    }

    private static NodeChanged modified(String node, String detail) {
        return new NodeChanged(new UniqueId(node), Change.MODIFIED, detail);
    }
}
