package dev.gumshoe.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FenceTest {
    private static final String RULE = """
            rule "x: suspect"
            when
                Suspect( $node : node )
            then
                insert( new Hypothesis( "x", $node ) );
            end
            """;

    private static RulePack pack(String text) {
        return new RulePack("own", "", List.of(new RuleFile("area/x/rule.drl", text)));
    }

    @Test
    void letsThroughWhatARuleNeeds() {
        assertThat(UserPacks.compile(pack(RULE)).models()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit( 1 );",
                "Runtime.getRuntime().halt( 1 );",
                "new ProcessBuilder( \"ls\" );",
                "new Thread( null, null, \"x\" );",
                "new java.io.File( \"x\" );",
                "java.nio.file.Path.of( \"x\" );",
                "java.net.URI.create( \"x\" );"
            })
    void hidesWhatNoRuleNeedsFromTheCompiler(String java) {
        RulePack pack = pack(RULE.replace("insert(", java + " insert("));

        assertThatThrownBy(() -> UserPacks.compile(pack)).isInstanceOf(RulesException.class);
    }

    @Test
    void hidesItFromClassesThatWereCompiledBefore() {
        Fence fence = new Fence(FenceTest.class.getClassLoader(), Map.of());

        assertThatThrownBy(() -> fence.loadClass("java.lang.System"))
                .isInstanceOf(ClassNotFoundException.class)
                .hasMessageContaining("java.lang.System is behind the fence");
        assertThat(fence.getResource("java/lang/Runtime.class")).isNull();
    }
}
