package io.dragoman.benchmarks;

import java.io.IOException;

/**
 * What a screen asks a server, and how long the answer takes.
 *
 * @param what what it is called in the table
 */
record Question(String what, String address) {

    private static final int WARM_UP = 60;
    private static final int ASKED = 100;

    /** The times of many answers, in milliseconds. */
    Figures ask(Api api) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            api.get(address);
        }
        Figures millis = new Figures();
        for (int i = 0; i < ASKED; i++) {
            long start = System.nanoTime();
            api.get(address);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis;
    }
}
