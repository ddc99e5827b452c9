package dev.gumshoe.lineage.sql;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.parser.ASTNodeAccess;
import net.sf.jsqlparser.parser.Node;
import net.sf.jsqlparser.parser.Token;

/**
 * A place in the source.
 *
 * @param line from 1
 * @param column from 1
 */
public record SourcePosition(int line, int column) {

    /**
     * Where a node of a tree stands: its own place, or that of the nearest part of it that has one. Nodes that
     * were not parsed have none.
     */
    public static Optional<SourcePosition> of(Object node) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> level = new ArrayDeque<>();
        level.add(node);
        while (!level.isEmpty()) {
            Object next = level.remove();
            Optional<SourcePosition> own = own(next);
            if (own.isPresent()) {
                return own;
            }
            if (seen.add(next)) {
                level.addAll(TreeParts.of(next));
            }
        }
        return Optional.empty();
    }

    private static Optional<SourcePosition> own(Object node) {
        if (!(node instanceof ASTNodeAccess access)) {
            return Optional.empty();
        }
        Node syntax = access.getASTNode();
        Token first = syntax == null ? null : syntax.jjtGetFirstToken();
        return first == null ? Optional.empty() : Optional.of(new SourcePosition(first.beginLine, first.beginColumn));
    }
}
