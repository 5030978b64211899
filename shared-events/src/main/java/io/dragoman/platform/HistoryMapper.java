package io.dragoman.platform;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How stored JSON looks: components in the order of their declaration, times in ISO 8601, nothing left out. */
final class HistoryMapper {

    private HistoryMapper() {}

    static void configure(JsonMapper.Builder mapper, PersonalDataCipher cipher) {
        mapper.annotationIntrospector(new HistoryAnnotations(cipher))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                // A saga's final collections are state as well.
                .enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                // An older program reads what a newer one wrote.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // Axon's tokens name the classes they wrap; a replay's token also wraps whatever its reset was given.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("java.")
                        .build());
    }
}
