package dev.gumshoe.cli;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.casefile.Fix;
import dev.gumshoe.engine.port.FilePatch;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One of a finding's fixes.
 *
 * @param name {@code f1.2}: the finding and the fix's place among its fixes, from 1
 */
record ChosenFix(String name, Finding finding, Fix fix) {

    /**
     * The fix of that name; of a finding alone the first that is proposed.
     *
     * @throws InputException where there is none
     */
    static ChosenFix of(CaseFile caseFile, String name) {
        int dot = name.indexOf('.');
        Finding finding = KeptCases.finding(caseFile, dot < 0 ? name : name.substring(0, dot));
        List<ChosenFix> all = all(finding);
        return all.stream()
                .filter(one -> dot < 0 ? one.fix().proposed() : one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InputException.of(
                        "case " + caseFile.id(),
                        finding.id() + (dot < 0 ? " has no fix that is proposed" : " has no fix '" + name + "'"),
                        all.isEmpty() ? "a finding with fixes" : "one of " + names(all)));
    }

    /** Every fix of a finding, those tried in vain too. */
    static List<ChosenFix> all(Finding finding) {
        List<Fix> fixes = finding.fixes();
        return java.util.stream.IntStream.range(0, fixes.size())
                .mapToObj(i -> new ChosenFix(finding.id() + "." + (i + 1), finding, fixes.get(i)))
                .toList();
    }

    private static String names(List<ChosenFix> all) {
        return all.stream().map(ChosenFix::name).collect(Collectors.joining(", "));
    }

    /**
     * The fix as one patch that {@code git apply} takes.
     *
     * @throws InputException where it cannot be written down in the files as they are written
     */
    String patch() {
        if (fix.patches().isEmpty() || fix.patches().stream().anyMatch(FilePatch::compiled)) {
            throw InputException.of(
                    name,
                    "the change falls on text that Jinja makes, so there is no patch of the file",
                    "a change by hand: 'gumshoe fix show " + name + "' shows it in the compiled SQL");
        }
        return fix.patches().stream().map(FilePatch::diff).collect(Collectors.joining());
    }
}
