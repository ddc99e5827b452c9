package dev.gumshoe.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("acceptance")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedStatementsTest {
    private List<SharedStatement> statements = List.of();

    @BeforeAll
    void load() {
        statements = SharedStatement.all();
    }

    @Test
    void readsNearlyAllStatementsOfProjects() {
        Map<String, List<SharedStatement>> folders = statements.stream()
                .collect(Collectors.groupingBy(SharedStatement::folder, TreeMap::new, Collectors.toList()));
        folders.forEach((folder, contents) -> {
            List<SharedStatement> unread = unread(contents);
            System.out.printf("%s: %d of %d read%n", folder, contents.size() - unread.size(), contents.size());
            unread.forEach(statement -> System.out.println("  " + statement.id() + ": " + outcome(statement)));
            double expected = List.of("packages", "bug-pairs", "artifacts").contains(folder) ? 0.99 : 0.8;
            assertThat(1 - unread.size() / (double) contents.size()).as(folder).isGreaterThanOrEqualTo(expected);
        });
    }

    @Test
    void printsTheWordsOfTheSource() {
        assertThat(statements).allSatisfy(statement -> {
            if (outcome(statement) instanceof ParseOutcome.Parsed parsed && isWordForWord(parsed)) {
                assertThat(words(SqlText.of(parsed, parsed.tree()), statement.dialect()))
                        .as(statement.id())
                        .isEqualTo(words(statement.sql(), statement.dialect()));
            }
        });
    }

    @Test
    void printsWhatReadsTheSame() {
        assertThat(statements).allSatisfy(statement -> {
            if (outcome(statement) instanceof ParseOutcome.Parsed parsed) {
                String printed = SqlText.of(parsed, parsed.tree());
                assertThat(words(Statements.printed(statement.dialect(), printed), statement.dialect()))
                        .as(statement.id())
                        .isEqualTo(words(printed, statement.dialect()));
            }
        });
    }

    @Test
    void letsEveryQueryOfThePackagesPass() {
        assertThat(statements)
                .filteredOn(statement -> List.of("packages", "bug-pairs").contains(statement.folder()))
                .allSatisfy(statement -> assertThat(new ReadOnlyGuard(statement.dialect()).objection(statement.sql()))
                        .as(statement.id())
                        .isEmpty());
    }

    private static ParseOutcome outcome(SharedStatement statement) {
        return SqlFront.parse(statement.sql(), statement.dialect());
    }

    private static boolean isWordForWord(ParseOutcome.Parsed parsed) {
        return parsed.rewrites().stream().allMatch(rewrite -> rewrite.kind() == Rewrite.Kind.RENAMED_WORD);
    }

    private static List<String> words(String sql, Dialect dialect) {
        return Lexer.tokens(sql, dialect).stream()
                .filter(token -> !token.is(";"))
                .map(token -> token.kind() == Token.Kind.STRING ? token.text() : token.upper())
                .map(word -> word.replaceFirst("^[a-zA-Z](?=')", "prefix"))
                .toList();
    }

    private static List<SharedStatement> unread(List<SharedStatement> statements) {
        return statements.stream()
                .filter(statement -> !(outcome(statement) instanceof ParseOutcome.Parsed))
                .toList();
    }
}
