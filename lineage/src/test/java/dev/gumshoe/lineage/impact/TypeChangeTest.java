package dev.gumshoe.lineage.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.lineage.sql.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeChangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DUCKDB    | integer               | bigint         | WIDER
            DUCKDB    | bigint                | integer        | LOSSY
            DUCKDB    | int                   | INTEGER        | WIDER
            DUCKDB    | integer               | uinteger       | LOSSY
            DUCKDB    | uinteger              | bigint         | WIDER
            DUCKDB    | decimal(10,2)         | decimal(18,2)  | WIDER
            DUCKDB    | decimal(10,2)         | decimal(10,4)  | LOSSY
            DUCKDB    | decimal(10,2)         | integer        | LOSSY
            DUCKDB    | integer               | decimal(18,3)  | WIDER
            DUCKDB    | float                 | double         | WIDER
            DUCKDB    | double                | float          | LOSSY
            DUCKDB    | integer               | double         | WIDER
            DUCKDB    | bigint                | double         | LOSSY
            DUCKDB    | decimal(10,2)         | double         | LOSSY
            DUCKDB    | varchar               | integer        | OTHER_FAMILY
            DUCKDB    | date                  | timestamp      | WIDER
            DUCKDB    | timestamp             | date           | LOSSY
            DUCKDB    | timestamp             | timestamptz    | UNKNOWN
            DUCKDB    | varchar               | date           | OTHER_FAMILY
            DUCKDB    | varchar               | frobnicated    | UNKNOWN
            DUCKDB    | ''                    | varchar        | UNKNOWN
            POSTGRES  | varchar(10)           | varchar(255)   | WIDER
            POSTGRES  | character varying(10) | text           | WIDER
            POSTGRES  | text                  | varchar(10)    | LOSSY
            POSTGRES  | varchar(10)           | char(20)       | LOSSY
            POSTGRES  | numeric(10,2)         | numeric        | WIDER
            POSTGRES  | float                 | double precision | WIDER
            REDSHIFT  | varchar(300)          | text           | LOSSY
            BIGQUERY  | int64                 | int            | WIDER
            SNOWFLAKE | NUMBER(38,0)          | int            | WIDER
            SNOWFLAKE | NUMBER(12,2)          | NUMBER         | LOSSY
            TRINO     | timestamp(3) with time zone | timestamp(6) with time zone | WIDER
            ANSI      | decimal               | decimal(10,2)  | UNKNOWN
            """)
    void tellsWhatATypeDoesToValues(Dialect dialect, String from, String to, TypeChange change) {
        assertThat(TypeChange.of(from, to, dialect)).isEqualTo(change);
    }
}
