package dev.gumshoe.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleFileTest {
    private static final RuleFile FILE =
            new RuleFile("joins/bad-join/rule.drl", "// about joins\n\nrule \"bad-join: suspect\"\nwhen\nthen\nend\n");

    @Test
    void keepsTheLinesOfTheFileAsWritten() {
        assertThat(FILE.compilable("patterns").lines().toList().get(2)).isEqualTo("rule \"bad-join: suspect\"");
    }

    @Test
    void knowsWhereEachRuleBegins() {
        assertThat(FILE.rules()).containsExactly(new RuleFile.RuleLine("bad-join: suspect", 3));
    }

    @Test
    void givesEachFolderAPackageOfItsOwn() {
        assertThat(FILE.packageName("bug-patterns")).isEqualTo("dev.gumshoe.pack.bug_patterns.joins.bad_join");
        assertThat(new RuleFile("lead.drl", "").packageName("rules")).isEqualTo("dev.gumshoe.pack.rules");
    }
}
