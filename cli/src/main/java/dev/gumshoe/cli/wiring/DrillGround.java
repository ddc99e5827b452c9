package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.dbt.ManifestFacts;
import dev.gumshoe.adapters.dbt.manifest.Dependencies;
import dev.gumshoe.adapters.dbt.manifest.Manifest;
import dev.gumshoe.adapters.dbt.manifest.ManifestNode;
import dev.gumshoe.adapters.dbt.manifest.NodeCode;
import dev.gumshoe.adapters.duckdb.DuckDbLimits;
import dev.gumshoe.adapters.duckdb.DuckDbSchema;
import dev.gumshoe.adapters.duckdb.DuckDbWarehouse;
import dev.gumshoe.adapters.seeds.BuildPlan;
import dev.gumshoe.adapters.seeds.BuildStep;
import dev.gumshoe.adapters.seeds.PostgresToDuckDb;
import dev.gumshoe.adapters.seeds.SeedBuild;
import dev.gumshoe.adapters.seeds.SeedWarehouse;
import dev.gumshoe.adapters.seeds.SqlDialect;
import dev.gumshoe.adapters.seeds.StepResult;
import dev.gumshoe.adapters.seeds.WarehouseCopy;
import dev.gumshoe.cli.drill.Fault;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.Warehouse;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.lineage.patch.NoPatch;
import dev.gumshoe.lineage.patch.Substitution;
import dev.gumshoe.lineage.patch.WrittenPatch;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A healthy project with its warehouse, of which copies with faults are made.
 *
 * @param build the healthy warehouse
 * @param inspection of the healthy project
 * @param folder where copies are made
 */
record DrillGround(Workspace workspace, BuildPlan plan, SeedBuild build, Inspection inspection, Path folder) {

    /**
     * The ground of a project, its warehouse built where there is none yet.
     *
     * @param cache keeps healthy warehouses
     * @param folder where copies are made
     */
    static DrillGround of(Workspace workspace, Path cache, Path folder) throws WarehouseException {
        Workspace plain = plain(workspace, workspace.manifest());
        BuildPlan plan = kept(new SeedPlan(plain).plan());
        SeedBuild build = SeedWarehouse.ensure(cache, plan, line -> {});
        try (OpenWarehouse open = open(plan, build)) {
            return new DrillGround(plain, plan, build, Inspection.of(plain, open.schema()), folder);
        }
    }

    /** The plan with the rows of views kept: they are read often. */
    private static BuildPlan kept(BuildPlan plan) {
        List<BuildStep> steps = plan.steps().stream()
                .map(step -> new BuildStep(
                        step.node(),
                        step.relation(),
                        step.materialization().equals("view") ? "table" : step.materialization(),
                        step.sql(),
                        step.dependsOn(),
                        step.columnTypes()))
                .toList();
        return new BuildPlan(plan.seeds(), steps, plan.dialect());
    }

    /** The project without what tells of other states of it: earlier builds, last runs. */
    private static Workspace plain(Workspace workspace, Manifest manifest) {
        return new Workspace(
                workspace.project(),
                manifest,
                workspace.config(),
                ManifestFacts.of(manifest),
                workspace.catalog(),
                workspace.artifacts());
    }

    static OpenWarehouse open(BuildPlan plan, SeedBuild build) throws WarehouseException {
        DuckDbWarehouse connection = DuckDbWarehouse.open(build.catalogs(), DuckDbLimits.standard());
        Warehouse queries = plan.dialect() == SqlDialect.POSTGRES
                ? (sql, timeout, rows) -> connection.query(PostgresToDuckDb.rewrite(sql), timeout, rows)
                : connection;
        List<Fact> schema = DuckDbSchema.read(connection);
        return OpenWarehouse.of(connection, queries, schema, List.of(), List.of());
    }

    OpenWarehouse open() throws WarehouseException {
        return open(plan, build);
    }

    /**
     * A copy of the project with faults in it.
     *
     * @param build its warehouse
     */
    record Copy(Workspace workspace, BuildPlan plan, SeedBuild build) {
        OpenWarehouse open() throws WarehouseException {
            return DrillGround.open(plan, build);
        }

        List<StepResult> failed() {
            return build.that(StepResult.Outcome.FAILED);
        }
    }

    /**
     * Plants faults.
     *
     * @throws WarehouseException where the rows of a source cannot be changed so
     * @throws NoPatch where two faults are at one place
     */
    Copy planted(List<Fault> faults) throws WarehouseException, NoPatch {
        Map<UniqueId, List<Substitution>> changes = new HashMap<>();
        List<String> statements = new ArrayList<>();
        Set<UniqueId> changed = new HashSet<>();
        for (Fault fault : faults) {
            if (fault instanceof Fault.InSql sql) {
                changes.computeIfAbsent(fault.node(), any -> new ArrayList<>())
                        .addAll(sql.fault().changes());
                changed.add(fault.node());
            } else if (fault instanceof Fault.InRows rows) {
                statements.addAll(rows.fault().statements());
                changed.addAll(sameRelation(fault.node()));
            }
        }
        Workspace planted = plain(workspace, with(changes));
        BuildPlan changedPlan = kept(new SeedPlan(planted).plan());
        return new Copy(planted, changedPlan, WarehouseCopy.changed(build, folder, changedPlan, statements, changed));
    }

    /** The nodes that stand for the same relation: a seed that is declared as a source too. */
    Set<UniqueId> sameRelation(UniqueId node) {
        Set<UniqueId> same = new HashSet<>(Set.of(node));
        RelationName relation = inspection.relations().get(node);
        if (relation != null) {
            inspection.relations().forEach((other, name) -> {
                if (name.folded().equals(relation.folded())) {
                    same.add(other);
                }
            });
        }
        return same;
    }

    private Manifest with(Map<UniqueId, List<Substitution>> changes) throws NoPatch {
        Manifest manifest = workspace.manifest();
        List<ManifestNode> nodes = new ArrayList<>();
        for (ManifestNode node : manifest.nodes()) {
            List<Substitution> made = changes.getOrDefault(node.id(), List.of());
            nodes.add(made.isEmpty() ? node : with(node, made));
        }
        return new Manifest(
                manifest.metadata(),
                nodes,
                manifest.tests(),
                manifest.sources(),
                manifest.exposures(),
                manifest.metrics(),
                manifest.semanticModels(),
                manifest.savedQueries(),
                manifest.unitTests(),
                manifest.groups(),
                manifest.macros(),
                manifest.disabled(),
                manifest.relations(),
                manifest.warnings());
    }

    private ManifestNode with(ManifestNode node, List<Substitution> changes) throws NoPatch {
        SqlModel model = inspection
                .sql()
                .model(node.id())
                .orElseThrow(() -> new InputException("no SQL of '" + node.id() + "'"));
        String compiled = Substitution.apply(model.compiledSql(), changes);
        WrittenPatch written = WrittenPatch.of(model, changes);
        String raw = written.compiled() ? compiled : written.after();
        NodeCode code = new NodeCode(raw, compiled, node.code().language(), "");
        return new ManifestNode(
                node.header(),
                node.config(),
                code,
                new Dependencies(
                        node.dependsOn().nodes().stream()
                                .filter(upstream -> isStillRead(upstream, model.compiledSql(), compiled))
                                .toList(),
                        node.dependsOn().macros()),
                node.columns(),
                node.promises());
    }

    private boolean isStillRead(UniqueId upstream, String before, String after) {
        String name = upstream.shortName().substring(upstream.shortName().lastIndexOf('.') + 1);
        RelationName relation = inspection.relations().get(upstream);
        String written = (relation == null ? name : relation.identifier()).toLowerCase(Locale.ROOT);
        return !before.toLowerCase(Locale.ROOT).contains(written)
                || after.toLowerCase(Locale.ROOT).contains(written);
    }

    /** The same ground, whose copies are made at another place. */
    DrillGround aside() {
        return new DrillGround(workspace, plan, build, inspection, folder.resolve("aside"));
    }

    Dialect dialect() {
        return inspection.dialect();
    }
}
