package io.dragoman.benchmarks;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Figures of the same questions on data of different sizes, the smallest first. */
final class Comparison {

    private final List<Integer> sizes;
    private final Map<String, Map<Integer, Figures>> figures = new LinkedHashMap<>();

    Comparison(List<Integer> sizes) {
        this.sizes = sizes;
    }

    void add(String what, int size, double millis) {
        figures.computeIfAbsent(what, name -> new LinkedHashMap<>())
                .computeIfAbsent(size, each -> new Figures())
                .add(millis);
    }

    /** Medians in milliseconds, and the greatest of a line as a multiple of its first. */
    void print(PrintStream out) {
        out.printf("%-34s", "");
        sizes.forEach(size -> out.printf("%,12d", size));
        out.printf("%14s%n", "most/first");
        figures.forEach((what, bySize) -> {
            out.printf("  %-32s", what);
            double most = 0;
            for (int size : sizes) {
                double median = Objects.requireNonNull(bySize.get(size)).median();
                most = Math.max(most, median);
                out.printf("%12.2f", median);
            }
            out.printf(
                    "%14.2f%n",
                    most / Objects.requireNonNull(bySize.get(sizes.get(0))).median());
        });
    }
}
