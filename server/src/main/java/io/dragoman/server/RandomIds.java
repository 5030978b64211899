package io.dragoman.server;

import java.math.BigInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Local ids of 128 random bits, in lower-case letters and digits. */
record RandomIds(RandomGenerator randomness) implements Supplier<String> {

    private static final int BYTES = 16;

    @Override
    public String get() {
        byte[] bytes = new byte[BYTES];
        randomness.nextBytes(bytes);
        return new BigInteger(1, bytes).toString(Character.MAX_RADIX);
    }
}
