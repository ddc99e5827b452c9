package dev.gumshoe.adapters.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.casefile.CaseFile.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifTest {
    @Test
    void putsAFindingAtItsFileAndLine() throws JsonProcessingException {
        JsonNode result = run(SmallCase.at("models/a b.sql", 3)).at("/results/0");
        assertThat(result.path("ruleId").asText()).isEqualTo("rows-lost");
        assertThat(result.path("level").asText()).isEqualTo("note");
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("models/a%20b.sql");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(3);
    }

    @Test
    void namesNoFileWhereTheCauseIsInNone() throws JsonProcessingException {
        JsonNode location = run(SmallCase.at("", 0)).at("/results/0/locations/0");
        assertThat(location.has("physicalLocation")).isFalse();
        assertThat(location.at("/logicalLocations/0/fullyQualifiedName").asText())
                .isEqualTo("model.shop.orders");
    }

    @Test
    void keepsWhatIsOpenApartFromWhatFails() throws JsonProcessingException {
        List<String> kinds = run(SmallCase.at("a.sql", 3)).path("results").findValuesAsText("kind");
        assertThat(kinds).containsExactly("fail", "open", "review", "open");
    }

    @Test
    void refersToEachRuleByItsIndex() throws JsonProcessingException {
        JsonNode run = run(SmallCase.at("a.sql", 3));
        for (JsonNode result : run.path("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules").path(result.path("ruleIndex").asInt());
            assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
        }
    }

    @Test
    void failsWhereTheCauseIsUndetermined() throws JsonProcessingException {
        JsonNode result = run(SmallCase.empty(Outcome.UNDETERMINED, Completeness.COMPLETE))
                .at("/results/0");
        assertThat(result.path("kind").asText()).isEqualTo("fail");
        assertThat(result.at("/message/text").asText())
                .isEqualTo("orders.count should be 3: no cause was borne out by the data");
    }

    @Test
    void saysThatACaseWasCutShort() throws JsonProcessingException {
        JsonNode invocation =
                run(SmallCase.empty(Outcome.CLEAN, Completeness.WAREHOUSE_LOST)).at("/invocations/0");
        assertThat(invocation.path("executionSuccessful").asBoolean()).isFalse();
        assertThat(invocation.at("/toolExecutionNotifications/0/message/text").asText())
                .isEqualTo("the warehouse stopped answering; the case holds what was known by then");
    }

    @Test
    void makesNoPlaceholderAndNoLinkOfWhatItQuotes() throws JsonProcessingException {
        String text = run(SmallCase.saying("{0} [x](http://y) \u001b[31m"))
                .at("/results/0/message/text")
                .asText();
        assertThat(text).isEqualTo("{{0}} [x] (http://y) \\u001b[31m");
    }

    private static JsonNode run(CaseFile caseFile) throws JsonProcessingException {
        return new ObjectMapper().readTree(Sarif.write(caseFile, "1.0")).at("/runs/0");
    }
}
