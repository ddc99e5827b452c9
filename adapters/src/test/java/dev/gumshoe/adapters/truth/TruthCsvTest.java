package dev.gumshoe.adapters.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.truth.Truth.Entry;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TruthCsvTest {
    @TempDir
    Path folder;

    @Test
    void countsAndSumsByKey() throws IOException {
        Truth truth = TruthCsv.read(file("id,amount\n1,5.00\n2,7.5\n1,0.10\n3,\n"), "id", "amount", TruthGrain.KEY);
        assertThat(truth.entries())
                .containsEntry("1", entry(2, "5.10"))
                .containsEntry("2", entry(1, "7.5"))
                .containsEntry("3", entry(1, "0"));
        assertThat(truth.total()).isEqualTo(entry(4, "12.60"));
    }

    @Test
    void countsByDay() throws IOException {
        Truth truth = TruthCsv.read(
                file("at\n2025-01-31\n2025-01-31 09:30:00\n2025-02-01T00:00:00Z\n"), "at", TruthGrain.DAY);
        assertThat(truth.entries())
                .containsEntry("2025-01-31", entry(2, "0"))
                .containsEntry("2025-02-01", entry(1, "0"));
    }

    @Test
    void readsQuotesByteOrderMarksAndAnyLineEnd() throws IOException {
        Truth truth = TruthCsv.read(
                file("\uFEFF\"id\",name\r\n\"a,\"\"b\"\"\nc\",x\r\n\r\nd,\"\"\re,é"), "id", TruthGrain.KEY);
        assertThat(truth.entries()).containsOnlyKeys("a,\"b\"\nc", "d", "e");
    }

    @Test
    void findsAColumnWhateverItsCase() throws IOException {
        assertThat(TruthCsv.read(file("ID\n1\n"), "id", TruthGrain.KEY).total().count())
                .isEqualTo(1);
    }

    @Test
    void aHeaderAloneIsATruthOfNothing() throws IOException {
        assertThat(TruthCsv.read(file("id\n"), "id", TruthGrain.KEY).entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ident,amount\\n1,2 | : has no column 'id'; expected one of ident, amount",
                "idd,amount\\n1,2 | : has no column 'id'; expected one of idd, amount (did you mean 'idd'?)",
                "id,id,amount\\n1,2,3 | : has more than one column 'id'; expected one of id, id, amount (did you mean 'id'?)",
                "id,amount\\n1,2\\n3 | :3: has 1 values; expected the 2 of the header",
                "id,amount\\n\"1\\n1\",2\\n,3 | :4: 'id' is empty; expected a value in each row",
                "id,amount\\n1,many | :2: 'amount' is 'many'; expected a number such as 10000 or 12.50",
                "id,amount\\n1,1e999999999 | :2: 'amount' is '1e999999999'; expected a number such as 10000 or 12.50",
                "id,amount\\n1,\"2 | :2: a quote is not closed; expected a quote at the value's end",
                "id,amount\\n1,\"2\"3 | :2: text follows a closing quote; expected a comma or a line's end",
                "id,amount\\n1,2\"3 | :2: a quote within a value; expected the whole value in quotes",
                "\\n\\n | : is empty; expected a CSV file with a header"
            })
    void saysWhatIsWrongAndWhere(String text, String message) throws IOException {
        Path file = file(text.replace("\\n", "\n"));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> TruthCsv.read(file, "id", "amount", TruthGrain.KEY))
                .withMessage(file + message);
    }

    @Test
    void refusesWhatIsNoDay() throws IOException {
        Path file = file("at\n31.01.2025\n");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> TruthCsv.read(file, "at", TruthGrain.DAY))
                .withMessage(file + ":2: 'at' is '31.01.2025'; expected a day such as 2025-01-31");
    }

    @Test
    void refusesAFileThatIsNotText() throws IOException {
        Path file = Files.write(folder.resolve("truth.csv"), new byte[] {'i', 'd', '\n', (byte) 0xff, (byte) 0xfe});
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> TruthCsv.read(file, "id", TruthGrain.KEY))
                .withMessage(file + ": is not UTF-8 text; expected a CSV file with a header");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("truth.csv"), text);
    }

    private static Entry entry(long count, String sum) {
        return new Entry(count, new BigDecimal(sum));
    }
}
