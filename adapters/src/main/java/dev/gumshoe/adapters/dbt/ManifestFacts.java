package dev.gumshoe.adapters.dbt;

import dev.gumshoe.adapters.dbt.manifest.Manifest;
import dev.gumshoe.adapters.dbt.manifest.ManifestEntry;
import dev.gumshoe.adapters.dbt.manifest.ManifestExposure;
import dev.gumshoe.adapters.dbt.manifest.ManifestNode;
import dev.gumshoe.adapters.dbt.manifest.ManifestTest;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.ColumnTest;
import dev.gumshoe.engine.fact.DbtTest;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Exposure;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.NotAnalysed;
import dev.gumshoe.engine.fact.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The facts in a manifest, kind by kind and in the order of {@code unique_id}s. What the project has switched off is
 * none.
 */
public final class ManifestFacts {
    private static final Set<ResourceType> MATERIALIZED =
            Set.of(ResourceType.MODEL, ResourceType.SEED, ResourceType.SNAPSHOT);

    private ManifestFacts() {}

    public static List<Fact> of(Manifest manifest) {
        return Stream.of(
                        nodes(manifest),
                        relations(manifest),
                        dependencies(manifest),
                        tests(manifest),
                        columnTests(manifest),
                        DeclaredKeys.of(manifest).stream(),
                        ManifestSettings.of(manifest),
                        notAnalysed(manifest),
                        exposures(manifest))
                .<Fact>flatMap(facts -> facts)
                .toList();
    }

    static Stream<ManifestEntry> enabled(Manifest manifest) {
        return manifest.entries().filter(ManifestEntry::enabled);
    }

    private static Stream<Node> nodes(Manifest manifest) {
        return enabled(manifest).flatMap(entry -> node(entry).stream());
    }

    private static Optional<Node> node(ManifestEntry entry) {
        return entry.type()
                .map(type -> new Node(
                        entry.id(),
                        type,
                        entry.header().name(),
                        entry.header().packageName(),
                        entry.header().originalFilePath(),
                        materialization(entry, type)));
    }

    private static String materialization(ManifestEntry entry, ResourceType type) {
        return entry instanceof ManifestNode node && MATERIALIZED.contains(type)
                ? node.config().materialized()
                : "";
    }

    private static Stream<NodeRelation> relations(Manifest manifest) {
        return enabled(manifest)
                .flatMap(entry -> manifest.relationOf(entry.id()).stream()
                        .map(relation -> new NodeRelation(entry.id(), relation)));
    }

    private static Stream<DependsOn> dependencies(Manifest manifest) {
        return enabled(manifest)
                .flatMap(entry -> entry.dependsOn().nodes().stream()
                        .sorted()
                        .map(upstream -> new DependsOn(entry.id(), upstream)));
    }

    private static Stream<DbtTest> tests(Manifest manifest) {
        return manifest.tests().stream().flatMap(test -> test(test).stream());
    }

    private static Optional<DbtTest> test(ManifestTest test) {
        String kind = test.macro().isGeneric() ? test.macro().qualifiedName() : DbtTest.SINGULAR;
        ManifestTest.TestConfig config = test.config();
        DbtTest.TestSettings settings = new DbtTest.TestSettings(
                config.enabled(),
                config.severity() == ManifestTest.Severity.WARN,
                config.where(),
                config.limit(),
                config.warnIf(),
                config.errorIf());
        return test.node()
                .or(() -> test.dependsOn().nodes().stream().sorted().findFirst())
                .map(node -> new DbtTest(test.id(), kind, node, settings));
    }

    private static Stream<ColumnTest> columnTests(Manifest manifest) {
        return manifest.tests().stream().filter(ManifestTest::enabled).flatMap(test -> columnTest(test).stream());
    }

    private static Optional<ColumnTest> columnTest(ManifestTest test) {
        if (!test.macro().isGeneric() || test.columnName().isEmpty()) {
            return Optional.empty();
        }
        return test.node()
                .map(node -> new ColumnTest(
                        test.id(), test.macro().qualifiedName(), node, new ColumnName(test.columnName())));
    }

    /** The models and snapshots of which there is no SQL to read. */
    private static Stream<NotAnalysed> notAnalysed(Manifest manifest) {
        Stream<NotAnalysed> parsed = manifest.notCompiled().stream()
                .map(node -> new NotAnalysed(node, "it is not compiled; run 'dbt compile'"));
        Stream<NotAnalysed> otherLanguages = manifest.nodes().stream()
                .filter(node -> node.enabled()
                        && node.type().filter(ResourceType.MODEL::equals).isPresent())
                .filter(node -> !node.code().isSql())
                .map(node -> new NotAnalysed(
                        node.id(), "it is written in " + node.code().language() + ", not in SQL"));
        return Stream.concat(parsed, otherLanguages);
    }

    private static Stream<Exposure> exposures(Manifest manifest) {
        return manifest.exposures().stream().filter(ManifestExposure::enabled).map(ManifestFacts::exposure);
    }

    private static Exposure exposure(ManifestExposure exposure) {
        return new Exposure(
                exposure.id(),
                exposure.label().isEmpty() ? exposure.header().name() : exposure.label(),
                exposure.kind(),
                exposure.maturity(),
                exposure.owner().name(),
                exposure.owner().email(),
                exposure.url());
    }
}
