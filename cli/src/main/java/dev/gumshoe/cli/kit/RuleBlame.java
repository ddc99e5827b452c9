package dev.gumshoe.cli.kit;

import dev.gumshoe.engine.rules.RuleFile;
import dev.gumshoe.engine.rules.RulePack;
import dev.gumshoe.engine.rules.RulesException;
import dev.gumshoe.engine.rules.UserPacks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the rules that the rule compiler refuses, by compiling each with the others blanked out: its own lines are poor. */
final class RuleBlame {
    private RuleBlame() {}

    static List<Objection> of(RuleFile file) {
        List<Objection> objections = new ArrayList<>();
        List<RuleFile.RuleLine> rules = file.rules();
        for (int i = 0; i < rules.size(); i++) {
            int end = i + 1 < rules.size() ? rules.get(i + 1).line() - 1 : Integer.MAX_VALUE;
            RuleFile alone = new RuleFile(
                    file.relative(), blanked(file.text(), rules.get(i).line(), end), file.shown());
            try {
                UserPacks.compile(new RulePack("own", "", List.of(alone)));
            } catch (RulesException e) {
                objections.add(new Objection(
                        file.shown() + ":" + rules.get(i).line(),
                        "rule '" + rules.get(i).rule() + "' does not compile: " + reason(e)
                                + "; expected what docs/vocabulary.md lists"));
            }
        }
        return objections;
    }

    private static String blanked(String text, int first, int last) {
        StringBuilder kept = new StringBuilder();
        int line = 0;
        for (String written : text.lines().toList()) {
            line++;
            kept.append(line >= first && line <= last ? written : "").append('\n');
        }
        return kept.toString();
    }

    /** What the compiler says, without the names of its own classes. */
    private static String reason(RulesException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines()
                .map(String::strip)
                .filter(line -> line.toLowerCase(Locale.ROOT)
                        .matches(".*(cannot|could not|unable|undefined|not applicable|mismatch|incompatible|error).*"))
                .map(line -> line.replaceAll("^\\S+:-?\\d+: ", "")
                        .replaceAll("Java source of \\S+ in error", "")
                        .strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(message.lines()
                        .reduce((a, b) -> b)
                        .orElse("no reason given")
                        .strip());
    }
}
