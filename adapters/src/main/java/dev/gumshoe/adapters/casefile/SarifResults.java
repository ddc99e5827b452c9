package dev.gumshoe.adapters.casefile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Outcome;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.casefile.Finding.Severity;
import java.math.BigDecimal;
import java.util.List;

/** Writes results: findings fail; decisions are for review; residuals and what was not checked are open. */
final class SarifResults {
    private final ArrayNode results;
    private final SarifRules rules;

    SarifResults(ArrayNode results, SarifRules rules) {
        this.results = results;
        this.rules = rules;
    }

    void addAll(CaseFile caseFile) {
        caseFile.findings().forEach(finding -> add(finding, caseFile.attributions()));
        if (caseFile.outcome() == Outcome.UNDETERMINED) {
            caseFile.leads().forEach(this::addUndetermined);
        }
        caseFile.attributions().forEach(this::addResidual);
        for (CaseFile.Decision decision : caseFile.decisions()) {
            String text = decision.question() + " Recommended: " + decision.recommendation();
            add("gumshoe-decision", "A decision that needs a person", "review", decision.at(), text);
        }
        for (CaseFile.Unchecked unchecked : caseFile.unchecked()) {
            String text = UncheckedText.what(unchecked) + ": not checked; " + unchecked.missing();
            add("gumshoe-not-checked", "Something could not be checked", "open", unchecked.at(), text);
        }
    }

    private void add(Finding finding, List<Attribution> attributions) {
        String level = level(finding.severity());
        ObjectNode result = result(finding.pattern(), finding.title(), "fail", level, finding.headline());
        ObjectNode location = result.putArray("locations").addObject();
        if (!finding.file().isEmpty() && finding.line() > 0) {
            ObjectNode physical = location.putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", SarifText.uri(finding.file()));
            physical.putObject("region").put("startLine", finding.line());
        }
        location.putArray("logicalLocations")
                .addObject()
                .put("name", finding.model().shortName())
                .put("fullyQualifiedName", finding.model().value());
        result.putObject("partialFingerprints")
                .put("gumshoe/v1", finding.pattern() + ":" + finding.model() + ":" + finding.file());
        addProperties(result.putObject("properties"), finding, attributions);
    }

    private static void addProperties(ObjectNode properties, Finding finding, List<Attribution> attributions) {
        properties.put("finding", finding.id());
        properties.put("confidence", BigDecimal.valueOf(finding.confidence()));
        properties.put("rows", finding.portion().rows());
        if (finding.portion().amount().known()) {
            properties.put("amount", finding.portion().amount().value());
        }
        ObjectNode explains = properties.putObject("explains");
        for (Attribution attribution : attributions) {
            attribution.shares().stream()
                    .filter(share -> share.finding().equals(finding.id()))
                    .forEach(share -> explains.put(attribution.figure().toString(), share.value()));
        }
    }

    private void addUndetermined(String lead) {
        String text = lead + ": no cause was borne out by the data";
        result("gumshoe-undetermined", "Something is wrong, its cause undetermined", "fail", "error", text);
    }

    private void addResidual(Attribution attribution) {
        if (attribution.residual().signum() != 0) {
            String figure = attribution.figure().toString();
            String text = attribution.residual().toPlainString() + " of " + figure + " is unexplained: "
                    + attribution.residualNote();
            add("gumshoe-residual", "A part of a difference that no cause explains", "open", figure, text);
        }
    }

    private void add(String rule, String title, String kind, String at, String text) {
        result(rule, title, kind, "none", text)
                .putArray("locations")
                .addObject()
                .putArray("logicalLocations")
                .addObject()
                .put("fullyQualifiedName", at);
    }

    private ObjectNode result(String rule, String title, String kind, String level, String text) {
        ObjectNode result = results.addObject()
                .put("ruleId", rule)
                .put("ruleIndex", rules.index(rule, title, level))
                .put("kind", kind)
                .put("level", level);
        result.putObject("message").put("text", SarifText.message(text));
        return result;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case SUGGESTION -> "note";
        };
    }
}
