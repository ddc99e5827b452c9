package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.UniqueId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes in a rule's condition what each warehouse spells its own way, and the names that a rule knows by facts alone. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(relation|column|text|number) ([^{}]+)}");

    private final Flavour flavour;
    private final Relations relations;

    Placeholders(Flavour flavour, Relations relations) {
        this.flavour = flavour;
        this.relations = relations;
    }

    /** Where nodes are, as SQL can write it. */
    interface Relations {
        String of(UniqueId node) throws NoAnswer;
    }

    /** The condition with every placeholder filled, those inside of others first. */
    String filled(String condition) throws NoAnswer {
        String text = condition;
        Matcher next = PLACEHOLDER.matcher(text);
        while (next.find()) {
            String with = written(next.group(1), next.group(2));
            text = text.substring(0, next.start()) + with + text.substring(next.end());
            next = PLACEHOLDER.matcher(text);
        }
        return text;
    }

    private String written(String kind, String what) throws NoAnswer {
        return switch (kind) {
            case "relation" -> relations.of(new UniqueId(what));
            case "column" -> flavour.column(what);
            case "text" -> flavour.text(what);
            default -> flavour.number(flavour.text(what));
        };
    }
}
