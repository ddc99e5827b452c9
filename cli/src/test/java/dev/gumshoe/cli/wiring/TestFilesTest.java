package dev.gumshoe.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.UniqueId;
import org.junit.jupiter.api.Test;

class TestFilesTest {
    private static String reference(String id) {
        return TestFiles.reference(new UniqueId(id));
    }

    @Test
    void namesNodesAsDbtDoes() {
        assertThat(reference("model.shop.fct_orders")).isEqualTo("{{ ref('fct_orders') }}");
        assertThat(reference("seed.shop.raw_orders")).isEqualTo("{{ ref('raw_orders') }}");
        assertThat(reference("source.shop.crm.orders")).isEqualTo("{{ source('crm', 'orders') }}");
        assertThat(reference("model.shop.fct_orders.v2")).isEqualTo("{{ ref('fct_orders', v=2) }}");
        assertThat(reference("model.shop.fct_orders.vnext")).isEqualTo("{{ ref('fct_orders', v='next') }}");
    }

    @Test
    void addsAFileAsGitTakesIt() {
        assertThat(TestFiles.added("tests/gumshoe/a.sql", "-- intent\nselect 1"))
                .isEqualTo("""
                diff --git a/tests/gumshoe/a.sql b/tests/gumshoe/a.sql
                new file mode 100644
                --- /dev/null
                +++ b/tests/gumshoe/a.sql
                @@ -0,0 +1,2 @@
                +-- intent
                +select 1
                """);
    }
}
