package dev.gumshoe.adapters.patterns;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.file.YamlFile;
import dev.gumshoe.adapters.file.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A pattern's {@code cases.yaml}. */
public final class CasesFile {
    /** The name of the file in a pattern's folder. */
    public static final String NAME = "cases.yaml";

    private static final String REPORTS = "reports";
    private static final String STAYS_SILENT = "stays silent";

    private CasesFile() {}

    /**
     * Reads the cases, those that report first.
     *
     * @throws InputException where the file is missing or damaged, or a case does not say what it must
     */
    public static List<PatternCase> read(Path file) {
        YamlMap yaml = YamlFile.read(file, "the cases of a bug pattern");
        yaml.allowOnly(List.of(REPORTS, STAYS_SILENT));
        List<PatternCase> cases = new ArrayList<>();
        for (String kind : List.of(REPORTS, STAYS_SILENT)) {
            YamlMap named = yaml.map(kind).orElseThrow(() -> yaml.missing(kind));
            for (String name : named.keys()) {
                YamlMap written = named.map(name).orElseThrow(() -> named.missing(name));
                cases.add(new CaseReader(file, name, written).read(kind.equals(REPORTS)));
            }
        }
        return List.copyOf(cases);
    }
}
