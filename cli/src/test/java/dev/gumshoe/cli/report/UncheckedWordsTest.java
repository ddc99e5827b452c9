package dev.gumshoe.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.casefile.UncheckedText;
import dev.gumshoe.engine.casefile.CaseFile.Unchecked;
import dev.gumshoe.engine.probe.Question;
import org.junit.jupiter.api.Test;

class UncheckedWordsTest {
    @Test
    void hasWordsForEveryQuestion() {
        for (Class<?> question : Question.class.getPermittedSubclasses()) {
            Unchecked gap = new Unchecked("orders", question.getSimpleName(), "x");
            assertThat(UncheckedText.what(gap)).isNotEqualTo(question.getSimpleName());
        }
    }
}
