package dev.gumshoe.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.file.YamlFile;
import dev.gumshoe.adapters.file.YamlMap;
import dev.gumshoe.adapters.patterns.CasesFile;
import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.adapters.patterns.PatternCase.Verdict;
import dev.gumshoe.adapters.patterns.PatternFile;
import dev.gumshoe.adapters.patterns.PatternLibrary;
import dev.gumshoe.engine.casefile.PatternInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every pattern of the library. */
class PatternLibraryTest {
    private static final Pattern RULE = Pattern.compile("^rule \"([^\"]*)\"", Pattern.MULTILINE);
    private static final Pattern OWN_NAME =
            Pattern.compile("(?:pattern == |new Hypothesis\\( |(?:Evidence|Cause|RuledOut)\\.of\\( )\"([^\"]*)\"");
    private static final Pattern EVIDENCE = Pattern.compile("Evidence\\.of\\( \"[^\"]*\", \\$\\w+, \"([^\"]*)\"");
    private static final List<String> VOCABULARY = List.of(
            "fact.", "fact.Lead$", "fact.Stage$", "fact.SqlExpression$", "fact.Observation$", "probe.Question$");

    static List<Path> patterns() {
        return LibraryFolder.patterns();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void namesAgree(Path folder) {
        PatternInfo info = info(folder);
        String rules = LibraryFolder.text(folder.resolve("rule.drl"));

        assertThat(folder).endsWith(Path.of(info.area(), info.id()));
        assertThat(all(RULE, rules))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule).startsWith(info.id() + ": "));
        assertThat(all(OWN_NAME, rules)).isNotEmpty().containsOnly(info.id());
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void everyKindOfEvidenceHasAWeightAndNoOther(Path folder) {
        assertThat(Set.copyOf(all(EVIDENCE, LibraryFolder.text(folder.resolve("rule.drl")))))
                .isEqualTo(info(folder).weights().keySet());
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void aCaseNamesEveryKindOfEvidence(Path folder) {
        Stream<String> named = CasesFile.read(folder.resolve(CasesFile.NAME)).stream()
                .map(PatternCase::verdict)
                .filter(Verdict.Reports.class::isInstance)
                .flatMap(verdict -> ((Verdict.Reports) verdict).finding().evidence().stream());

        assertThat(named.collect(Collectors.toSet()))
                .isEqualTo(info(folder).weights().keySet());
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void whatAPatternNeedsIsInTheVocabulary(Path folder) {
        assertThat(PatternFile.read(folder.resolve(PatternFile.NAME)).needs())
                .isNotEmpty()
                .allSatisfy(
                        need -> assertThat(VOCABULARY).anyMatch(where -> exists("dev.gumshoe.engine." + where + need)));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void thePlainReaderReadsWhatYamlReads(Path folder) {
        YamlMap yaml = YamlFile.read(folder.resolve(PatternFile.NAME), "a pattern");
        PatternFile file = PatternFile.read(folder.resolve(PatternFile.NAME));

        assertThat(Stream.of("id", "title", "summary", "area", "fix").map(yaml::requiredText))
                .containsExactly(
                        file.info().id(),
                        file.info().title(),
                        file.info().summary(),
                        file.info().area(),
                        file.info().fix());
        assertThat(yaml.texts("needs")).isEqualTo(file.needs());
        assertThat(yaml.map("weights").orElseThrow().plain())
                .isEqualTo(file.info().weights());
        assertThat(yaml.requiredText("severity"))
                .isEqualToIgnoringCase(file.info().severity().name());
        assertThat(yaml.requiredText("maturity"))
                .isEqualToIgnoringCase(file.maturity().name());
        assertThat(yaml.number("prior").orElseThrow().doubleValue())
                .isEqualTo(file.info().prior());
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void bothKindsOfCasesAreThere(Path folder) {
        List<PatternCase> cases = CasesFile.read(folder.resolve(CasesFile.NAME));

        assertThat(cases).anyMatch(one -> one.verdict() instanceof Verdict.Reports);
        assertThat(cases).anyMatch(one -> one.verdict() instanceof Verdict.StaysSilent);
        assertThat(cases).map(PatternCase::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void thePageHasItsHeadingsInOrder(Path folder) {
        List<String> headings = LibraryFolder.text(folder.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("#"))
                .toList();

        assertThat(headings)
                .containsExactly(
                        "# " + info(folder).title(),
                        "## Symptom",
                        "## Why it happens",
                        "## How to confirm",
                        "## How to fix",
                        "## When it stays silent");
    }

    @Test
    void theProgramCarriesEveryPatternOfTheFolder() {
        assertThat(PatternLibrary.builtIn()).isNotEmpty().isEqualTo(PatternLibrary.below(LibraryFolder.PATTERNS));
    }

    @Test
    void lookAlikesThatCasesNameExist() {
        Set<String> ids = PatternLibrary.below(LibraryFolder.PATTERNS).stream()
                .map(PatternInfo::id)
                .collect(Collectors.toSet());

        assertThat(PatternCases.below(LibraryFolder.PATTERNS).stream().flatMap(PatternLibraryTest::lookAlikes))
                .isNotEmpty()
                .isSubsetOf(ids);
    }

    private static Stream<String> lookAlikes(PatternCases pattern) {
        return pattern.cases().stream()
                .map(PatternCase::verdict)
                .filter(Verdict.StaysSilent.class::isInstance)
                .flatMap(verdict -> ((Verdict.StaysSilent) verdict).instead().stream())
                .map(PatternCase.Expected::pattern);
    }

    private static PatternInfo info(Path folder) {
        return PatternFile.read(folder.resolve(PatternFile.NAME)).info();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type, false, PatternInfo.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
