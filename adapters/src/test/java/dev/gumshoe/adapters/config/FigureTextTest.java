package dev.gumshoe.adapters.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gumshoe.adapters.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FigureTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fct_orders.count                        | fct_orders | count                       | Optional.empty",
                "fct_orders.count=10000                  | fct_orders | count                       | Optional[10000]",
                "FCT.COUNT = 15                          | FCT        | count                       | Optional[15]",
                "sum(fct_orders.amount)=-1.5             | fct_orders | sum(amount)                 | Optional[-1.5]",
                "sum(fct_orders.amount)=12.50            | fct_orders | sum(amount)                 | Optional[12.50]",
                "Sum( orders.v2.amount )                 | orders.v2  | sum(amount)                 | Optional.empty",
                "count(distinct raw.orders.customer_id)=7 | raw.orders | count(distinct customer_id) | Optional[7]"
            })
    void readsFigures(String text, String model, String measure, String expected) {
        FigureText figure = FigureText.parse(text);
        assertThat(figure.model()).isEqualTo(model);
        assertThat(figure.measure()).hasToString(measure);
        assertThat(figure.expected()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fct_orders",
                "count",
                "median(a.b)",
                "avg(b)",
                "sum(b)",
                "sum(a.b)/2",
                "a.count; drop table a",
                "sum(a.'b')"
            })
    void refusesWhatIsNoFigure(String text) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> FigureText.parse(text))
                .withMessage("'" + text + "': is not a figure; expected model.count, sum(model.column), "
                        + "avg(model.column), count(distinct model.column), or one divided by another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.count=", "a.count=10,000", "a.count=many", "a.count=1e999999999", "a.count==1"})
    void refusesWhatIsNoNumber(String text) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> FigureText.parse(text))
                .withMessage("'" + text + "': what follows '=' is not a number; expected one such as 10000 or 12.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.count=-1", "a.count=1.5", "count(distinct a.b)=-1"})
    void refusesWhatNoCountCanBe(String text) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> FigureText.parse(text))
                .withMessageEndingWith("no count can be that; expected a whole number, 0 or above");
    }

    @Test
    void readsAveragesAndRatiosOfOneModel() {
        assertThat(FigureText.parse("AVG( a.b )=2.5").measure()).hasToString("avg(b)");
        FigureText ratio = FigureText.parse("sum(a.b) / a.count=0.25");
        assertThat(ratio.measure()).hasToString("sum(b)/count");
        assertThat(ratio.model()).isEqualTo("a");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> FigureText.parse("sum(a.b)/c.count"))
                .withMessageEndingWith("divides figures of two models; expected two of one model");
    }
}
