package dev.gumshoe.engine.fact;

/**
 * Something known: read from an artifact or the warehouse, derived from the SQL, or observed. A fact is a record, checks
 * itself and holds no null.
 */
public sealed interface Fact
        permits Column,
                ColumnOrigin,
                ColumnTest,
                DbtTest,
                DeclaredKey,
                Dedupe,
                DependsOn,
                Exposure,
                FreshnessCheckFailed,
                FreshnessPolicy,
                HardCodedRelation,
                Incremental,
                JoinKey,
                Lead,
                MissingRelation,
                Node,
                NodeChanged,
                NodeColumn,
                NodeRelation,
                NotAnalysed,
                NullRejection,
                Observation,
                OrphanRelation,
                Predicate,
                RangeJoin,
                ReachesExposure,
                Relation,
                RunResult,
                SnapshotSettings,
                SourceFreshness,
                SqlExpression,
                Stage,
                StageFeed,
                StageRead,
                StarRead,
                UnionColumn,
                Watermark {}
