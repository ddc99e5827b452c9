package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.Query;
import dev.gumshoe.engine.port.TruthTable;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.WithScope;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import dev.gumshoe.lineage.trace.KeyTrace;
import dev.gumshoe.lineage.trace.MeasureTrace;
import dev.gumshoe.lineage.trace.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns each kind of question into what must be measured to answer it. */
final class QuestionCompiler {
    private final PlannerContext context;
    private final Flavour flavour;
    private final Trace measured;
    private final ChangedData changed;
    private final Map<Figure, Trace> measures = new HashMap<>();
    private final Map<UniqueId, StageSql> models = new HashMap<>();

    QuestionCompiler(PlannerContext context) {
        this.context = context;
        this.flavour = new Flavour(context.dialect());
        this.changed = new ChangedData(context, this::relation);
        this.measured = context.measured().map(this::measure).orElse(Trace.NONE);
    }

    /** How a probe is answered. */
    sealed interface Compiled {
        /**
         * Together with others of its group.
         *
         * @param sharesCtes whether the group's scans share one WITH clause
         */
        record Pieces(Object group, boolean sharesCtes, List<Piece> pieces) implements Compiled {
            /** Whether models are computed anew for it. */
            boolean isCostly() {
                return group instanceof Changes;
            }
        }

        /** By a statement of its own. */
        record Whole(Query query) implements Compiled {}
    }

    /** What a question about the rows of a relation shares a statement with: questions about any relation, each scanned once. */
    private record Relations() {}

    /** What questions about a node's figures under changes share a statement with. */
    private record Recomputation(UniqueId node) {}

    /** What questions about the rows that the same changes move share a statement with. */
    private record Changes(List<Edit> edits) {}

    Compiled compile(Probe probe) throws NoAnswer {
        Question question = probe.question();
        if (question instanceof Question.FigureValue value) {
            return ofRelation(nodePieces(probe, value.figure().node()).figure(value.figure()));
        }
        if (question instanceof Question.Duplicates duplicates) {
            UniqueId node = duplicates.node();
            return ofRelation(nodePieces(probe, node).duplicates(node, duplicates.key(), measured.at(node)));
        }
        if (question instanceof Question.TruthByKey truth) {
            return new Compiled.Whole(truth(probe, truth));
        }
        if (question instanceof Question.Counterfactual what) {
            String aggregate = nodePieces(probe, what.figure().node())
                    .aggregate(what.figure().measure());
            return anew(new Recomputation(what.figure().node()), true, changed.figure(probe, what, aggregate));
        }
        if (question instanceof Question.RowsMoved moved) {
            return anew(new Changes(moved.edits()), true, changed.moved(probe, moved));
        }
        if (question instanceof Question.GainBySegment gain) {
            return anew(new Changes(gain.edits()), true, changed.segments(probe, gain));
        }
        if (question instanceof Question.Violations broken) {
            return anew(new Changes(broken.edits()), true, changed.violations(probe, broken));
        }
        if (question instanceof Question.RowFlow flow) {
            StageSql sql = stages(flow.model());
            return ofModel(sql, List.of(new RowFlowPieces(probe, sql, joins(sql)).piece()));
        }
        if (question instanceof Question.KeyMatch match) {
            JoinPlace place = join(match.stage());
            KeyMatchPieces pieces = new KeyMatchPieces(probe, place.sql(), joins(place.sql()), flavour);
            return ofModel(place.sql(), List.of(pieces.piece(place.part(), place.block(), place.index())));
        }
        if (question instanceof Question.KeyMultiplicity multiplicity) {
            JoinPlace place = join(multiplicity.stage());
            MultiplicityPieces pieces = new MultiplicityPieces(probe, place.sql(), joins(place.sql()));
            return ofModel(place.sql(), pieces.pieces(multiplicity.stage(), place.block(), place.index()));
        }
        return question instanceof Question.RowsWhere || question instanceof Question.Aggregate
                ? compileCondition(probe, question)
                : compileFilter(probe, question);
    }

    private Compiled compileCondition(Probe probe, Question question) throws NoAnswer {
        if (question.subject() instanceof StageId id) {
            StageSql sql = stages(id.model());
            StagePart part = part(sql, id);
            Optional<String> amount = part.step() instanceof Step.Scan
                            || part.step() instanceof Step.Join
                            || part.step() instanceof Step.Where
                    ? measured.at(id)
                    : measured.over(part.block());
            return ofModel(sql, List.of(condition(new ConditionPieces(probe, sql.aliased(part), amount), question)));
        }
        UniqueId node = question.subject().node();
        Scan scan = new Scan(WithScope.NONE, relation(node));
        return ofRelation(condition(new ConditionPieces(probe, scan, measured.at(node)), question));
    }

    private Piece condition(ConditionPieces pieces, Question question) throws NoAnswer {
        Placeholders placeholders = new Placeholders(flavour, this::relation);
        if (question instanceof Question.RowsWhere rows) {
            return pieces.rows(rows, placeholders.filled(rows.condition()));
        }
        Question.Aggregate aggregate = (Question.Aggregate) question;
        return pieces.aggregate(aggregate, placeholders.filled(aggregate.aggregate()));
    }

    private Compiled compileFilter(Probe probe, Question question) throws NoAnswer {
        if (question instanceof Question.NullOutcome outcome) {
            StageSql sql = stages(outcome.stage().model());
            StagePart filter = part(sql, outcome.stage());
            FilterPieces pieces = new FilterPieces(probe, sql, joins(sql), measured);
            return ofModel(sql, List.of(pieces.nullOutcome(filter, select(filter), outcome.predicate())));
        }
        if (question instanceof Question.UndoneOuterJoin undone) {
            JoinPlace place = join(undone.join());
            StagePart filter = part(place.sql(), undone.filter());
            if (!(filter.step() instanceof Step.Where)) {
                throw new NoAnswer("the filter is no WHERE");
            }
            FilterPieces pieces = new FilterPieces(probe, place.sql(), joins(place.sql()), measured);
            return ofModel(
                    place.sql(), List.of(pieces.undoneOuterJoin(place.part(), filter, place.block(), place.index())));
        }
        throw new NoAnswer("the question is not known to the planner");
    }

    private Query truth(Probe probe, Question.TruthByKey question) throws NoAnswer {
        TruthTable truth = context.truths()
                .apply(question.truth())
                .orElseThrow(() -> new NoAnswer("the truth '" + question.truth() + "' is not known"));
        UniqueId node = question.node();
        boolean own = node.equals(question.figure().node());
        String key = own
                ? flavour.column(question.key().value())
                : KeyTrace.of(question.figure().node(), question.key(), context.project())
                        .at(node)
                        .orElseThrow(
                                () -> new NoAnswer("the key '" + question.key() + "' cannot be traced to the node"));
        Optional<String> measure = own && question.figure().measure() instanceof Measure.Sum sum
                ? Optional.of(flavour.column(sum.column().value()))
                : measure(question.figure()).at(node);
        String day = truth.byDay() && isMoment(node, key) ? "cast(" + key + " as date)" : key;
        return new TruthQuery(probe, question, truth).query(relation(node), flavour.text(day), measure);
    }

    private boolean isMoment(UniqueId node, String key) throws NoAnswer {
        return context.project().schema().columns(relationName(node)).stream()
                .filter(column -> Dialect.ANSI.unquoted(key).equalsIgnoreCase(column.name()))
                .anyMatch(column -> column.family() == TypeFamily.TIMESTAMP);
    }

    private Trace measure(Figure figure) {
        return measures.computeIfAbsent(figure, wanted -> MeasureTrace.of(wanted, context.project()));
    }

    private NodePieces nodePieces(Probe probe, UniqueId node) throws NoAnswer {
        return new NodePieces(probe, relation(node), flavour);
    }

    /** Where the node's rows are: its relation, or its SQL where it is ephemeral. */
    private String relation(UniqueId node) throws NoAnswer {
        Optional<SqlModel> sql = context.project().model(node);
        if (context.relations().containsKey(node) || sql.isEmpty()) {
            return flavour.relation(relationName(node));
        }
        return "(" + sql.get().compiledSql().strip().replaceAll(";\\s*$", "") + "\n) ephemeral_model";
    }

    private RelationName relationName(UniqueId node) throws NoAnswer {
        RelationName relation = context.relations().get(node);
        if (relation == null) {
            throw new NoAnswer("the node has no relation in the warehouse");
        }
        return relation;
    }

    private static Compiled anew(Object group, boolean sharesCtes, Piece piece) {
        return new Compiled.Pieces(group, sharesCtes, List.of(piece));
    }

    private static Compiled ofRelation(Piece piece) {
        return new Compiled.Pieces(new Relations(), true, List.of(piece));
    }

    private static Compiled ofModel(StageSql sql, List<Piece> pieces) {
        return new Compiled.Pieces(sql.stages().model(), sql.stages().sharesCtes(), pieces);
    }

    private JoinSql joins(StageSql sql) {
        return new JoinSql(sql, measured, flavour);
    }

    /** A join of a model. */
    private record JoinPlace(StageSql sql, StagePart part, SelectBlock block, int index) {}

    private JoinPlace join(StageId id) throws NoAnswer {
        StageSql sql = stages(id.model());
        StagePart part = part(sql, id);
        if (!(part.step() instanceof Step.Join join)) {
            throw new NoAnswer("the stage is no join");
        }
        SelectBlock block = select(part);
        RowFlowPieces.requireLinks(block, join.index());
        return new JoinPlace(sql, part, block, join.index());
    }

    private static StagePart part(StageSql sql, StageId id) throws NoAnswer {
        return sql.stages().part(id).orElseThrow(() -> new NoAnswer("the model has no such stage"));
    }

    private static SelectBlock select(StagePart part) throws NoAnswer {
        if (part.block() instanceof SelectBlock block) {
            return block;
        }
        throw new NoAnswer("the stage is not part of a plain SELECT");
    }

    private StageSql stages(UniqueId model) throws NoAnswer {
        StageSql known = models.get(model);
        if (known == null) {
            ModelStages stages = context.project()
                    .stages(model)
                    .orElseThrow(() ->
                            new NoAnswer(context.project().whyNotAnalysed(model).orElse("the node has no SQL")));
            known = new StageSql(stages, measured, flavour);
            models.put(model, known);
        }
        return known;
    }
}
