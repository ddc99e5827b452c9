package dev.gumshoe.lineage.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Base columns with what becomes of each: a set of transformations, as bits. */
final class Origins {
    static final Origins NONE = new Origins(new Base[0], new int[0]);

    private static final Transformation[] ALL = Transformation.values();
    private static final int VALUES = bits(EdgeKind.VALUE);

    private final Base[] bases;
    private final int[] masks;

    private Origins(Base[] bases, int[] masks) {
        this.bases = bases;
        this.masks = masks;
    }

    /** The column as it is. */
    static Origins of(Base base) {
        return new Origins(new Base[] {base}, new int[] {bit(Transformation.IDENTITY)});
    }

    boolean isEmpty() {
        return bases.length == 0;
    }

    Base[] bases() {
        return bases;
    }

    /** The same after a further step. */
    Origins then(Transformation next) {
        if (next == Transformation.IDENTITY || isEmpty()) {
            return this;
        }
        int[] composed = new int[masks.length];
        for (int i = 0; i < masks.length; i++) {
            composed[i] = then(masks[i], next);
        }
        return new Origins(bases, composed);
    }

    /** As those who read the result see them. */
    List<Origin> asList() {
        List<Origin> origins = new ArrayList<>(bases.length);
        for (int i = 0; i < bases.length; i++) {
            for (int bits = plain(masks[i]); bits != 0; bits &= bits - 1) {
                Transformation how = ALL[Integer.numberOfTrailingZeros(bits)];
                origins.add(new Origin(bases[i].relations(), bases[i].column(), how));
            }
        }
        return origins;
    }

    private static int then(int mask, Transformation next) {
        int values = mask & VALUES;
        int choices = mask & ~VALUES;
        return values == 0 ? choices : choices | bit(least(values).then(next));
    }

    /** Of several ways for a value, the one that does most to it. */
    private static int plain(int mask) {
        int values = mask & VALUES;
        return values == 0 ? mask : (mask & ~VALUES) | bit(least(values));
    }

    private static Transformation least(int values) {
        return ALL[31 - Integer.numberOfLeadingZeros(values)];
    }

    @SuppressWarnings("EnumOrdinal") // bits of a mask that lives no longer than the statement's reading
    private static int bit(Transformation transformation) {
        return 1 << transformation.ordinal();
    }

    private static int bits(EdgeKind kind) {
        int bits = 0;
        for (Transformation transformation : ALL) {
            bits |= transformation.kind() == kind ? bit(transformation) : 0;
        }
        return bits;
    }

    /** Puts origins together. */
    static final class Gathering {
        private final Map<Base, Integer> masks = new LinkedHashMap<>();

        void add(Origins origins, Transformation next) {
            for (int i = 0; i < origins.bases.length; i++) {
                masks.merge(origins.bases[i], Origins.then(origins.masks[i], next), (a, b) -> a | b);
            }
        }

        Origins origins() {
            if (masks.isEmpty()) {
                return NONE;
            }
            int[] bits = masks.values().stream().mapToInt(Integer::intValue).toArray();
            return new Origins(masks.keySet().toArray(new Base[0]), bits);
        }
    }
}
