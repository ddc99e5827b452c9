package dev.gumshoe.lineage.flow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The CTEs in sight. Each is read when it is first asked for. */
final class Ctes {
    private final Optional<Ctes> outer;
    private final Map<String, Supplier<Rows>> rows = new HashMap<>();

    Ctes(Optional<Ctes> outer) {
        this.outer = outer;
    }

    void put(String name, Supplier<Rows> reading) {
        rows.put(name.toLowerCase(Locale.ROOT), new Once(reading));
    }

    Optional<Rows> find(String name) {
        Supplier<Rows> own = rows.get(name.toLowerCase(Locale.ROOT));
        return own == null ? outer.flatMap(around -> around.find(name)) : Optional.of(own.get());
    }

    private static final class Once implements Supplier<Rows> {
        private final Supplier<Rows> reading;
        private Optional<Rows> read = Optional.empty();

        Once(Supplier<Rows> reading) {
            this.reading = reading;
        }

        @Override
        public Rows get() {
            if (read.isEmpty()) {
                read = Optional.of(reading.get());
            }
            return read.get();
        }
    }
}
