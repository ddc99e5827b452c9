package dev.gumshoe.cli.walkthrough;

import dev.gumshoe.adapters.casefile.CaseDifference;
import dev.gumshoe.adapters.casefile.CaseJson;
import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.adapters.record.CaseRecord;
import dev.gumshoe.adapters.record.RecordCopy;
import dev.gumshoe.adapters.walkthrough.WalkthroughFile;
import dev.gumshoe.cli.kit.RuleSet;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.port.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes a walkthrough of a case that was kept. */
public final class RecordedWalkthrough {
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private RecordedWalkthrough() {}

    /**
     * Makes one; what comes of it now is what is approved.
     *
     * @param kept the case's folder
     * @param target the walkthrough's folder, which is made
     * @return what a person should know of it
     */
    public static List<String> make(Path kept, Path target, RuleSet rules) throws IOException, WarehouseException {
        CaseRecord.read(kept.resolve(WalkthroughFile.JOURNAL));
        Files.createDirectories(target);
        Path journal = RecordCopy.masked(kept.resolve(WalkthroughFile.JOURNAL), target);
        Replayed replayed = Replayed.of(CaseRecord.read(journal), rules);
        String now = CaseJson.write(replayed.caseFile());
        Files.writeString(target.resolve("case.approved.json"), now);
        Files.writeString(target.resolve(WalkthroughFile.NAME), "title: " + title(replayed.caseFile()) + "\n");
        List<String> said = new ArrayList<>();
        said.add("no cell, path or time is in it; addresses and quoted values are masked; counts and sums stay: look"
                + " through " + target.resolve("facts.jsonl") + " and " + journal + " before you share it");
        String then = InputFiles.text(kept.resolve("case.json"), "a case file", MOST_BYTES);
        CaseDifference difference = CaseDifference.between(RecordCopy.masked(then), now);
        if (!difference.isNone()) {
            said.addAll(DifferenceText.of(
                    "the case as it was kept against the walkthrough", difference, replayed.unanswered()));
        }
        return said;
    }

    /** The lead of the case in a form that YAML takes as one text. */
    private static String title(CaseFile caseFile) {
        String lead = String.join("; ", caseFile.leads());
        String shown = lead.length() > 120 ? lead.substring(0, 117) + "..." : lead;
        return "\"" + shown.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
    }
}
