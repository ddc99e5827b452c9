package dev.gumshoe.cli.cases;

import dev.gumshoe.adapters.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a pattern's rules conclude in each of its cases, down to the questions asked and the hypotheses that fell: written once,
 * read by a person, and compared from then on. A case says what must be found; this says that nothing else changed.
 */
public final class ApprovedConclusions {
    /** The name of the file in the pattern's folder. */
    public static final String NAME = "cases.approved.txt";

    private static final String CASE = "# ";

    private final Optional<Map<String, List<String>>> cases;

    private ApprovedConclusions(Optional<Map<String, List<String>>> cases) {
        this.cases = cases;
    }

    /**
     * Those of a pattern. Where the folder has none, every result stands as it is.
     *
     * @throws InputException where the file cannot be read
     */
    public static ApprovedConclusions in(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return new ApprovedConclusions(Optional.empty());
        }
        try {
            return new ApprovedConclusions(Optional.of(read(Files.readAllLines(file))));
        } catch (IOException e) {
            throw InputException.of(file, "cannot be read", "a text file that 'gumshoe rules test --approve' wrote");
        }
    }

    /** None: every result stands as it is. */
    public static ApprovedConclusions none() {
        return new ApprovedConclusions(Optional.empty());
    }

    private static Map<String, List<String>> read(List<String> lines) {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        List<String> concluded = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(CASE)) {
                concluded = new ArrayList<>();
                cases.put(line.substring(CASE.length()), concluded);
            } else if (!line.isBlank()) {
                concluded.add(line);
            }
        }
        return cases;
    }

    /** Whether there are any to compare with. */
    public boolean written() {
        return cases.isPresent();
    }

    /** The result, with a problem for each conclusion that is new or gone. */
    public CaseResult judge(CaseResult result) {
        if (cases.isEmpty()) {
            return result;
        }
        List<String> approved = cases.get().get(result.name());
        return approved == null
                ? result.with(List.of("the case has no approved conclusions; read them and run 'rules test --approve'"))
                : result.with(differences(approved, ConclusionLines.of(result.firings())));
    }

    private static List<String> differences(List<String> approved, List<String> concluded) {
        List<String> problems = new ArrayList<>();
        approved.stream()
                .filter(line -> !concluded.contains(line))
                .forEach(line -> problems.add("no more concluded: " + line));
        concluded.stream()
                .filter(line -> !approved.contains(line))
                .forEach(line -> problems.add("concluded and not approved: " + line));
        return problems;
    }

    /** Writes what the cases of a pattern conclude now, in the order in which they are written. */
    public static void write(Path folder, List<CaseResult> results) {
        StringBuilder text = new StringBuilder();
        for (CaseResult result : results) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(CASE)
                    .append(result.name())
                    .append('\n');
            ConclusionLines.of(result.firings())
                    .forEach(line -> text.append(line).append('\n'));
        }
        try {
            Files.writeString(folder.resolve(NAME), text);
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw InputException.of(
                    folder.resolve(NAME),
                    "cannot be written",
                    "a folder of patterns of your own, given by '--patterns'");
        }
    }
}
