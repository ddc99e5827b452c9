package dev.gumshoe.lineage.columngraph;

import org.jgrapht.graph.AbstractBaseGraph;
import org.jgrapht.graph.DefaultGraphSpecificsStrategy;
import org.jgrapht.graph.DefaultGraphType;

/** The graph itself, stored so that hundreds of thousands of edges take little room. */
final class Links extends AbstractBaseGraph<GraphPlace, Link> {
    private static final long serialVersionUID = 1L;

    Links() {
        super(null, null, DefaultGraphType.directedPseudograph(), new DefaultGraphSpecificsStrategy<>());
    }
}
