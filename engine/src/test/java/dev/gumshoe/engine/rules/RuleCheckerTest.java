package dev.gumshoe.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCheckerTest {
    private static final String SOUND = """
            // a join
            rule "bad-join: suspect"
            when
                StageAnomaly( kind == AnomalyKind.ROWS_DROPPED, $stage : stage )
                JoinStage( id == $stage, type == JoinType.INNER, $right : right )
                not Observation.KeyMatch( stage == $stage, unmatched.rows > 0 )
            then
                insert( new Hypothesis( "bad-join", $stage ) );
            end
            """;

    private static List<String> problems(String text) {
        return RuleChecker.read(text).problems().stream()
                .map(problem -> problem.line() + ": " + problem.wrong())
                .toList();
    }

    @Test
    void hasNothingAgainstASoundRule() {
        assertThat(problems(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            JoinStage( id @ JoinStag( id @ 5: there is no type 'JoinStag'
            type == JoinType.INNER @ typ == JoinType.INNER @ 5: JoinStage has no 'typ'
            JoinType.INNER @ JoinType.INER @ 5: 'INER' is no JoinType
            unmatched.rows > 0 @ unmatched.row > 0 @ 6: Portion has no 'row'
            id == $stage @ id == $stag @ 5: '$stag' is bound nowhere
            "bad-join", $stage @ "bad-join", $stagge @ 8: '$stagge' is bound nowhere
            new Hypothesis @ new Hypothesi @ 8: there is no type 'Hypothesi'
            not Observation.KeyMatch( stage == $stage, unmatched.rows > 0 ) @ eval( true ) @ 6: a rule has eval
            not Observation.KeyMatch( stage == $stage, unmatched.rows > 0 ) @ not Symptom( node == $stage.model ) @ 6: 'not' over the conclusion Symptom, which may be drawn later in the same decision
            not Observation.KeyMatch( stage == $stage, unmatched.rows > 0 ) @ forall( Node() ) @ 6: a rule has forall
            id == $stage, type == JoinType.INNER @ id == $stage && type == JoinType.INNER @ 5: nothing that the engine can index joins JoinStage to what stands before it: '&&' joins several conditions in one
            id == $stage, type @ id.hashCode() == $stage.ordinal, type @ 5: nothing that the engine can index joins JoinStage to what stands before it: the condition calls a method
            type == JoinType.INNER @ type == JoinType.INNER || == JoinType.LEFT @ 5: a rule has half a condition after && or ||
            stage == $stage, unmatched @ unmatched.rows > $stage.ordinal, unmatched @ 6: nothing that the engine can index joins Observation.KeyMatch to what stands before it
            """)
    void namesTheLineOfWhatIsWrong(String written, String instead, String expected) {
        assertThat(SOUND).contains(written);
        assertThat(problems(SOUND.replace(written, instead))).contains(expected);
    }

    @Test
    void refusesWhatIsNoRule() {
        assertThat(problems("import java.io.File\n" + SOUND)).contains("1: a file of rules has an import");
        assertThat(problems(SOUND + "\nquery \"all\"\n  Node()\nend\n")).contains("11: a file of rules has a query");
        assertThat(problems(SOUND.replace("when", "    salience 3\nwhen"))).contains("3: a rule has 'salience'");
        assertThat(problems("")).contains("1: there is no rule");
    }

    @Test
    void wantsOneInsertOfARecord() {
        String insert = "insert( new Hypothesis( \"bad-join\", $stage ) );";
        assertThat(problems(SOUND.replace(insert, insert + " " + insert)))
                .contains("8: a right-hand side does more or less than one insert");
        assertThat(problems(SOUND.replace(insert, "insert( $stage );")))
                .contains("8: what is inserted is no record written out");
        assertThat(problems(SOUND.replace(insert, "System.exit( 1 );"))).contains("8: 'System' is behind the fence");
        assertThat(problems(SOUND.replace(insert, "drools.halt();"))).contains("8: a right-hand side has 'drools'");
    }

    @Test
    void saysWhereARuleCannotBeRead() {
        assertThat(problems(SOUND.replace("id == $stage, type", "id == , type")).get(0))
                .startsWith("5: cannot be read");
    }

    @Test
    void knowsWhatARuleReadsAndInserts() {
        RuleUse use = RuleChecker.read(SOUND).uses().get(0);

        assertThat(use.reads())
                .extracting(read -> read.type().getSimpleName())
                .containsExactly("StageAnomaly", "JoinStage", "KeyMatch");
        assertThat(use.inserts()).extracting(RuleUse.Mention::pattern).containsExactly("bad-join");
    }

    @Test
    void mutantsLackOneConditionEach() {
        assertThat(RuleMutants.of(SOUND))
                .extracting(RuleMutants.Mutant::removed)
                .containsExactly(
                        "kind == AnomalyKind.ROWS_DROPPED",
                        "JoinStage( id == $stage, type == JoinType.INNER, $right : right )",
                        "id == $stage",
                        "type == JoinType.INNER",
                        "not Observation.KeyMatch( stage == $stage, unmatched.rows > 0 )",
                        "stage == $stage",
                        "unmatched.rows > 0");
    }
}
