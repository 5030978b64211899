package io.dragoman.gateway.inquiry;

import io.dragoman.gateway.platform.ApiProblem;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which columns somebody wants to take away. */
final class ColumnChoice {

    static final String PARAMETER = "columns";

    private ColumnChoice() {}

    /** The columns of these names, each of which may be several separated by commas, in their order; the form's own where none is named. */
    static List<ExportColumn> of(List<String> names, ExportFormat format) {
        Set<ExportColumn> columns = new LinkedHashSet<>();
        for (String name : String.join(",", names).split(",", -1)) {
            if (!name.isBlank() && !columns.add(named(name.strip(), format))) {
                throw ApiProblem.invalidField(PARAMETER, "columns names " + name.strip() + " twice.");
            }
        }
        return columns.isEmpty() ? format.columns() : List.copyOf(columns);
    }

    private static ExportColumn named(String name, ExportFormat format) {
        return Arrays.stream(ExportColumn.values())
                .filter(format::has)
                .filter(column -> column.label().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiProblem.invalidField(
                        PARAMETER, "columns names " + printable(name) + ", which is none of " + known(format) + '.'));
    }

    /** Whatever cannot be a column's name is not repeated. */
    private static String printable(String name) {
        return name.matches("[\\w ]{1,40}") ? name : "something";
    }

    private static String known(ExportFormat format) {
        return Arrays.stream(ExportColumn.values())
                .filter(format::has)
                .map(ExportColumn::label)
                .collect(Collectors.joining(", "));
    }
}
