package io.dragoman.server.due;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dragoman.platform.Page;
import io.dragoman.query.platform.Fields;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.saga.platform.DueProcess;
import io.dragoman.work.DueCommand;
import io.dragoman.work.WorkQuery.FindDueCommands;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Answers what is left to be done later. All that is, is about inquiries. */
public final class DueQueries {

    private final DueCollection collection;
    private final List<DueProcess> processes;
    private final ProjectionPositions positions;

    DueQueries(DueCollection collection, List<DueProcess> processes, ProjectionPositions positions) {
        this.collection = collection;
        this.processes = processes;
        this.positions = positions;
    }

    @QueryHandler
    Page<DueCommand> handle(FindDueCommands query) {
        long position = positions.await(
                processes.stream().map(DueProcess::group).distinct().toList(),
                query.scope().minPosition());
        int limit = query.page().limit();
        List<Document> found = found(query, limit + 1);
        List<Document> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? written(shown.get(limit - 1).getString("_id")) : null;
        return new Page<>(shown.stream().map(DueQueries::command).toList(), next, position);
    }

    private List<Document> found(FindDueCommands query, int most) {
        String after = read(query.page().cursor());
        List<Document> found = new ArrayList<>();
        processes.stream()
                .map(DueProcess::name)
                .filter(name -> query.process() == null || query.process().equals(name))
                .map(name -> name + "|inquiry:" + query.scope().tenant() + ':')
                .sorted()
                .forEach(beginning -> found.addAll(collection.from(beginning, after, most - found.size())));
        return found;
    }

    private static DueCommand command(Document due) {
        return new DueCommand(
                written(due.getString("_id")),
                due.getString("process"),
                due.getString("name"),
                Fields.local(due.getString("subject")),
                Fields.instant(due, "due"),
                due.getBoolean("claimed", false),
                due.getInteger("failures", 0));
    }

    private static String written(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(UTF_8));
    }

    /** It comes from outside: it is only ever compared with ids, of the asker's tenant. */
    private static String read(@Nullable String cursor) {
        try {
            return cursor == null ? "" : new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
