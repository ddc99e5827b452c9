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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the library besides what {@code PatternCheckerTest} checks. */
class PatternLibraryTest {
    static List<Path> patterns() {
        return LibraryFolder.patterns();
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
}
