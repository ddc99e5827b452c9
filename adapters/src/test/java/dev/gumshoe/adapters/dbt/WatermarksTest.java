package dev.gumshoe.adapters.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.fact.Watermark;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatermarksTest {
    private static List<Watermark> in(String condition) {
        String raw = "select *\nfrom {{ ref('a') }}\n{% if is_incremental() %}\n  " + condition + "\n{% endif %}";
        return Watermarks.in(new UniqueId("model.shop.fct"), raw, "models/fct.sql");
    }

    private static String read(String condition) {
        List<Watermark> found = in(condition);
        assertThat(found).hasSize(1);
        Watermark mark = found.get(0);
        return mark.column() + " " + mark.operator() + " " + mark.own()
                + (mark.lookback().isEmpty() ? "" : " less " + mark.lookback());
    }

    @Test
    void readsTheHighestValueOfTheModelItself() {
        assertThat(read("where updated_at > (select max(updated_at) from {{ this }})"))
                .isEqualTo("updated_at > updated_at");
        assertThat(read("and o.day >= (SELECT coalesce(MAX(t.loaded_at), '1900-01-01') FROM {{this}} t)"))
                .isEqualTo("o.day >= loaded_at");
        assertThat(
                        read(
                                "where cast(synced as date) >= coalesce((select max(day) from {{ this }}), '1900-01-01') and x = 1"))
                .isEqualTo("cast(synced as date) >= day");
        assertThat(in("-- only new rows\n  where a > (select max(a) from {{ this }})")
                        .get(0)
                        .line())
                .hasToString("models/fct.sql:5");
        assertThat(in("where a > (select max(a) from {{ this }})").get(0).text())
                .isEqualTo("a > (select max(a) from {{ this }})");
    }

    @Test
    void readsWhatIsTakenOff() {
        assertThat(read("where a > (select max(a) - interval '3 days' from {{ this }})"))
                .isEqualTo("a > a less interval '3 days'");
        assertThat(read("where a > (select max(a) from {{ this }}) - 3")).isEqualTo("a > a less 3");
        assertThat(read("where a > (select dateadd('day', -3, max(a)) from {{ this }})"))
                .isEqualTo("a > a less 3 day");
        assertThat(read("where a > (select {{ dbt.dateadd('day', -3, 'max(a)') }} from {{ this }})"))
                .isEqualTo("a > a less 3 day");
        assertThat(read("where a > (select date_sub(max(a), interval 3 day) from {{ this }})"))
                .isEqualTo("a > a less interval 3 day");
    }

    @Test
    void leavesOutWhatItCannotTell() {
        assertThat(in("where a > (select max(a) from other)")).isEmpty();
        assertThat(in("where a > (select max(a) from {{ this }}) or b = 1")).isEmpty();
        assertThat(in("where a >= {{ lookback(from_date='max(a)') }}")).isEmpty();
        assertThat(in("where a > (select max(a) from {{ this }} where b = 1)")).isEmpty();
        assertThat(in("where a > (select max(a) + interval '1 day' from {{ this }})"))
                .isEmpty();
        assertThat(in("where a > (select least(max(a), current_date) from {{ this }})"))
                .isEmpty();
        assertThat(in("where a in (select max(a) from {{ this }})")).isEmpty();
        assertThat(Watermarks.in(
                        new UniqueId("model.shop.fct"), "select 1 where a > (select max(a) from {{ this }})", "f.sql"))
                .isEmpty();
    }
}
