package dev.gumshoe.cli;

import java.util.List;

/** Looks at what an investigation of a project would rest on: project, artifacts, profile, warehouse, versions. */
public interface Examination {

    /**
     * Every check, in the order in which to read them. What cannot be looked at is a check that is missing, with the reason.
     *
     * @param deep whether to split the SQL of every model as well
     */
    List<Check> examine(ProjectLocation project, boolean deep);
}
