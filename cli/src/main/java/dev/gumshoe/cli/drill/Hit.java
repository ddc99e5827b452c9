package dev.gumshoe.cli.drill;

import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.Finding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * How a planted fault was found.
 *
 * @param faults how many were planted at once
 * @param model the place, from 0, of the first finding at the right model; -1 where there is none
 * @param pattern the place of the first finding that names the fault as well; -1 where there is none
 * @param shareError how far its share of the difference is from the truth, as a part of the difference; none where no figure is off
 */
public record Hit(Planted planted, int faults, int model, int pattern, OptionalDouble shareError) {

    static Hit of(Planted planted, int faults, CaseFile result) {
        List<Finding> findings =
                result.findings().stream().filter(Finding::explainsTheLead).toList();
        int model = place(findings, finding -> planted.places().contains(finding.model()));
        int pattern = place(
                findings,
                finding -> planted.places().contains(finding.model())
                        && planted.fault().patterns().contains(finding.pattern()));
        int best = pattern >= 0 ? pattern : model;
        Optional<Finding> finding = best < 0 ? Optional.empty() : Optional.of(findings.get(best));
        return new Hit(planted, faults, model, pattern, error(planted, finding, result.attributions()));
    }

    private static int place(List<Finding> findings, Predicate<Finding> right) {
        for (int i = 0; i < findings.size(); i++) {
            if (right.test(findings.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static OptionalDouble error(Planted planted, Optional<Finding> finding, List<Attribution> attributions) {
        if (attributions.isEmpty() || attributions.get(0).delta().signum() == 0) {
            return OptionalDouble.empty();
        }
        Attribution attribution = attributions.get(0);
        BigDecimal share = attribution.shares().stream()
                .filter(each ->
                        finding.filter(one -> one.id().equals(each.finding())).isPresent())
                .map(Attribution.Share::value)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return OptionalDouble.of(share.subtract(planted.gain())
                .divide(attribution.delta(), MathContext.DECIMAL64)
                .abs()
                .doubleValue());
    }

    /** Among the first as many as were planted. */
    boolean modelFirst() {
        return model >= 0 && model < faults;
    }

    boolean modelAmongThree() {
        return model >= 0 && model < faults + 2;
    }

    boolean patternFirst() {
        return pattern >= 0 && pattern < faults;
    }

    boolean patternAmongThree() {
        return pattern >= 0 && pattern < faults + 2;
    }
}
