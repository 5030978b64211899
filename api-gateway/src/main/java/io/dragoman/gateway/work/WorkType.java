package io.dragoman.gateway.work;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kinds of work. What a provider delivered has had two names before, which still ask for it. */
enum WorkType {
    WEBHOOK(null),
    EXTRACTION("extraction"),
    EXTRACTION_CALL("extraction-calls"),
    FOLLOW_UP("inquiry-follow-up");

    /** By all words that ask for them. */
    static final Map<String, WorkType> WORDS = words();

    private final @Nullable String process;

    WorkType(@Nullable String process) {
        this.process = process;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who leaves such work to be done later; {@code null} for what providers leave. */
    @Nullable String process() {
        return process;
    }

    /** The word for what a process has left; its name where there is no other. */
    static String wordOf(String process) {
        for (WorkType type : values()) {
            if (process.equals(type.process)) {
                return type.word();
            }
        }
        return process;
    }

    private static Map<String, WorkType> words() {
        Map<String, WorkType> words = new HashMap<>();
        for (WorkType type : values()) {
            words.put(type.word(), type);
        }
        words.put("new_whatsapp_message", WEBHOOK);
        words.put("process_whatsapp_message", WEBHOOK);
        return Map.copyOf(words);
    }
}
