package dev.gumshoe.cli.kit;

import dev.gumshoe.engine.conclusion.Conclusion;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.engine.rules.RuleChecker;
import dev.gumshoe.engine.rules.RuleFile;
import dev.gumshoe.engine.rules.RuleUse;
import dev.gumshoe.engine.rules.RuleUse.Mention;
import dev.gumshoe.engine.rules.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all rules that are loaded together read and insert, by which a rule that waits for what never comes is known. */
final class World {
    private final List<Mention> inserts = new ArrayList<>();
    private final List<Mention> asks = new ArrayList<>();

    private World() {}

    /** The decision tree and every pattern of a shelf. */
    static World of(List<Shelf.Pattern> patterns) {
        World world = new World();
        RuleFile.below(BuiltInFolders.tree())
                .forEach(file -> world.add(RuleChecker.read(file.text()).uses()));
        patterns.forEach(pattern ->
                world.add(RuleChecker.read(RuleSet.rules(pattern).text()).uses()));
        return world;
    }

    private void add(List<RuleUse> uses) {
        uses.forEach(use -> {
            inserts.addAll(use.inserts());
            asks.addAll(use.asks());
        });
    }

    /** Why what a rule reads can never be there, if so. */
    Optional<String> objection(Mention read) {
        if (read.absent()) {
            return Optional.empty();
        }
        String name = read.type().getSimpleName();
        if (Conclusion.class.isAssignableFrom(read.type())) {
            return inserts.stream().anyMatch(made -> made.mayBe(read))
                    ? Optional.empty()
                    : Optional.of("no rule inserts " + name + described(read));
        }
        Optional<Class<?>> question =
                isAnswer(read.type()) ? Vocabulary.ofEngine().type("Question." + name) : Optional.empty();
        boolean asked = question.isEmpty()
                || asks.stream()
                        .filter(ask -> ask.type() == question.get())
                        .anyMatch(ask -> ask.pattern().isEmpty()
                                || read.pattern().isEmpty()
                                || ask.pattern().equals(read.pattern()));
        return asked ? Optional.empty() : Optional.of("no rule asks Question." + name + described(read));
    }

    private static boolean isAnswer(Class<?> type) {
        return Observation.class.isAssignableFrom(type)
                && Vocabulary.below(Question.class).stream()
                        .anyMatch(question -> question.getSimpleName().equals(type.getSimpleName()));
    }

    private static String described(Mention read) {
        return (read.pattern().isEmpty() ? "" : " of '" + read.pattern() + "'")
                + (read.kind().isEmpty() ? "" : " of kind '" + read.kind() + "'");
    }
}
