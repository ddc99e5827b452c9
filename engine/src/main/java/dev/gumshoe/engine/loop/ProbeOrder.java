package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import java.util.Comparator;

/**
 * The order in which probes are asked: the most telling for its cost first. A figure is one scan and may close the case; a row flow
 * tells in which stage to look; the rest discriminate between the hypotheses at one stage.
 */
final class ProbeOrder {
    static final Comparator<Probe> MOST_TELLING_FIRST = Comparator.comparingInt((Probe probe) -> rank(probe.question()))
            .thenComparing(probe -> probe.question().subject().node())
            .thenComparing(probe -> probe.question().toString())
            .thenComparing(Probe::reason);

    private ProbeOrder() {}

    private static int rank(Question question) {
        if (question instanceof Question.FigureValue) {
            return 0;
        }
        if (question instanceof Question.RowFlow) {
            return 1;
        }
        return question instanceof Question.TruthByKey ? 3 : 2;
    }
}
