package dev.gumshoe.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WarehouseTypesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "BIGINT | INTEGER",
                "INT64 | INTEGER",
                "HUGEINT | INTEGER",
                "NUMBER(38,0) | INTEGER",
                "NUMBER(38, 2) | DECIMAL",
                "NUMBER | DECIMAL",
                "BIGNUMERIC | DECIMAL",
                "numeric(28,6) | DECIMAL",
                "double precision | FLOAT",
                "FLOAT64 | FLOAT",
                "real | FLOAT",
                "character varying(100) | TEXT",
                "VARCHAR(16777216) | TEXT",
                "STRING | TEXT",
                "ENUM('a', 'b') | TEXT",
                "bool | BOOLEAN",
                "DATE | DATE",
                "timestamp without time zone | TIMESTAMP",
                "timestamp(6) with time zone | TIMESTAMP",
                "TIMESTAMP_NTZ(9) | TIMESTAMP",
                "DATETIME | TIMESTAMP",
                "time(3) | TIME",
                "BYTES | BINARY",
                "varbinary | BINARY",
                "bigint[] | NESTED",
                "ARRAY<STRUCT<a INT64, b STRING>> | NESTED",
                "STRUCT(a INTEGER, b VARCHAR) | NESTED",
                "row(a bigint, b varchar) | NESTED",
                "map(varchar, bigint) | NESTED",
                "VARIANT | NESTED",
                "SUPER | NESTED",
                "jsonb | NESTED",
                "uuid | OTHER",
                "interval day to second | OTHER",
                "GEOGRAPHY | OTHER",
                "my_own_type | UNKNOWN",
                "~~ | UNKNOWN"
            })
    void knowsTheTypesOfTheWarehouses(String type, TypeFamily family) {
        assertThat(WarehouseTypes.familyOf(type)).isEqualTo(family);
    }
}
