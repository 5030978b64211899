package io.dragoman.benchmarks;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Measured values of one kind. */
final class Figures {

    private double[] sorted = {};

    void add(double value) {
        sorted = Arrays.copyOf(sorted, sorted.length + 1);
        sorted[sorted.length - 1] = value;
        Arrays.sort(sorted);
    }

    /** The smallest value that this share of all values does not exceed. */
    double quantile(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    double median() {
        return quantile(0.5);
    }

    double largest() {
        return quantile(1);
    }

    int count() {
        return sorted.length;
    }

    /** All values in order, rounded. */
    @Override
    public String toString() {
        return Arrays.stream(sorted).mapToObj(value -> "%.0f".formatted(value)).collect(Collectors.joining(" "));
    }
}
