package dev.gumshoe.adapters.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.adapters.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantingsFileTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("drill.json"), text);
    }

    @Test
    void readsTheFindingsOfADrill() throws IOException {
        String one = "[{\"project\": \"jira\", \"pattern\": \"a\", \"stated\": 0.5, \"right\": true}]";
        PlantingsFile.Planting planting = new PlantingsFile.Planting("jira", "a", 0.5, true);
        assertThat(PlantingsFile.read(file(one))).containsExactly(planting);
        assertThat(PlantingsFile.read(file("{\"seed\": 7, \"findings\": " + one + "}")))
                .containsExactly(planting);
    }

    @Test
    void saysWhichFindingIsNotWhole() throws IOException {
        Path file = file("[{\"project\": \"jira\", \"pattern\": \"a\", \"stated\": 1.5, \"right\": true}]");
        assertThatThrownBy(() -> PlantingsFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("finding 1: is not whole");
    }
}
