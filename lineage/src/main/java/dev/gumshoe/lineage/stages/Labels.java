package dev.gumshoe.lineage.stages;

import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.Names;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Target;

/** What stages are called in reports. */
final class Labels {
    private static final int LONGEST_TEXT = 40;

    private Labels() {}

    /** The doing and the block: {@code where in "final"}. */
    static String of(String doing, Block block) {
        return block.name().isEmpty() ? doing : doing + " in \"" + block.name() + "\"";
    }

    /** The source's name, and its alias where that is another. */
    static String of(Source source) {
        String name = name(source);
        boolean alias = !source.alias().isEmpty() && !Names.same(source.alias(), name);
        return alias ? name + " as " + source.alias() : name;
    }

    private static String name(Source source) {
        if (source.target() instanceof Target.ToRelation relation) {
            return relation.name().identifier();
        }
        if (source.target() instanceof Target.ToCte cte) {
            return cte.cte().name();
        }
        return source.alias().isEmpty() ? shortened(source.text()) : source.alias();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT - 3) + "...";
    }
}
