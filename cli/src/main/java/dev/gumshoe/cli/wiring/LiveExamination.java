package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.dbt.ArtifactFile;
import dev.gumshoe.adapters.dbt.artifact.ArtifactVersion.Artifact;
import dev.gumshoe.adapters.dbt.manifest.ManifestMetadata;
import dev.gumshoe.adapters.dbt.profile.ProfileSearch;
import dev.gumshoe.cli.Check;
import dev.gumshoe.cli.Check.Status;
import dev.gumshoe.cli.Examination;
import dev.gumshoe.cli.ProjectLocation;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.MissingRelation;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.NotAnalysed;
import dev.gumshoe.engine.fact.OrphanRelation;
import dev.gumshoe.engine.fact.Relation;
import dev.gumshoe.engine.fact.Stage;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.rules.Decider;
import dev.gumshoe.engine.rules.Decision;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks at a project the way an investigation would, and says what it finds instead of stopping at the first thing that is missing. */
public final class LiveExamination implements Examination {
    private static final Duration OLD = Duration.ofDays(7);
    private static final Map<Artifact, String> COMMANDS = Map.of(
            Artifact.CATALOG, "run 'dbt docs generate'; without it columns come from the warehouse alone",
            Artifact.RUN_RESULTS, "run 'dbt build'; without it failed tests cannot open a case",
            Artifact.SOURCES, "run 'dbt source freshness'; without it stale sources go unseen");

    private final Map<String, String> environment;
    private final Clock clock;

    public LiveExamination(Map<String, String> environment, Clock clock) {
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    @Override
    public List<Check> examine(ProjectLocation location, boolean deep) {
        List<Check> checks = new ArrayList<>(
                List.of(new Check("java", Status.OK, System.getProperty("java.version", "unknown"), "")));
        try {
            Workspace workspace = Workspace.read(location.folder(), Optional.empty(), environment);
            checks.add(project(workspace));
            checks.add(manifest(workspace));
            COMMANDS.keySet().stream().sorted().forEach(artifact -> checks.add(artifact(workspace, artifact)));
            workspace.manifest().warnings().forEach(line -> checks.add(new Check("manifest", Status.WARN, line, "")));
            checks.addAll(structure(Inspection.of(workspace, List.of()), deep));
            checks.addAll(warehouse(workspace, location));
        } catch (InputException e) {
            checks.add(missing("project", e.line()));
        }
        return checks;
    }

    private static Check project(Workspace workspace) {
        return new Check(
                "project",
                Status.OK,
                workspace.project().name() + " in " + workspace.project().root(),
                "");
    }

    private Check manifest(Workspace workspace) {
        ManifestMetadata metadata = workspace.manifest().metadata();
        String found = String.format(
                Locale.ROOT,
                "%,d nodes, dbt %s, adapter %s, %s",
                workspace.manifest().entries().count(),
                metadata.dbtVersion(),
                metadata.adapterType(),
                age(workspace, Artifact.MANIFEST));
        if (!workspace.manifest().isCompiled()) {
            return new Check(
                    "manifest",
                    Status.WARN,
                    found,
                    "it is parsed, not compiled: only table-level lineage; run 'dbt compile'");
        }
        return isOld(workspace, Artifact.MANIFEST)
                ? new Check("manifest", Status.WARN, found, "run 'dbt compile' if the project has changed since")
                : new Check("manifest", Status.OK, found, "");
    }

    private Check artifact(Workspace workspace, Artifact artifact) {
        String name = artifact.name().toLowerCase(Locale.ROOT) + ".json";
        return workspace.project().artifact(artifact).isPresent()
                ? new Check(name, Status.OK, age(workspace, artifact), "")
                : new Check(name, Status.WARN, "not there", COMMANDS.getOrDefault(artifact, ""));
    }

    private List<Check> warehouse(Workspace workspace, ProjectLocation location) {
        String folder =
                location.profilesDirs().stream().map(Path::toString).findFirst().orElse("");
        ProfileSearch profiles =
                new ProfileSearch(location.folder(), environment, folder, location.profile(), location.target());
        WarehouseOpener opener = new WarehouseOpener(workspace, profiles, line -> {});
        try (OpenWarehouse warehouse =
                opener.open(location.warehouses().stream().findFirst())) {
            return warehouse(workspace, warehouse);
        } catch (WarehouseException e) {
            return List.of(missing("warehouse", e.line()));
        } catch (InputException e) {
            return List.of(missing("warehouse", e.line()));
        }
    }

    private static List<Check> warehouse(Workspace workspace, OpenWarehouse warehouse) {
        Inspection inspection = Inspection.of(workspace, warehouse.schema());
        List<Check> checks = new ArrayList<>();
        long relations =
                warehouse.schema().stream().filter(Relation.class::isInstance).count();
        checks.add(new Check(
                "warehouse",
                Status.OK,
                String.format(Locale.ROOT, "opened for reading only, %,d relations", relations),
                ""));
        warehouse.remarks().forEach(remark -> checks.add(new Check("warehouse", Status.WARN, remark, "")));
        List<String> absent = names(inspection.facts());
        if (!absent.isEmpty()) {
            checks.add(new Check(
                    "relations",
                    Status.WARN,
                    listed(absent) + " of the manifest are not in the warehouse",
                    "run 'dbt build'"));
        }
        List<String> orphans = inspection.facts().stream()
                .filter(OrphanRelation.class::isInstance)
                .map(fact -> ((OrphanRelation) fact).relation().toString())
                .toList();
        if (!orphans.isEmpty()) {
            checks.add(new Check(
                    "relations",
                    Status.WARN,
                    listed(orphans) + " in the warehouse are of no node of the manifest",
                    "drop them if no one reads them"));
        }
        return checks;
    }

    /** What can be said of the project without asking the warehouse. */
    private static List<Check> structure(Inspection inspection, boolean deep) {
        List<Check> checks = new ArrayList<>(List.of(rules(inspection, deep)));
        if (deep) {
            checks.add(sql(inspection));
        }
        inspection.graph().cycles().stream()
                .findFirst()
                .ifPresent(node -> checks.add(new Check(
                        "graph",
                        Status.WARN,
                        "'" + node + "' lies upstream of itself",
                        "run 'dbt parse': dbt allows no cycle")));
        return checks;
    }

    /** What a sweep of the whole project would begin with, as far as it can be told without its SQL. */
    private static Check rules(Inspection inspection, boolean deep) {
        List<Lead> leads = new LeadChooser(inspection.workspace()).choose(List.of(), true, List.of(), List::of);
        List<Fact> facts = new ArrayList<>(leads);
        facts.addAll(
                deep
                        ? new Neighbourhood(inspection.graph(), inspection.sql()).of(leads, inspection.facts())
                        : inspection.facts());
        Decider rules = BuiltInRules.load();
        long begin = System.nanoTime();
        Decision decision = rules.decide(facts);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Check(
                "rules",
                Status.OK,
                String.format(
                        Locale.ROOT,
                        "a sweep puts %,d facts before them and begins with %,d questions, after %.1f s",
                        facts.size(),
                        decision.probes().size(),
                        seconds),
                "");
    }

    private static Check sql(Inspection inspection) {
        List<NotAnalysed> failed = inspection.notAnalysed();
        int all = inspection.workspace().manifest().compiled().size();
        if (failed.isEmpty()) {
            long stages = inspection.workspace().all(Node.class).stream()
                    .flatMap(node -> inspection.sql().facts(node.id()).stream())
                    .filter(Stage.class::isInstance)
                    .count();
            String found =
                    String.format(Locale.ROOT, "every compiled model can be split into stages, %,d in all", stages);
            return new Check("sql", Status.OK, found, "");
        }
        NotAnalysed first = failed.get(0);
        return new Check(
                "sql",
                Status.WARN,
                String.format(
                        Locale.ROOT,
                        "%,d of %,d compiled nodes cannot be split into stages; %s: %s",
                        failed.size(),
                        all,
                        first.node().shortName(),
                        first.reason()),
                "they are known at table level only");
    }

    private static List<String> names(List<Fact> facts) {
        return facts.stream()
                .filter(MissingRelation.class::isInstance)
                .map(fact -> ((MissingRelation) fact).node())
                .map(UniqueId::shortName)
                .toList();
    }

    private static String listed(List<String> names) {
        int shown = Math.min(names.size(), 3);
        String first = String.join(", ", names.subList(0, shown));
        return names.size() == shown ? first : first + " and " + (names.size() - shown) + " more";
    }

    private String age(Workspace workspace, Artifact artifact) {
        return workspace.project().artifact(artifact).map(this::age).orElse("not there");
    }

    private String age(ArtifactFile file) {
        Duration age = Duration.between(file.modifiedAt(), clock.instant());
        if (age.toDays() > 0) {
            return "written " + age.toDays() + " days ago";
        }
        return age.toHours() > 0 ? "written " + age.toHours() + " hours ago" : "written within the hour";
    }

    private boolean isOld(Workspace workspace, Artifact artifact) {
        return workspace
                .project()
                .artifact(artifact)
                .filter(file ->
                        Duration.between(file.modifiedAt(), clock.instant()).compareTo(OLD) > 0)
                .isPresent();
    }

    private static Check missing(String name, String line) {
        return new Check(name, Status.MISSING, line, "");
    }
}
