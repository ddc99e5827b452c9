package dev.gumshoe.engine.fact;

/**
 * Something known: read from an artifact or the warehouse, derived from the SQL, or observed. A fact is a record, checks
 * itself and holds no null.
 */
public sealed interface Fact
        permits Column,
                ColumnTest,
                DeclaredKey,
                DependsOn,
                Exposure,
                FreshnessCheckFailed,
                JoinKey,
                Lead,
                MissingRelation,
                Node,
                NodeChanged,
                NodeRelation,
                NotAnalysed,
                NullRejection,
                Observation,
                OrphanRelation,
                Predicate,
                RangeJoin,
                Relation,
                RunResult,
                SourceFreshness,
                Stage,
                StageFeed,
                StageRead {}
