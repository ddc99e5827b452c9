package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.fact.Lead;
import java.util.List;
import java.util.Locale;

/** Leads in words. */
final class LeadText {
    private static final int LONGEST_SLUG = 48;

    private LeadText() {}

    static String of(Lead lead) {
        if (lead instanceof Lead.ExpectedFigure expected) {
            return expected.figure() + " should be " + expected.expected().toPlainString() + ", by "
                    + expected.source();
        }
        if (lead instanceof Lead.ExpectedByKey keyed) {
            return keyed.figure() + " should agree with " + keyed.truth() + " by " + keyed.key();
        }
        if (lead instanceof Lead.FailedTest test) {
            return "dbt test " + test.test().shortName() + " failed on "
                    + test.node().shortName() + " with " + test.failures() + " rows";
        }
        if (lead instanceof Lead.FailedRun run) {
            return "dbt could not build " + run.node().shortName() + ": " + run.message();
        }
        return "sweep: no one complained";
    }

    /** A name for the case's folder: lower case letters, digits and hyphens. */
    static String slug(List<Lead> leads) {
        Lead first = leads.get(0);
        String name = first instanceof Lead.Sweep ? "sweep" : first.node().shortName();
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String shortened = slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug;
        return shortened.isEmpty() ? "case" : shortened;
    }
}
