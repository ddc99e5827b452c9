package dev.gumshoe.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.patterns.CasesFile;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.ColumnTest;
import dev.gumshoe.engine.fact.DbtTest;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.FreshnessPolicy;
import dev.gumshoe.engine.fact.Incremental;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.ReachesExposure;
import dev.gumshoe.engine.fact.SnapshotSettings;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.fact.Watermark;
import dev.gumshoe.lineage.graph.ProjectGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseProjectTest {
    private static final UniqueId FCT = new UniqueId("model.case.fct");
    private static final String CASES = """
            reports: {}
            stays silent:
              all settings:
                data: {orders: "id"}
                models:
                  fct: select id from {{ ref('orders') }}
                  history: select id from {{ ref('orders') }}
                incremental:
                  fct:
                    unique_key: [id]
                    strategy: merge
                    raw: |
                      select id
                      {% if is_incremental() %}
                      where at > (select max(at) from {{ this }})
                      {% endif %}
                snapshots: {history: {strategy: timestamp, updated_at: at, unique_key: id, closes_deleted: true}}
                tests:
                  - {model: fct, kind: unique, column: id, severity: warn, where: id > 1, enabled: false}
                  - {model: orders, kind: not_null, column: id}
                sources: {orders: {freshness: true, loaded_at: at}}
                exposures: {board: [fct]}
                lead: {kind: failed-run, model: fct, message: Duplicate row}
            """;

    @TempDir
    private Path folder;

    private CaseProject project(String yaml) throws IOException {
        Path file = folder.resolve("cases.yaml");
        Files.writeString(file, yaml);
        return new CaseProject(CasesFile.read(file).get(0));
    }

    @Test
    void saysWhatAManifestWouldSay() throws IOException {
        CaseProject project = project(CASES);

        List<Fact> facts = project.facts();
        assertThat(facts)
                .contains(
                        new Incremental(FCT, "merge", List.of("id"), "ignore"),
                        new SnapshotSettings(
                                new UniqueId("snapshot.case.history"), "timestamp", List.of("id"), "at", true),
                        new FreshnessPolicy(new UniqueId("source.case.data.orders"), true, "at"),
                        new DbtTest(
                                new UniqueId("test.case.unique_fct_id"),
                                "unique",
                                FCT,
                                new DbtTest.TestSettings(false, true, "id > 1", "", "", "")));
        assertThat(facts.stream().filter(ColumnTest.class::isInstance))
                .containsExactly(new ColumnTest(
                        new UniqueId("test.case.not_null_orders_id"),
                        "not_null",
                        new UniqueId("source.case.data.orders"),
                        new ColumnName("id")));
        assertThat(facts.stream().filter(Watermark.class::isInstance).map(Watermark.class::cast))
                .extracting(Watermark::own)
                .containsExactly("at");
        assertThat(facts.stream().filter(Node.class::isInstance).map(Node.class::cast))
                .extracting(Node::materialization)
                .containsExactlyInAnyOrder("", "incremental", "snapshot");
    }

    @Test
    void knowsWhatReachesAnExposure() throws IOException {
        CaseProject project = project(CASES);
        List<Fact> facts = new ArrayList<>(project.facts());
        facts.addAll(project.exposures());

        assertThat(new ProjectGraph(facts).exposed())
                .extracting(ReachesExposure::node)
                .containsExactlyInAnyOrder(FCT, new UniqueId("source.case.data.orders"));
    }

    @Test
    void namesWhatIsWrongInASetting() {
        assertThatThrownBy(() -> project(CASES.replace("severity: warn", "severity: warning")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cases.yaml:19: 'severity' is 'warning'; expected error or warn");
        assertThatThrownBy(() -> project(CASES.replace("{board: [fct]}", "{board: [fkt]}")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'board' is 'fkt'; expected fct, history (did you mean 'fct'?)");
    }
}
