package dev.gumshoe.adapters.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gumshoe.adapters.journal.JsonlJournal;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.journal.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies the record of a case for others to keep: what it takes to run it again, and nothing else. Left out are the files that were
 * read, times and durations, the folders of patterns, and the statements that list the keys of a truth; masked are addresses and what
 * messages quote of cells. Counts and sums stay: they are what the case is about.
 */
public final class RecordCopy {
    private static final String LEFT_OUT = "(left out: it lists the keys of a truth)";
    private static final Clock NO_TIME = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final Set<String> NEEDED = Set.of(
            CaseRecord.INQUIRY,
            CaseRecord.PLAN,
            CaseRecord.ANSWER,
            CaseRecord.FAILURE,
            CaseRecord.REFUSAL,
            CaseRecord.DOWNSTREAM,
            CaseRecord.PATCHES,
            CaseRecord.TEST,
            CaseRecord.SUPPRESSIONS,
            "query",
            "refused",
            "end");
    private static final Set<String> UNNEEDED_FIELDS = Set.of("milliseconds", "reason");

    private final Set<String> listing = new HashSet<>();
    private final Path journal;
    private String statement = "";

    private RecordCopy(Path journal) {
        this.journal = journal;
    }

    /**
     * Copies.
     *
     * @param journal of a case, with the facts beside it
     * @param folder that is there, for the copy's journal and facts
     * @return the copy's journal
     */
    public static Path masked(Path journal, Path folder) throws IOException {
        CaseRecord record = CaseRecord.read(journal);
        String facts = FactsFile.writePlain(folder, record.facts(), Masking::text);
        RecordCopy copy = new RecordCopy(journal);
        Path target = folder.resolve("journal.jsonl");
        Files.deleteIfExists(target);
        try (JsonlJournal out = JsonlJournal.open(target, NO_TIME)) {
            for (JsonNode event : RecordReader.lastInvestigation(journal)) {
                if (NEEDED.contains(event.path("kind").asText())) {
                    out.record(copy.masked(event, record, facts));
                }
            }
        }
        return target;
    }

    /** A text, such as a case file, with what is masked in a copy masked as well. */
    public static String masked(String text) {
        return Masking.caseFile(text);
    }

    private Event masked(JsonNode event, CaseRecord record, String facts) {
        String kind = event.path("kind").asText();
        Map<String, String> fields = new LinkedHashMap<>();
        event.path("fields").properties().stream()
                .filter(field -> !UNNEEDED_FIELDS.contains(field.getKey()))
                .forEach(field ->
                        fields.put(field.getKey(), Masking.text(field.getValue().asText())));
        switch (kind) {
            case CaseRecord.INQUIRY -> {
                List<Lead> leads = record.leads().stream().map(Masking::lead).toList();
                fields.put("leads", RecordText.ofAll(leads, Lead.class));
                fields.put("facts", facts);
                fields.put("patterns", "[]");
            }
            case CaseRecord.PLAN -> note(fields);
            case CaseRecord.ANSWER -> {
                statement = fields.getOrDefault("statement", "");
                fields.computeIfPresent("told", (name, told) -> Masking.observations(told, journal));
            }
            case CaseRecord.FAILURE, CaseRecord.REFUSAL -> statement = fields.getOrDefault("statement", "");
            case "query", "refused" -> {
                fields.computeIfPresent("error", (name, error) -> Masking.message(error));
                if (listing.contains(statement)) {
                    fields.put("sql", LEFT_OUT);
                }
            }
            default -> {
                // nothing else to mask
            }
        }
        return new Event(kind, fields);
    }

    /** Notes which of a plan's statements list the keys of a truth. */
    private void note(Map<String, String> plan) {
        String[] asked = plan.getOrDefault("asked", "").split("\\{\"is\":\"Question\\.", -1);
        String[] statements = plan.getOrDefault("statements", "").split(";", -1);
        for (int i = 0; i < statements.length; i++) {
            boolean lists = Arrays.stream(statements[i].split(",", -1))
                    .filter(place -> !place.isEmpty())
                    .anyMatch(place -> asked[Integer.parseInt(place) + 1].startsWith("TruthByKey\""));
            if (lists) {
                listing.add(plan.get("plan") + "." + (i + 1));
            }
        }
    }
}
