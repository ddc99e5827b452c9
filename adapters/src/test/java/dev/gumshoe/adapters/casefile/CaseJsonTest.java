package dev.gumshoe.adapters.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.casefile.CaseFile.Outcome;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseJsonTest {
    private static final ColumnName AMOUNT = new ColumnName("amount");

    @Test
    void readsWhatItWrote() {
        for (Measure measure :
                List.of(new Measure.Count(), new Measure.Sum(AMOUNT), new Measure.CountDistinct(AMOUNT))) {
            CaseFile written = SmallCase.with(measure);
            CaseFile read = CaseJson.read(CaseJson.write(written));
            assertThat(read).isEqualTo(written);
            assertThat(CaseJson.write(read)).isEqualTo(CaseJson.write(written));
        }
    }

    @Test
    void writesKeysInTheOrderOfTheForm() {
        assertThat(CaseJson.write(SmallCase.empty(Outcome.NOT_CHECKED, Completeness.BUDGET_SPENT)))
                .isEqualTo("""
                    {
                      "format": "1",
                      "id": "orders-1",
                      "project": "shop",
                      "outcome": "not_checked",
                      "completeness": "budget_spent",
                      "leads": [
                        "orders.count should be 3"
                      ],
                      "attributions": [],
                      "findings": [],
                      "ruled_out": [],
                      "decisions": [],
                      "unchecked": [],
                      "flow": [],
                      "queries": [],
                      "derivation": []
                    }
                    """);
    }

    @Test
    void writesNumbersAsPlainDecimals() {
        assertThat(CaseJson.write(SmallCase.at("a.sql", 3)))
                .contains("\"amount\": 1000\n", "\"amount\": 7.5\n", "\"prior\": 0.00010", "\"weight\": -1.5")
                .doesNotContain("E+", "E-");
    }

    @Test
    void writesAnUnknownAmountAsNull() {
        assertThat(CaseJson.write(SmallCase.at("a.sql", 3))).contains("\"amount\": null");
    }

    @Test
    void escapesWhatWouldMoveACursorOrTurnTextAround() {
        String hostile = "a\u001b[31m\u009b\u202e\u2028\u007fö";
        String json = CaseJson.write(SmallCase.saying(hostile));
        assertThat(json).contains("ö").doesNotContain("\u001b", "\u009b", "\u202e", "\u2028", "\u007f");
        assertThat(CaseJson.read(json)).isEqualTo(SmallCase.saying(hostile));
    }

    @Test
    void rejectsAnotherFormat() {
        assertThatThrownBy(() -> CaseJson.read("{\"format\": \"2\"}"))
                .isInstanceOf(InputException.class)
                .hasMessage("case file: has format '2'; expected '1'");
    }

    @Test
    void rejectsWhatIsNotJson() {
        assertThatThrownBy(() -> CaseJson.read("{\"format\": "))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("case file: is not JSON at line 1");
    }

    @Test
    void saysWhereAValueIsNotWhatItShouldBe() {
        String json = CaseJson.write(SmallCase.at("a.sql", 3)).replace("\"lost\"", "\"stolen\"");
        assertThatThrownBy(() -> CaseJson.read(json))
                .isInstanceOf(InputException.class)
                .hasMessage("case file: does not hold what it should at 'findings[0].effect';"
                        + " expected a case file that this version wrote");
    }

    @Test
    void rejectsACaseThatLacksAPart() {
        String json = CaseJson.write(SmallCase.at("a.sql", 3)).replace("\"project\": \"shop\",", "");
        assertThatThrownBy(() -> CaseJson.read(json)).isInstanceOf(InputException.class);
    }

    @Test
    void rejectsAKeyThatItDoesNotKnow() {
        String json = CaseJson.write(SmallCase.at("a.sql", 3)).replace("\"project\"", "\"x\": 1, \"project\"");
        assertThatThrownBy(() -> CaseJson.read(json)).isInstanceOf(InputException.class);
    }
}
