package dev.gumshoe.engine.casefile;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.conclusion.Conclusion.Effect;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.BlastRadius;
import java.util.List;

/**
 * A cause that the data bears out.
 *
 * @param id {@code f1}, {@code f2}, ... the one that explains most first
 * @param title the pattern's title
 * @param model where the cause is
 * @param at the file and line, and the stage, for people
 * @param file the file, relative to the project; empty where the cause is not in a file
 * @param line from 1; 0 where the cause is not in a file
 * @param portion the rows that the cause touches where it is, and their amount
 * @param explainsTheLead false where the cause is real, yet its effect is not what the lead shows; true in a sweep
 * @param logOdds what the pattern's prior and the weights of the evidence add up to, each kind once
 * @param confidence the same as a probability, from 0 to 1
 * @param missing what would make it more certain, of a cause that is not confirmed
 * @param fixes what would take the cause away, tried on the data
 * @param byHand why no fix is proposed and what a person can do; empty where one is
 * @param choices the fixes that a person chooses from, where more than one is proposed; none otherwise
 */
public record Finding(
        String id,
        String pattern,
        String title,
        Severity severity,
        UniqueId model,
        String at,
        String file,
        int line,
        Effect effect,
        Portion portion,
        String headline,
        double prior,
        double logOdds,
        double confidence,
        Certainty certainty,
        List<Missing> missing,
        boolean explainsTheLead,
        List<EvidenceLine> evidence,
        List<Fix> fixes,
        List<Choice> choices,
        String byHand,
        BlastRadius blastRadius) {
    public Finding {
        requireNonNull(id, "id is null");
        requireNonNull(pattern, "pattern is null");
        requireNonNull(title, "title is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(model, "model is null");
        requireNonNull(at, "at is null");
        requireNonNull(file, "file is null");
        requireNonNull(effect, "effect is null");
        requireNonNull(portion, "portion is null");
        requireNonNull(headline, "headline is null");
        requireNonNull(certainty, "certainty is null");
        requireNonNull(byHand, "byHand is null");
        requireNonNull(blastRadius, "blastRadius is null");
        missing = List.copyOf(missing);
        evidence = List.copyOf(evidence);
        fixes = List.copyOf(fixes);
        choices = List.copyOf(choices);
    }

    /**
     * One observation that bears the cause out.
     *
     * @param kind the name of its weight in {@code pattern.yaml}
     * @param weight in log-odds; negative where it speaks against
     * @param queries the ids of the statements that it rests on
     */
    public record EvidenceLine(String kind, String statement, double weight, List<String> queries) {
        public EvidenceLine {
            requireNonNull(kind, "kind is null");
            requireNonNull(statement, "statement is null");
            queries = List.copyOf(queries);
        }
    }

    /** How sure a cause is. */
    public enum Certainty {
        /** Its fix was tried on the data: it closes the difference, or the part of it that was counted for the cause. */
        CONFIRMED,
        /** The evidence speaks for it. */
        LIKELY,
        /** The evidence does not suffice. */
        UNDETERMINED
    }

    /**
     * Evidence that is not there.
     *
     * @param how the query or access that would give it, or why there is none
     */
    public record Missing(String what, String how) {
        public Missing {
            requireNonNull(what, "what is null");
            requireNonNull(how, "how is null");
        }
    }

    /**
     * One of several fixes.
     *
     * @param fix its name: {@code f1.2}
     * @param outcomes what each figure of the lead becomes with it
     */
    public record Choice(String fix, String title, List<Fix.Outcome> outcomes) {
        public Choice {
            requireNonNull(fix, "fix is null");
            requireNonNull(title, "title is null");
            outcomes = List.copyOf(outcomes);
        }
    }

    /** How much a finding of a pattern matters. */
    public enum Severity {
        ERROR,
        WARNING,
        SUGGESTION
    }
}
