package dev.gumshoe.adapters.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.port.WarehouseException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    private static final DuckDbLimits LIMITS = new DuckDbLimits(256, 1);

    @TempDir
    Path folder;

    @Test
    void saysThatTheFileIsAbsent() {
        refuses(folder.resolve("shop.duckdb"), "does not exist; expected the DuckDB file that dbt writes");
    }

    @Test
    void saysThatTheFileIsAFolder() {
        refuses(folder, "is a folder; expected a DuckDB file");
    }

    @Test
    void saysThatTheFileIsEmpty() throws Exception {
        refuses(Files.createFile(folder.resolve("shop.duckdb")), "is empty; expected a DuckDB file");
    }

    @Test
    void saysThatTheFileIsOfAnotherKind() throws Exception {
        byte[] bytes = new byte[20_000];
        new Random(1).nextBytes(bytes);
        refuses(
                Files.write(folder.resolve("shop.duckdb"), bytes),
                "is not a DuckDB file; expected a file that DuckDB wrote");
    }

    @Test
    void saysThatANewerDuckDbMadeTheFile() throws Exception {
        Path file = shop();
        DuckDbFiles.setStorageVersion(file, 5000);
        refuses(file, "is of storage version 5000, from a newer DuckDB; expected version 64 to 69");
    }

    @Test
    void saysThatAnOlderDuckDbMadeTheFile() throws Exception {
        Path file = shop();
        DuckDbFiles.setStorageVersion(file, 30);
        refuses(file, "is of storage version 30, from an older DuckDB; expected version 64 to 69");
    }

    @Test
    void saysThatTheHeaderIsDamaged() throws Exception {
        Path file = shop();
        byte[] bytes = Files.readAllBytes(file);
        bytes[40] ^= 1;
        Files.write(file, bytes);
        assertThat(refusal(file).getMessage())
                .startsWith(file + ": is damaged: Corrupt database file")
                .endsWith("; expected a whole DuckDB file");
    }

    @Test
    void saysThatTheEndIsMissing() throws Exception {
        Path file = DuckDbFiles.create(shop(), "create table events as select uuid() as id from range(200000)");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1000));
        refuses(file, "is cut short: it has " + (bytes.length - 1000) + " bytes; expected " + bytes.length);
    }

    @Test
    void saysThatTheStartIsAllThereIs() throws Exception {
        Path file = shop();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 9000));
        assertThat(refusal(file).getMessage()).startsWith(file + ": is damaged: Could not read enough bytes");
    }

    @Test
    void saysThatAnotherProcessWritesTheFile() throws Exception {
        Path file = shop();
        Process writer = LockHolder.start(file);
        try {
            refuses(
                    file,
                    "is locked by another process (a dbt run?); expected a file that nothing writes to (process "
                            + writer.pid() + " does)");
        } finally {
            writer.outputWriter().close();
            writer.waitFor();
        }
    }

    @Test
    void saysThatNoFileIsNamed() {
        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> DuckDbWarehouse.open(Map.of(), LIMITS))
                .withMessage("no DuckDB file is named; expected at least one");
    }

    @Test
    void opensSeveralFilesUnderTheNamesOfTheManifest() throws Exception {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("Shop \"1\"", shop());
        files.put("crm", DuckDbFiles.create(folder.resolve("it's.duckdb"), "create table people as select 7 as id"));
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(files, LIMITS)) {
            var answer = warehouse.query("select id, total from orders, crm.main.people", Duration.ofSeconds(10), 5);
            assertThat(answer.rows().toString()).contains("text=7").contains("text=2.50");
        }
    }

    @Test
    void keepsTheOldAnswerToADivisionByZeroForAnOldFile() throws Exception {
        Path file = shop();
        assumeTrue(divisionByZeroFails(file), "this DuckDB answers a division by zero");
        DuckDbFiles.setMadeBy(file, "v1.4.1");
        assertThat(divisionByZeroFails(file)).isFalse();
    }

    private static boolean divisionByZeroFails(Path file) throws WarehouseException {
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(Map.of("shop", file), LIMITS)) {
            return !warehouse
                    .query("select 1 // 0", Duration.ofSeconds(10), 1)
                    .rows()
                    .get(0)
                    .get(0)
                    .isNull();
        } catch (WarehouseException e) {
            return e.kind() == Kind.STATEMENT;
        }
    }

    private Path shop() throws Exception {
        return DuckDbFiles.create(
                folder.resolve("shop.duckdb"), "create table orders as select 2.50::decimal(10, 2) as total");
    }

    private static void refuses(Path file, String why) {
        assertThat(refusal(file)).hasMessage(file + ": " + why);
    }

    private static WarehouseException refusal(Path file) {
        WarehouseException refusal = catchThrowableOfType(
                WarehouseException.class,
                () -> DuckDbWarehouse.open(Map.of("shop", file), LIMITS).close());
        assertThat(refusal.kind()).isEqualTo(Kind.CONNECTION);
        return refusal;
    }
}
