package dev.gumshoe.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.engine.casefile.PatternInfo;
import dev.gumshoe.engine.rules.RuleChecker;
import dev.gumshoe.engine.rules.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternCheckerTest {
    @TempDir
    private Path folder;

    @Test
    void hasNothingAgainstTheLibrary() {
        Shelf shelf = Shelf.of(List.of());

        assertThat(PatternChecker.check(shelf.patterns(), shelf))
                .extracting(Objection::line)
                .isEmpty();
    }

    @Test
    void hasNothingAgainstTheDecisionTree() {
        for (RuleFile file : RuleFile.below(BuiltInFolders.tree())) {
            assertThat(RuleChecker.read(file.text()).problems())
                    .as(file.relative())
                    .isEmpty();
        }
    }

    @Test
    void hasNothingAgainstTheSkeleton() {
        Skeleton.write(folder, "area/some-fault");

        assertThat(check()).isEmpty();
    }

    @Test
    void namesWhatDoesNotAgree() throws IOException {
        Path pattern = Skeleton.write(folder, "area/some-fault");
        change(pattern.resolve("pattern.yaml"), "needs: [Columns, RowsWhere]", "needs: [Colunns]");
        change(pattern.resolve("pattern.yaml"), "  test-rows: 3.0", "  tests-rows: 3.0");
        change(pattern.resolve("pattern.yaml"), "area: area", "area: other");
        change(pattern.resolve("README.md"), "## Symptom", "## Symptoms");
        change(pattern.resolve("rule.drl"), "rule \"some-fault: suspect", "rule \"another: suspect");

        assertThat(check())
                .anyMatch(
                        line -> line.contains(
                                "'needs' names 'Colunns'; expected facts and questions of docs/vocabulary.md (did you mean 'Columns'?)"))
                .anyMatch(line -> line.contains("'area' is 'other'; expected the folder above, 'area'"))
                .anyMatch(
                        line -> line.contains(
                                "rule.drl:36: evidence 'test-rows' has no weight; expected one in pattern.yaml (did you mean 'tests-rows'?)"))
                .anyMatch(line -> line.contains("no rule gives evidence 'tests-rows'"))
                .anyMatch(line ->
                        line.contains("rule 'another: suspect'; expected a name that begins with 'some-fault: '"))
                .anyMatch(line -> line.contains("README.md: heading 2 is '## Symptoms'; expected '## Symptom'"));
    }

    @Test
    void findsRulesThatCanNeverFire() throws IOException {
        Path pattern = Skeleton.write(folder, "area/some-fault");
        change(
                pattern.resolve("rule.drl"),
                "name == \"some-fault: test accounts\", $node : subject, $all : all, rows.rows == 0",
                "name == \"some-fault: tests\", $node : subject, $all : all, rows.rows == 0");

        assertThat(check())
                .anyMatch(
                        line -> line.contains(
                                "rule.drl:52: rule 'some-fault: ruled out' can never fire: no rule asks Question.RowsWhere of 'some-fault: tests'"));
    }

    @Test
    void saysWhichRuleDoesNotCompile() throws IOException {
        Path pattern = Skeleton.write(folder, "area/some-fault");
        change(pattern.resolve("rule.drl"), "Effect.REPEATED, $rows, \"", "$rows, Effect.REPEATED, \"");

        assertThat(check())
                .hasSize(1)
                .allMatch(line -> line.contains(
                        "rule.drl:41: rule 'some-fault: conclude where a figure is too high' does not compile"));
    }

    @Test
    void refusesToLoadWhatHasNoWeight() throws IOException {
        Path pattern = Skeleton.write(folder, "area/some-fault");
        change(pattern.resolve("pattern.yaml"), "  test-rows: 3.0", "  other: 3.0");

        assertThatThrownBy(() -> RuleSet.with(List.of(folder), folder.resolve("cache"), line -> {}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("evidence 'test-rows' has no weight");
    }

    @Test
    void letsAPatternStandInForABuiltInOne() throws IOException {
        Path pattern = Skeleton.write(folder, "joins/null-join-keys");
        change(pattern.resolve("pattern.yaml"), "title: Null join keys", "title: Ours");
        List<String> remarks = new ArrayList<>();

        RuleSet rules = RuleSet.with(List.of(folder), folder.resolve("cache"), remarks::add);

        assertThat(remarks).hasSize(1).allMatch(line -> line.contains("stands in for the built-in one"));
        assertThat(rules.patterns().stream().filter(info -> info.id().equals("null-join-keys")))
                .extracting(PatternInfo::title)
                .containsExactly("Ours");
    }

    private List<String> check() {
        Shelf shelf = Shelf.of(List.of(folder));
        List<Shelf.Pattern> own =
                shelf.patterns().stream().filter(Shelf.Pattern::own).toList();
        return PatternChecker.check(own, shelf).stream().map(Objection::line).toList();
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
