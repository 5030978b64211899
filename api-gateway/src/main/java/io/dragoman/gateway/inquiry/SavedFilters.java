package io.dragoman.gateway.inquiry;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.vault.VaultRecords;
import io.dragoman.vault.VaultRecords.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps people's filters where their other settings are: no part of the history, encrypted, gone when they are taken away. */
@Component
class SavedFilters {

    private static final String KIND = "inquiry-filter";
    private static final int MOST = 50;

    private final VaultRecords records;
    private final JsonMapper json = JsonMapper.shared();

    SavedFilters(VaultRecords records) {
        this.records = records;
    }

    List<SavedFilter> of(Caller caller) {
        return records.list(KIND, caller.tenant()).stream()
                .filter(entry -> entry.id().startsWith(owner(caller)))
                .map(this::read)
                .sorted(Comparator.comparing(SavedFilter::name))
                .toList();
    }

    SavedFilter save(Caller caller, SavedFilter filter) {
        String id = owner(caller) + filter.id();
        if (records.find(KIND, id).isEmpty() && of(caller).size() >= MOST) {
            throw ApiProblem.conflict("TOO_MANY", "There are " + MOST + " saved filters already.");
        }
        records.put(KIND, caller.tenant(), id, json.writeValueAsBytes(filter), null);
        return filter;
    }

    /** The filter that is forgotten; none when there is none of that id. */
    Optional<SavedFilter> forget(Caller caller, String id) {
        Optional<SavedFilter> known = records.find(KIND, owner(caller) + id).map(this::read);
        records.remove(KIND, owner(caller) + id);
        return known;
    }

    private SavedFilter read(Entry entry) {
        return json.readValue(entry.content(), SavedFilter.class);
    }

    private static String owner(Caller caller) {
        return caller.tenant() + '/' + caller.actor() + '/';
    }
}
