package dev.gumshoe.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.conclusion.Conclusion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no rule does, in the decision tree or in a pattern. */
class RuleTextTest {
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(eval|salience|forall|no-loop|agenda-group|activation-group|query|update|modify|retract|delete|insertLogical)\\b");
    private static final Pattern NOT = Pattern.compile("^\\s*not\\s+([\\w.]+)\\(", Pattern.MULTILINE);
    private static final Pattern RIGHT_HAND_SIDE =
            Pattern.compile("^then\\R(.*?)^end$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");

    static List<Path> rules() throws IOException {
        try (Stream<Path> tree = Files.walk(LibraryFolder.TREE);
                Stream<Path> patterns = Files.walk(LibraryFolder.PATTERNS)) {
            return Stream.concat(tree, patterns)
                    .filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void usesNothingThatIsSlowOrDependsOnOrder(Path file) {
        String code = STRING.matcher(withoutComments(file)).replaceAll("\"\"");

        assertThat(FORBIDDEN.matcher(code).results().map(MatchResult::group)).isEmpty();
    }

    /** A conclusion may be derived later in the same decision. */
    @ParameterizedTest
    @MethodSource("rules")
    void asksForTheAbsenceOfFactsAlone(Path file) {
        Set<String> conclusions = Arrays.stream(Conclusion.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(NOT.matcher(withoutComments(file)).results().map(found -> found.group(1)))
                .doesNotContainAnyElementsOf(conclusions)
                .doesNotContain("Probe");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void insertsOneRecord(Path file) {
        assertThat(RIGHT_HAND_SIDE
                        .matcher(withoutComments(file))
                        .results()
                        .map(found -> found.group(1).strip()))
                .isNotEmpty()
                .allSatisfy(body ->
                        assertThat(body).startsWith("insert( ").endsWith(" );").doesNotContain("\n"));
    }

    private static String withoutComments(Path file) {
        return LibraryFolder.text(file)
                .lines()
                .filter(line -> !line.startsWith("//"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
