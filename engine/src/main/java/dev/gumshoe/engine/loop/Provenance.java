package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.rules.Firing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** From a conclusion back to the statements that it rests on, by way of the firings that derived it. */
final class Provenance {
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(id -> Integer.parseInt(id.substring(1)));

    private final Map<Object, Set<String>> queries = new HashMap<>();

    Provenance(List<QueryRun> runs, List<Firing> firings) {
        for (QueryRun run : runs) {
            for (Observation observation : run.observations()) {
                queries.computeIfAbsent(observation, o -> new TreeSet<>(BY_NUMBER))
                        .add(run.id());
            }
        }
        for (Firing firing : firings) {
            Set<String> rests = behind(firing);
            firing.inserted().forEach(conclusion -> queries.putIfAbsent(conclusion, rests));
        }
    }

    /** The statements whose answers the rule matched; where it matched none, those that its premises rest on. */
    private Set<String> behind(Firing firing) {
        Set<String> direct = queriesOf(firing.premises().stream().filter(Observation.class::isInstance));
        return direct.isEmpty() ? queriesOf(firing.premises().stream()) : direct;
    }

    private Set<String> queriesOf(Stream<Object> premises) {
        Set<String> ids = new TreeSet<>(BY_NUMBER);
        premises.forEach(premise -> ids.addAll(queries.getOrDefault(premise, Set.of())));
        return ids;
    }

    /** The ids of the statements behind a conclusion, in the order in which they were asked. */
    List<String> of(Object conclusion) {
        return List.copyOf(queries.getOrDefault(conclusion, Set.of()));
    }

    /** The firings without which the conclusions would not stand, in the order of firing. */
    static List<Firing> behind(List<?> conclusions, List<Firing> firings) {
        Set<Object> needed = new HashSet<>(conclusions);
        Deque<Firing> kept = new ArrayDeque<>();
        for (int i = firings.size() - 1; i >= 0; i--) {
            Firing firing = firings.get(i);
            if (firing.inserted().stream().anyMatch(needed::contains)) {
                needed.addAll(firing.premises());
                kept.addFirst(firing);
            }
        }
        return new ArrayList<>(kept);
    }
}
