package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.port.Query;
import dev.gumshoe.engine.port.QueryPlan;
import dev.gumshoe.engine.port.QueryPlanner;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans the statements that answer probes: as few as will do, each reading each of its inputs once. */
public final class StageQueryPlanner implements QueryPlanner {
    private final QuestionCompiler compiler;
    private final QuestionCompiler counting;
    private final Flavour flavour;

    public StageQueryPlanner(PlannerContext context) {
        this.compiler = new QuestionCompiler(context);
        this.counting = new QuestionCompiler(context.withoutAmounts());
        this.flavour = new Flavour(context.dialect());
    }

    @Override
    public QueryPlan plan(List<Probe> probes, Extent extent) {
        return plan(probes, extent == Extent.ROWS ? counting : compiler);
    }

    private QueryPlan plan(List<Probe> probes, QuestionCompiler compiler) {
        List<Query> queries = new ArrayList<>();
        List<Observation> impossible = new ArrayList<>();
        Map<Object, Batch> batches = new LinkedHashMap<>();
        List<Object> order = new ArrayList<>();
        for (Probe probe : probes) {
            try {
                QuestionCompiler.Compiled compiled = compiler.compile(probe);
                if (compiled instanceof QuestionCompiler.Compiled.Whole whole) {
                    order.add(whole.query());
                } else if (compiled instanceof QuestionCompiler.Compiled.Pieces pieces) {
                    Batch batch = batches.get(pieces.group());
                    if (batch == null) {
                        batch = new Batch(pieces.sharesCtes(), pieces.isCostly(), flavour);
                        batches.put(pieces.group(), batch);
                        order.add(batch);
                    }
                    batch.add(pieces.pieces());
                }
            } catch (NoAnswer e) {
                impossible.add(notMeasured(probe.question(), e.why()));
            }
        }
        for (Object item : order) {
            if (item instanceof Query query) {
                queries.add(query);
            } else {
                queries.addAll(((Batch) item).queries());
            }
        }
        return new QueryPlan(queries, impossible);
    }

    static Observation notMeasured(Question question, String why) {
        return new Observation.NotMeasured(
                question.subject(), question.getClass().getSimpleName(), why);
    }
}
