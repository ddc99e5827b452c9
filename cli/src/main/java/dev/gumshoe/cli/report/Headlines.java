package dev.gumshoe.cli.report;

import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.casefile.Finding;
import java.util.ArrayList;
import java.util.List;

/** What a case came to, in sentences that a tired person understands. */
final class Headlines {
    private Headlines() {}

    static Block.Headline of(CaseFile caseFile) {
        return switch (caseFile.outcome()) {
            case FOUND -> new Block.Headline(Block.Tone.BAD, verdict(caseFile.findings()), found(caseFile));
            case UNDETERMINED -> new Block.Headline(Block.Tone.DOUBTFUL, "UNDETERMINED", undetermined(caseFile));
            case CLEAN -> clean(caseFile);
            case NOT_CHECKED -> new Block.Headline(Block.Tone.DOUBTFUL, "NOT CHECKED", notChecked(caseFile));
        };
    }

    /** What a case that was cut short must say first. */
    static String partial(Completeness completeness) {
        return switch (completeness) {
            case COMPLETE -> "the investigation ran to its end";
            case BUDGET_SPENT -> "the budget was spent before the end";
            case INTERRUPTED -> "the investigation was interrupted";
            case WAREHOUSE_LOST -> "the warehouse stopped answering";
        };
    }

    private static String verdict(List<Finding> findings) {
        long explaining = findings.stream().filter(Finding::explainsTheLead).count();
        long causes = explaining == 0 ? findings.size() : explaining;
        return causes == 1 ? "CAUSE FOUND" : causes + " CAUSES FOUND";
    }

    private static List<String> found(CaseFile caseFile) {
        List<String> sentences = new ArrayList<>();
        if (caseFile.attributions().isEmpty()) {
            sentences.addAll(leads(caseFile));
            sentences.add(largest(caseFile.findings()));
        }
        for (Attribution attribution : caseFile.attributions()) {
            boolean unsized = attribution.shares().isEmpty()
                    && caseFile.findings().stream().anyMatch(Finding::explainsTheLead);
            sentences.add(Differences.difference(attribution) + " "
                    + (unsized ? "How much of it that explains is not known." : Differences.explained(attribution)));
        }
        return sentences;
    }

    private static String largest(List<Finding> findings) {
        Finding first = findings.get(0);
        String rest = findings.size() == 1 ? "" : " And " + (findings.size() - 1) + " more, below.";
        return first.headline() + ", at " + first.at() + "." + rest;
    }

    private static List<String> undetermined(CaseFile caseFile) {
        List<String> sentences = new ArrayList<>();
        for (Attribution attribution : caseFile.attributions()) {
            sentences.add(Differences.difference(attribution)
                    + (attribution.shares().isEmpty() ? "" : " " + Differences.explained(attribution)));
        }
        if (caseFile.attributions().isEmpty()) {
            sentences.addAll(leads(caseFile));
        }
        sentences.add("Something is wrong, and no cause of it was borne out by the data."
                + beside(caseFile.findings().size()) + unchecked(caseFile));
        return sentences;
    }

    private static String beside(int findings) {
        return findings == 0
                ? ""
                : " " + Numbers.counted(findings, "other fault") + (findings == 1 ? " was" : " were")
                        + " found beside it: see below.";
    }

    /** A case that was cut short is not clean. */
    private static Block.Headline clean(CaseFile caseFile) {
        String begin = "Nothing wrong was found in " + caseFile.project() + suppressed(caseFile);
        if (caseFile.completeness() != Completeness.COMPLETE) {
            String sentence = begin + " so far, and not everything was checked." + unchecked(caseFile);
            return new Block.Headline(Block.Tone.DOUBTFUL, "NOTHING FOUND SO FAR", List.of(sentence));
        }
        if (!caseFile.unchecked().isEmpty()) {
            String sentence = begin + " where it could be checked." + unchecked(caseFile);
            return new Block.Headline(Block.Tone.DOUBTFUL, "NOTHING FOUND, NOT ALL CHECKED", List.of(sentence));
        }
        String sentence = begin + ": everything that could be checked was checked.";
        return new Block.Headline(Block.Tone.GOOD, "CLEAN", List.of(sentence));
    }

    private static String suppressed(CaseFile caseFile) {
        int count = caseFile.suppressions().stream()
                .mapToInt(one -> one.findings().size())
                .sum();
        return count == 0 ? "" : " but " + Numbers.counted(count, "suppressed finding");
    }

    private static List<String> notChecked(CaseFile caseFile) {
        String model = caseFile.queries().isEmpty() ? "Nothing" : "No model's rows";
        return List.of(model + " could be checked in " + caseFile.project()
                + ": this says nothing about the data, good or bad." + unchecked(caseFile));
    }

    private static List<String> leads(CaseFile caseFile) {
        return caseFile.leads().stream()
                .map(lead -> lead.endsWith(".") ? lead : lead + ".")
                .toList();
    }

    private static String unchecked(CaseFile caseFile) {
        int count = caseFile.unchecked().size();
        return count == 0 ? "" : " " + Numbers.counted(count, "thing") + " could not be checked: see below.";
    }
}
