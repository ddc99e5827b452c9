package dev.gumshoe.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.adapters.patterns.PatternLibrary;
import dev.gumshoe.engine.rules.DroolsDecider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /** With {@code -Dgumshoe.approve=<id>} what that pattern concludes is written instead, with {@code all} that of every one. */
    @TestFactory
    Stream<DynamicNode> cases() {
        return PatternCases.below(LibraryFolder.PATTERNS).stream()
                .map(pattern ->
                        dynamicContainer(pattern.pattern(), isApproved(pattern) ? approval(pattern) : tests(pattern)));
    }

    private static boolean isApproved(PatternCases pattern) {
        return Set.of("all", pattern.pattern()).contains(System.getProperty("gumshoe.approve", ""));
    }

    private Stream<DynamicTest> tests(PatternCases pattern) {
        ApprovedConclusions approved = ApprovedConclusions.in(pattern.folder());
        DynamicTest read = dynamicTest(
                "what it concludes was approved",
                () -> assertThat(approved.written())
                        .as(pattern.folder().resolve(ApprovedConclusions.NAME).toString())
                        .isTrue());
        return Stream.concat(
                Stream.of(read),
                pattern.cases().stream()
                        .map(one -> dynamicTest(
                                one.name(), () -> check(approved.judge(runner.run(pattern.pattern(), one))))));
    }

    private Stream<DynamicTest> approval(PatternCases pattern) {
        return Stream.of(dynamicTest("approve", () -> {
            List<CaseResult> results = new ArrayList<>();
            for (PatternCase one : pattern.cases()) {
                results.add(runner.run(pattern.pattern(), one));
            }
            results.forEach(PatternCasesTest::check);
            ApprovedConclusions.write(pattern.folder(), results);
        }));
    }

    private static void check(CaseResult result) {
        if (!result.passed()) {
            fail(result.text());
        }
    }
}
