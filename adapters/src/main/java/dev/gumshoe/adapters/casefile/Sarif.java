package dev.gumshoe.adapters.casefile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.casefile.CaseFile.Outcome;

/** The case file as SARIF 2.1.0, for code hosts and editors: a rule per pattern, a result per finding at its file and line. */
public final class Sarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private Sarif() {}

    /**
     * The case as a SARIF log with one run.
     *
     * @param version Gumshoe's own
     */
    public static String write(CaseFile caseFile, String version) {
        ObjectMapper mapper = CaseMapper.create();
        ObjectNode log = mapper.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Gumshoe").put("version", version);
        SarifRules rules = new SarifRules(driver.putArray("rules"));
        addInvocation(run, caseFile);
        run.put("columnKind", "utf16CodeUnits");
        new SarifResults(run.putArray("results"), rules).addAll(caseFile);
        run.putObject("properties")
                .put("case", caseFile.id())
                .put("outcome", SarifText.lower(caseFile.outcome()))
                .put("completeness", SarifText.lower(caseFile.completeness()));
        return CaseMapper.print(mapper, log);
    }

    private static void addInvocation(ObjectNode run, CaseFile caseFile) {
        boolean whole = caseFile.completeness() == Completeness.COMPLETE;
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", whole && caseFile.outcome() != Outcome.NOT_CHECKED);
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        if (!whole) {
            notify(notifications, partial(caseFile.completeness()) + "; the case holds what was known by then");
        }
        if (caseFile.outcome() == Outcome.NOT_CHECKED) {
            notify(notifications, "nothing could be checked; this says nothing about the data");
        }
    }

    private static void notify(ArrayNode notifications, String text) {
        notifications.addObject().put("level", "warning").putObject("message").put("text", text);
    }

    private static String partial(Completeness completeness) {
        return switch (completeness) {
            case COMPLETE -> "the investigation ran to its end";
            case BUDGET_SPENT -> "the budget ran out";
            case INTERRUPTED -> "the investigation was interrupted";
            case WAREHOUSE_LOST -> "the warehouse stopped answering";
        };
    }
}
