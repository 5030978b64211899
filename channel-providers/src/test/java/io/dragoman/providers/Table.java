package io.dragoman.providers;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Rows of a table in a text block: what is given, an arrow, what comes out. A single quote stands for a double one. */
public final class Table {

    private Table() {}

    public static Stream<Arguments> rows(String table) {
        return table.lines()
                .map(row -> row.replace('\'', '"').split(" +=> +", 2))
                .map(cells -> Arguments.of((Object[]) cells));
    }
}
