package dev.gumshoe.engine.loop;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.Attribution.Share;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Outcome;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.casefile.Suppression;
import dev.gumshoe.engine.casefile.Suppression.State;
import dev.gumshoe.engine.casefile.Suppression.Suppressed;
import dev.gumshoe.engine.fact.UniqueId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes out of a case what a person asked not to report, and writes into it that it did. */
public final class Suppressor {
    private static final String ANY = "*";

    private final List<Request> requests;
    private final LocalDate today;

    /**
     * @param today the day by which requests expire
     */
    public Suppressor(List<Request> requests, LocalDate today) {
        this.requests = List.copyOf(requests);
        this.today = today;
    }

    /**
     * What a person asked not to report.
     *
     * @param where where it is written
     * @param node as it is written
     * @param nodes what that selects
     * @param until the last day on which it holds
     */
    public record Request(
            String where, String pattern, String node, Set<UniqueId> nodes, String reason, LocalDate until) {
        public Request {
            requireNonNull(where, "where is null");
            requireNonNull(pattern, "pattern is null");
            requireNonNull(node, "node is null");
            requireNonNull(reason, "reason is null");
            requireNonNull(until, "until is null");
            nodes = Set.copyOf(nodes);
        }

        boolean speaksOf(Finding finding) {
            return (pattern.equals(ANY) || pattern.equals(finding.pattern())) && nodes.contains(finding.model());
        }
    }

    /** The case without what is suppressed. The first request that speaks of a finding counts it. */
    public CaseFile apply(CaseFile whole) {
        if (requests.isEmpty()) {
            return whole;
        }
        List<Finding> left = new ArrayList<>(whole.findings());
        List<Suppression> came = new ArrayList<>();
        for (Request request : requests) {
            List<Finding> spoken = left.stream().filter(request::speaksOf).toList();
            boolean expired = today.isAfter(request.until());
            came.add(suppression(request, expired, spoken));
            if (!expired) {
                left.removeAll(spoken);
            }
        }
        return without(whole, left, came);
    }

    private Suppression suppression(Request request, boolean expired, List<Finding> spoken) {
        State state = expired ? State.EXPIRED : spoken.isEmpty() ? State.UNMATCHED : State.APPLIED;
        List<Suppressed> kept = expired
                ? List.of()
                : spoken.stream()
                        .map(f -> new Suppressed(f.id(), f.pattern(), f.at(), f.headline()))
                        .toList();
        return new Suppression(
                request.where(),
                request.pattern(),
                request.node(),
                request.reason(),
                request.until().toString(),
                state,
                today.toString(),
                kept);
    }

    private static CaseFile without(CaseFile whole, List<Finding> left, List<Suppression> came) {
        Set<String> ids = left.stream().map(Finding::id).collect(Collectors.toSet());
        return new CaseFile(
                whole.id(),
                whole.project(),
                outcome(whole, left),
                whole.completeness(),
                whole.leads(),
                whole.attributions().stream().map(one -> without(one, ids)).toList(),
                left,
                whole.ruledOut(),
                whole.decisions(),
                whole.unchecked(),
                whole.flow(),
                whole.queries(),
                whole.derivation(),
                came);
    }

    /** What a suppressed cause explains counts as unexplained by what is reported, so that the difference still adds up. */
    private static Attribution without(Attribution whole, Set<String> left) {
        Map<Boolean, List<Share>> shares =
                whole.shares().stream().collect(Collectors.partitioningBy(share -> left.contains(share.finding())));
        List<Share> gone = shares.getOrDefault(false, List.of());
        if (gone.isEmpty()) {
            return whole;
        }
        BigDecimal suppressed = gone.stream().map(Share::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        String note = suppressed.toPlainString() + " of it by suppressed findings"
                + (whole.residual().signum() == 0 ? "" : "; " + whole.residualNote());
        return new Attribution(
                whole.figure(),
                whole.source(),
                whole.expected(),
                whole.actual(),
                whole.delta(),
                shares.getOrDefault(true, List.of()),
                whole.computed(),
                whole.residual().add(suppressed),
                note);
    }

    /** A case all of whose causes are suppressed is clean, unless they leave something unexplained. */
    private static Outcome outcome(CaseFile whole, List<Finding> left) {
        boolean still = left.stream().anyMatch(Finding::explainsTheLead);
        if (whole.outcome() != Outcome.FOUND || left.size() == whole.findings().size() || still) {
            return whole.outcome();
        }
        boolean open =
                whole.attributions().stream().anyMatch(one -> one.residual().signum() != 0);
        if (open) {
            return Outcome.UNDETERMINED;
        }
        return left.isEmpty() ? Outcome.CLEAN : Outcome.FOUND;
    }
}
