package dev.gumshoe.engine.rules;

import dev.gumshoe.engine.conclusion.Conclusion;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.probe.Probe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.runtime.KieSession;

/**
 * Decides with Drools: one rule base for the process, a fresh session for each decision. Sessions compare facts by
 * equality, so that what is inserted twice is there once.
 */
public final class DroolsDecider implements Decider {
    /** More firings than this in one decision mean that rules feed each other; 10,000 models need some 200,000. */
    private static final int FIRING_LIMIT = 5_000_000;

    private final KieBase base;
    private final Map<String, String> ruleLines;

    private DroolsDecider(KieBase base, Map<String, String> ruleLines) {
        this.base = base;
        this.ruleLines = Map.copyOf(ruleLines);
    }

    /**
     * Loads packs that come with the program, from the class path.
     *
     * @throws RulesException when a pack is missing or was compiled for another version of the vocabulary
     */
    public static DroolsDecider load(String... packs) {
        return of(Stream.of(packs).map(LoadedPack::builtIn).toList());
    }

    /** Decides by the rules of these packs together. */
    public static DroolsDecider of(List<LoadedPack> packs) {
        List<Model> models = new ArrayList<>();
        Map<String, String> lines = new HashMap<>();
        packs.forEach(pack -> {
            models.addAll(pack.models());
            lines.putAll(pack.ruleLines());
        });
        KieBase base = KieBaseBuilder.createKieBaseFromModel(models, EqualityBehaviorOption.EQUALITY);
        return new DroolsDecider(base, lines);
    }

    @Override
    public Decision decide(Collection<? extends Fact> facts) {
        KieSession session = base.newKieSession();
        try {
            FiringRecorder recorder = new FiringRecorder(ruleLines);
            facts.forEach(session::insert);
            session.addEventListener(recorder.agenda());
            session.addEventListener(recorder.insertions());
            int fired = session.fireAllRules(FIRING_LIMIT);
            if (fired >= FIRING_LIMIT) {
                throw new RulesException("rules do not come to an end; the last were " + recorder.lastRules());
            }
            return decision(recorder);
        } finally {
            session.dispose();
        }
    }

    private static Decision decision(FiringRecorder recorder) {
        List<Probe> probes = recorder.inserted(Probe.class);
        List<Conclusion> conclusions = recorder.inserted(Conclusion.class);
        return new Decision(probes, conclusions, recorder.firings());
    }
}
