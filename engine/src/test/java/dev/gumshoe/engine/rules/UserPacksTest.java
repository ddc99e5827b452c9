package dev.gumshoe.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserPacksTest {
    private static final String RULE = """
            rule "x: suspect"
            when
                Suspect( $node : node )
            then
                insert( new Hypothesis( "x", $node ) );
            end
            """;

    @TempDir
    private Path cache;

    private int checks;

    private LoadedPack load(String text) {
        RulePack pack = new RulePack("own", "", List.of(new RuleFile("area/x/rule.drl", text)));
        return new UserPacks(cache, "vocabulary").load(pack, List.of(), () -> checks++);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    @Test
    void compilesOnce() throws IOException {
        load(RULE);
        LoadedPack second = load(RULE);

        assertThat(checks).isEqualTo(1);
        assertThat(kept()).hasSize(1);
        assertThat(second.ruleLines()).isEqualTo(Map.of("dev.gumshoe.pack.own.area.x/x: suspect", "area/x/rule.drl:1"));
    }

    @Test
    void compilesAnewWhatHasChanged() {
        load(RULE);
        load(RULE.replace("\"x\"", "\"y\""));

        assertThat(checks).isEqualTo(2);
    }

    @Test
    void compilesAnewWhatIsDamaged() throws IOException {
        load(RULE);
        byte[] bytes = Files.readAllBytes(kept().get(0));
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept().get(0), bytes);

        assertThat(load(RULE).models()).hasSize(1);
        assertThat(checks).isEqualTo(2);
        Files.write(kept().get(0), new byte[3]);
        assertThat(load(RULE).models()).hasSize(1);
    }

    @Test
    void keepsRulesOfOtherFolders() {
        LoadedPack pack = load(RULE);

        assertThat(pack.only(folder -> folder.equals("x")).models()).hasSize(1);
        assertThat(pack.without(java.util.Set.of("x")).models()).isEmpty();
    }
}
