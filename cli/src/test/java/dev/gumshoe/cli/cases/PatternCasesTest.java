package dev.gumshoe.cli.cases;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.adapters.patterns.PatternLibrary;
import dev.gumshoe.engine.rules.DroolsDecider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Runs every case of every pattern. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatternCasesTest {
    private CaseRunner runner;

    @BeforeAll
    void open() {
        runner = new CaseRunner(
                DroolsDecider.load("rules", "bug-patterns"), PatternLibrary.below(LibraryFolder.PATTERNS));
    }

    @AfterAll
    void close() {
        runner.close();
    }

    @TestFactory
    Stream<DynamicNode> cases() {
        return PatternCases.below(LibraryFolder.PATTERNS).stream()
                .map(pattern -> dynamicContainer(
                        pattern.pattern(), pattern.cases().stream().map(one -> test(pattern.pattern(), one))));
    }

    private DynamicTest test(String pattern, PatternCase written) {
        return dynamicTest(written.name(), () -> {
            CaseResult result = runner.run(pattern, written);
            if (!result.passed()) {
                fail(result.text());
            }
        });
    }
}
