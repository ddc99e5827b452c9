package dev.gumshoe.cli.cases;

import dev.gumshoe.adapters.dbt.Watermarks;
import dev.gumshoe.adapters.patterns.CaseSettings;
import dev.gumshoe.adapters.patterns.CaseSettings.CaseTest;
import dev.gumshoe.adapters.patterns.CaseSettings.Growth;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.ColumnTest;
import dev.gumshoe.engine.fact.DbtTest;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Exposure;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.FreshnessPolicy;
import dev.gumshoe.engine.fact.Incremental;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.SnapshotSettings;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.ArrayList;
import java.util.List;

/** What a manifest would say of a case's settings. */
final class CaseSettingsFacts {
    private final CaseProject project;
    private final CaseSettings settings;
    private final List<Fact> facts = new ArrayList<>();

    CaseSettingsFacts(CaseProject project, CaseSettings settings) {
        this.project = project;
        this.settings = settings;
    }

    List<Fact> facts() {
        settings.incremental().forEach(this::addIncremental);
        settings.snapshots()
                .forEach((name, history) -> facts.add(new SnapshotSettings(
                        project.id(name),
                        history.strategy(),
                        history.uniqueKey(),
                        history.updatedAt(),
                        history.closesDeleted())));
        settings.tests().forEach(this::addTest);
        settings.sources()
                .forEach((table, freshness) ->
                        facts.add(new FreshnessPolicy(project.id(table), freshness.checked(), freshness.loadedAt())));
        return facts;
    }

    /** The exposures, which are known to the graph alone: an investigation is told which nodes reach them. */
    List<Fact> exposures() {
        settings.exposures().forEach(this::addExposure);
        return facts;
    }

    private void addIncremental(String model, Growth growth) {
        UniqueId id = project.id(model);
        facts.add(new Incremental(id, growth.strategy(), growth.uniqueKey(), growth.onSchemaChange()));
        facts.addAll(Watermarks.in(id, growth.raw(), CaseProject.file(model)));
    }

    private void addTest(CaseTest test) {
        UniqueId id = CaseProject.id(test);
        UniqueId node = project.id(test.model());
        facts.add(new DbtTest(id, test.kind(), node, test.settings()));
        if (!test.column().isEmpty() && test.settings().enabled()) {
            facts.add(new ColumnTest(id, test.kind(), node, new ColumnName(test.column())));
        }
    }

    private void addExposure(String name, List<String> models) {
        UniqueId id = new UniqueId("exposure." + CaseProject.NAME + "." + name);
        facts.add(new Node(id, ResourceType.EXPOSURE, name, CaseProject.NAME, "models/exposures.yml", ""));
        facts.add(new Exposure(id, name, "dashboard", "", "", "", ""));
        models.forEach(model -> facts.add(new DependsOn(id, project.id(model))));
    }
}
