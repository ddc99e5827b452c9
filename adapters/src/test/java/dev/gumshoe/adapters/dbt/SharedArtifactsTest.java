package dev.gumshoe.adapters.dbt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.gumshoe.adapters.dbt.artifact.Catalog;
import dev.gumshoe.adapters.dbt.artifact.CatalogReader;
import dev.gumshoe.adapters.dbt.artifact.RunResultsReader;
import dev.gumshoe.adapters.dbt.artifact.SourcesReader;
import dev.gumshoe.adapters.dbt.manifest.Manifest;
import dev.gumshoe.adapters.dbt.manifest.ManifestReader;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.UniqueId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every artifact of the shared data sets is read. The tables that these tests print go into the report. */
@Tag("acceptance")
final class SharedArtifactsTest {
    private static final Path DATA =
            Path.of(System.getProperty("gumshoe.shared", "../../shared")).resolve("data");

    @BeforeAll
    static void needsTheSharedData() {
        assumeThat(DATA).as("shared data sets, by the property gumshoe.shared").isDirectory();
    }

    @Test
    void everyManifestIsRead() {
        System.out.printf(
                "%-60s %4s %6s %6s %6s %6s %6s %9s%n",
                "manifest", "v", "nodes", "sourc", "tests", "expos", "metric", "compiled");
        List<Path> files = files("manifest", "dbt-core-state");
        for (Path file : files) {
            Manifest manifest = ManifestReader.read(file);
            System.out.println(row(file, manifest));
            assertThat(manifest.nodes().size() + manifest.tests().size())
                    .as("%s", file)
                    .isPositive();
            manifest.warnings().forEach(System.out::println);
        }
        assertThat(files).hasSizeGreaterThan(50);
    }

    @Test
    void everyDependencyIsOnANodeThatIsThereOrIsWarnedOf() {
        for (Path file : files("manifest", "dbt-core-state")) {
            Manifest manifest = ManifestReader.read(file);
            List<Fact> facts = ManifestFacts.of(manifest);
            Set<UniqueId> known = new HashSet<>(manifest.absentUpstreams());
            manifest.disabled().forEach(node -> known.add(node.id()));
            facts.forEach(fact -> {
                if (fact instanceof Node node) {
                    known.add(node.id());
                }
            });
            List<UniqueId> upstreams = facts.stream()
                    .flatMap(fact -> fact instanceof DependsOn edge ? Stream.of(edge.upstream()) : Stream.empty())
                    .toList();
            assertThat(known).as("%s", file).containsAll(upstreams);
        }
    }

    @Test
    void everyGenericTestIsOnANode() {
        for (Path file : files("manifest", "dbt-core-state")) {
            assertThat(ManifestReader.read(file).tests())
                    .as("%s", file)
                    .filteredOn(test -> test.enabled() && test.macro().isGeneric())
                    .allSatisfy(test -> assertThat(test.node()).isPresent());
        }
    }

    @Test
    void everyCatalogIsReadAndEveryTypeIsKnown() {
        for (Path file : files("catalog")) {
            Catalog catalog = CatalogReader.read(file);
            System.out.printf(
                    "%-60s %5d relations %6d columns%n",
                    DATA.relativize(file),
                    catalog.relations().size(),
                    catalog.columns().size());
            assertThat(catalog.columns())
                    .as("%s", file)
                    .isNotEmpty()
                    .allSatisfy(column ->
                            assertThat(column.family()).as(column.type()).isNotEqualTo(TypeFamily.UNKNOWN));
        }
    }

    @Test
    void everyRunIsRead() {
        for (Path file : files("run_results")) {
            var results = RunResultsReader.read(file).results();
            System.out.printf(
                    "%-60s %s%n",
                    DATA.relativize(file),
                    results.stream()
                            .collect(Collectors.groupingBy(
                                    result -> result.status().name().toLowerCase(Locale.ROOT),
                                    TreeMap::new,
                                    Collectors.counting())));
            assertThat(results).as("%s", file).isNotEmpty();
        }
    }

    @Test
    void everyFreshnessCheckIsRead() {
        for (Path file : files("dbt_sources")) {
            var results = SourcesReader.read(file);
            System.out.printf(
                    "%-60s %d checked, %d failed%n",
                    DATA.relativize(file),
                    results.checked().size(),
                    results.failed().size());
            assertThat(results.facts()).as("%s", file).isNotEmpty();
        }
    }

    private static String row(Path file, Manifest manifest) {
        return String.format(
                Locale.ROOT,
                "%-60s %4d %6d %6d %6d %6d %6d %9s",
                DATA.relativize(file),
                manifest.metadata().schemaVersion(),
                manifest.nodes().size(),
                manifest.sources().size(),
                manifest.tests().size(),
                manifest.exposures().size(),
                manifest.metrics().size(),
                manifest.isCompiled() ? manifest.compiled().size() : "parsed");
    }

    private static List<Path> files(String... parts) {
        try (Stream<Path> files = Files.walk(DATA)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> Stream.of("artifacts", "packages", "bug-pairs")
                            .anyMatch(folder -> file.startsWith(DATA.resolve(folder))))
                    .filter(file -> Stream.of(parts).anyMatch(part -> isCalled(file, part)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCalled(Path file, String part) {
        int last = file.getNameCount() - 1;
        return file.getName(last).toString().contains(part)
                || file.getName(last - 1).toString().equals(part);
    }
}
