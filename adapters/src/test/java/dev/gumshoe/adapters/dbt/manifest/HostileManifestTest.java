package dev.gumshoe.adapters.dbt.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.gumshoe.adapters.dbt.ManifestFacts;
import dev.gumshoe.adapters.dbt.ManifestText;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileManifestTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o'rders",
                "or\"ders",
                "orders; drop table orders; --",
                "or\nders",
                "\u001b[31morders\u001b[0m",
                "<script>alert(1)</script>",
                "orders\u202E",
                "${jndi:x}",
                "{{ 7 * 7 }}"
            })
    void carriesNamesAsTheyAre(String name) {
        String json = new String(JsonStringEncoder.getInstance().quoteAsString(name));
        Path file = ManifestText.file(folder, ManifestText.model(json, ", \"database\": \"d\", \"schema\": \"s\""));
        UniqueId id = new UniqueId("model.shop." + name);
        assertThat(ManifestFacts.of(ManifestReader.read(file)))
                .anySatisfy(fact -> assertThat(fact).isInstanceOfSatisfying(Node.class, node -> {
                    assertThat(node.id()).isEqualTo(id);
                    assertThat(node.name()).isEqualTo(name);
                }))
                .contains(new NodeRelation(id, new RelationName("d", "s", name)));
    }

    @Test
    void keepsMessagesToOneVisibleLine() {
        Path file = ManifestText.file(
                folder, ManifestText.model("\\u001b[2Ja\\nb", ", \"access\": \"\\u001b]0;x\\u0007\\u202e\""));
        assertThat(ManifestReader.read(file).warnings())
                .containsExactly(file + ": model.shop.\\u001b[2Ja\\u000ab has access "
                        + "'\\u001b]0;x\\u0007\\u202e'; expected private, protected, public");
    }
}
