package dev.gumshoe.cli.cases;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.patterns.CasesFile;
import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.adapters.patterns.PatternFile;
import dev.gumshoe.adapters.patterns.PatternLibrary;
import java.nio.file.Path;
import java.util.List;

/** The cases of one pattern. */
public record PatternCases(String pattern, Path folder, List<PatternCase> cases) {
    public PatternCases {
        cases = List.copyOf(cases);
    }

    /**
     * The cases of every pattern below a folder.
     *
     * @throws InputException where a description or a file of cases is missing or wrong
     */
    public static List<PatternCases> below(Path library) {
        return PatternLibrary.folders(library).stream().map(PatternCases::of).toList();
    }

    private static PatternCases of(Path folder) {
        String pattern =
                PatternFile.read(folder.resolve(PatternFile.NAME)).info().id();
        return new PatternCases(pattern, folder, CasesFile.read(folder.resolve(CasesFile.NAME)));
    }
}
