package io.dragoman.benchmarks;

import java.util.List;

/** Measures data of several sizes in turns, so that none has the better hour; the first round is the warm-up. */
final class Rounds {

    private Rounds() {}

    static void of(int rounds, List<Integer> sizes, Turn turn) throws Exception {
        for (int round = 0; round <= rounds; round++) {
            for (int size : sizes) {
                turn.measure(size, round > 0);
            }
        }
    }

    /** One measurement. */
    @FunctionalInterface
    interface Turn {

        /**
         * Measures data of that size.
         *
         * @param counts false for the warm-up
         */
        void measure(int size, boolean counts) throws Exception;
    }
}
