package dev.gumshoe.lineage.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.sql.Dialect;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncrementTextTest {
    private static final UniqueId MODEL = new UniqueId("model.shop.inc");
    private static final RelationIndex RELATIONS =
            new RelationIndex(Map.of(new RelationName("", "main", "inc"), MODEL));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select 1 from main.o where id > (select max(id) from main.inc)                      | select 1 from main.o where 1 = 1
            select 1 from main.o where a = 1 and id > (select max(id) from main.inc) and b = 2  | select 1 from main.o where a = 1 and 1 = 1 and b = 2
            select 1 from main.o where a between 1 and 2 and id > (select max(id) from main.inc) group by 1 | select 1 from main.o where a between 1 and 2 and 1 = 1 group by 1
            select 1 from main.o where id between (select max(id) from main.inc) and 9 and b = 2 | select 1 from main.o where 1 = 1 and b = 2
            select 1 from main.o where id > (select coalesce(max(id), 0) from main.inc as t) or late | select 1 from main.o where 1 = 1
            select 1 from main.o where late and b or id > (select max(id) from main.inc) and c   | select 1 from main.o where 1 = 1
            select 1 from main.o where id > coalesce((select max(id) from main.inc), 0)          | select 1 from main.o where 1 = 1
            with a as (select 1 from main.o where id not in (select id from main.inc)) select * from a where x | with a as (select 1 from main.o where 1 = 1) select * from a where x
            select 1 from main.inc where day = (select max(day) from main.inc)                   | select 1 from main.inc where 1 = 0
            select 1 from main.o where id > (select max(id) from main.other)                    | select 1 from main.o where id > (select max(id) from main.other)
            select 1 from main.o union all select 1 from main.inc where id = 3                  | select 1 from main.o union all select 1 from main.inc where id = 3
            select 1 from (select * from main.inc) t where t.id = 3                             | select 1 from (select * from main.inc) t where t.id = 3
            """)
    void letsAllRowsPass(String increment, String full) throws NoPatch {
        assertThat(IncrementText.fullRun(increment, MODEL, RELATIONS, Dialect.DUCKDB))
                .isEqualTo(full);
    }
}
