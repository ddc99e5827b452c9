package dev.gumshoe.cli.lineage;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The part of a project's lineage that is shown.
 *
 * @param focus what was asked for
 * @param nodes what is read before what reads it
 * @param links between nodes, by what the manifest says
 * @param steps between columns, as far as the form needs them
 * @param unread why the SQL of nodes could not be read, one line each
 */
public record LineageView(
        String project,
        Focus focus,
        List<ViewNode> nodes,
        List<ViewLink> links,
        List<ViewStep> steps,
        List<String> unread) {
    public LineageView {
        requireNonNull(project, "project is null");
        requireNonNull(focus, "focus is null");
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        steps = List.copyOf(steps);
        unread = List.copyOf(unread);
    }

    /** The node of that {@code unique_id}; empty where it is not shown. */
    public Optional<ViewNode> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /**
     * What was asked for.
     *
     * @param node its {@code unique_id}; empty where it is a set of nodes
     * @param column empty where it is no column
     */
    public record Focus(String node, String column, boolean upstream, boolean downstream) {
        public Focus {
            requireNonNull(node, "node is null");
            requireNonNull(column, "column is null");
        }
    }

    /**
     * A node. What is not known is empty.
     *
     * @param label what people call it
     * @param kind the materialization, or the kind of an exposure
     */
    public record ViewNode(
            String id,
            String label,
            String type,
            String kind,
            String file,
            String owner,
            String maturity,
            List<String> columns) {
        public ViewNode {
            columns = List.copyOf(columns);
        }

        /** True of tests of either kind. */
        public boolean isTest() {
            return type.equals("test") || type.equals("unit_test");
        }

        /** True of a model that is no relation. */
        public boolean isEphemeral() {
            return kind.equals("ephemeral");
        }
    }

    /** One node reads another. */
    public record ViewLink(String from, String to) {}

    /**
     * A step between columns.
     *
     * @param fromColumn empty for the rows of the node
     * @param toColumn empty for the rows of the node
     * @param how such as {@code filter}
     * @param value false where it only decides which rows there are, or which value is taken
     * @param where the file and line; empty where it is not written
     */
    public record ViewStep(
            String from, String fromColumn, String to, String toColumn, String how, boolean value, String where) {}
}
