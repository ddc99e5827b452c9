package dev.gumshoe.lineage.selection;

import java.util.BitSet;

/**
 * What a specification selects.
 *
 * @param direct for certain
 * @param possible the same, and tests that come along once their other nodes are selected too
 */
record Selected(BitSet direct, BitSet possible) {

    static Selected only(BitSet direct) {
        return new Selected(direct, new BitSet());
    }

    BitSet all() {
        BitSet all = (BitSet) direct.clone();
        all.or(possible);
        return all;
    }
}
