package dev.gumshoe.lineage.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The CTEs in sight. Each is read when it is first asked for. */
final class Ctes {
    private final Optional<Ctes> outer;
    private final Map<String, Once> rows = new HashMap<>();

    Ctes(Optional<Ctes> outer) {
        this.outer = outer;
    }

    void put(String name, Supplier<Rows> reading) {
        rows.put(name.toLowerCase(Locale.ROOT), new Once(reading));
    }

    /** Reads the CTEs of this WITH clause that nothing has asked for. */
    List<Rows> unread() {
        List<Rows> unread = new ArrayList<>();
        for (Once cte : rows.values()) {
            if (!cte.isRead()) {
                unread.add(cte.get());
            }
        }
        return unread;
    }

    Optional<Rows> find(String name) {
        Once own = rows.get(name.toLowerCase(Locale.ROOT));
        return own == null ? outer.flatMap(around -> around.find(name)) : Optional.of(own.get());
    }

    private static final class Once implements Supplier<Rows> {
        private final Supplier<Rows> reading;
        private Optional<Rows> read = Optional.empty();

        Once(Supplier<Rows> reading) {
            this.reading = reading;
        }

        boolean isRead() {
            return read.isPresent();
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
