package dev.gumshoe.adapters.dbt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.dbt.artifact.ArtifactVersion.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DbtProjectTest {
    @TempDir
    Path folder;

    @Test
    void findsAProjectAndItsArtifacts() {
        DbtProject shop = DbtProject.find(ManifestText.SHOP, Map.of());
        assertThat(shop.name()).isEqualTo("shop");
        assertThat(shop.profile()).isEqualTo("shop");
        assertThat(shop.seedPaths()).containsExactly("seeds", "more_seeds");
        assertThat(shop.packages()).isEqualTo(ManifestText.SHOP.resolve("dbt_packages"));
        assertThat(shop.manifest()).isEqualTo(ManifestText.SHOP.resolve("target/manifest.json"));
        assertThat(shop.artifacts()).containsOnlyKeys(Artifact.MANIFEST);
        assertThat(shop.artifact(Artifact.CATALOG)).isEmpty();
    }

    @Test
    void fillsInTheEnvironment() {
        assertThat(DbtProject.find(ManifestText.SHOP, Map.of("SHOP_PROFILE", "other"))
                        .profile())
                .isEqualTo("other");
    }

    @Test
    void followsTheTargetFolder() {
        ManifestText.write(folder.resolve("dbt_project.yml"), "name: a\ntarget-path: out\n");
        ManifestText.file(folder.resolve("out"), "");
        ManifestText.file(folder.resolve("elsewhere"), "");
        assertThat(DbtProject.find(folder, Map.of()).target()).isEqualTo(folder.resolve("out"));
        assertThat(DbtProject.find(folder, Map.of("DBT_TARGET_PATH", "elsewhere"))
                        .target())
                .isEqualTo(folder.resolve("elsewhere"));
    }

    @Test
    void findsArtifactsWithoutAProject() throws IOException {
        Path bare = Files.copy(ManifestText.SHOP.resolve("target/manifest.json"), folder.resolve("manifest.json"));
        DbtProject project = DbtProject.find(folder, Map.of());
        assertThat(project.name()).isEqualTo("shop");
        assertThat(project.manifest()).isEqualTo(bare);
        assertThat(project.artifact(Artifact.MANIFEST).orElseThrow().modifiedAt())
                .isAfter("2020-01-01T00:00:00Z");
    }

    @Test
    void findsATargetFolderWithoutAProject() {
        Path manifest = ManifestText.file(folder.resolve("target"), "");
        assertThat(DbtProject.find(folder, Map.of()).manifest()).isEqualTo(manifest);
    }

    @Test
    void saysWhatToDoWhereThereIsNoManifest() {
        String advice = "run 'dbt compile' (or 'dbt build') in the project first";
        assertRefused(
                folder,
                folder + ": is no dbt project: it has neither dbt_project.yml nor target/manifest.json;"
                        + " expected the folder of a dbt project");
        ManifestText.write(folder.resolve("dbt_project.yml"), "name: a\ntarget-path: out");
        assertRefused(folder, folder + ": no out/manifest.json; " + advice);
    }

    @Test
    void saysWhatIsWrongWithTheProject() {
        Path missing = folder.resolve("missing");
        assertRefused(missing, missing + ": there is no such folder; expected a dbt project");
        Path file = ManifestText.write(folder.resolve("dbt_project.yml"), "profile: a");
        assertRefused(folder, file + ":1: has no 'name'; expected one");
        ManifestText.write(file, "name: a\ntarget-path: \"a\\0b\"");
        assertRefused(folder, file + ": 'a\\u0000b' cannot be a path; expected a path");
    }

    private static void assertRefused(Path folder, String message) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> DbtProject.find(folder, Map.of()))
                .withMessage(message);
    }
}
