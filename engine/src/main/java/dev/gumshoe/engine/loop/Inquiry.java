package dev.gumshoe.engine.loop;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.casefile.PatternInfo;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Lead;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What to investigate.
 *
 * @param inputsDigest a digest of everything that was read, so that other inputs make another case
 * @param leads what opened the case; at least one
 * @param facts the neighbourhood of the leads: project, warehouse, stages
 * @param patterns the metadata of every pattern whose rules are loaded
 */
public record Inquiry(
        String project, String inputsDigest, List<Lead> leads, List<Fact> facts, List<PatternInfo> patterns) {
    public Inquiry {
        requireNonNull(project, "project is null");
        requireNonNull(inputsDigest, "inputsDigest is null");
        leads = List.copyOf(leads);
        facts = List.copyOf(facts);
        patterns = List.copyOf(patterns);
        if (leads.isEmpty()) {
            throw new IllegalArgumentException("an inquiry has no lead");
        }
    }

    /** Names the case: what opened it, and a digest of the leads and the inputs. The same inputs make the same case. */
    public String caseId() {
        String text = leads.stream().map(Lead::toString).collect(Collectors.joining("\n"));
        return LeadText.slug(leads) + "-"
                + Digests.of(text + "\n" + inputsDigest).substring(0, 8);
    }
}
