package io.dragoman.server.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set of the installation as a whole. Each is also an environment variable, as {@code application.yml} shows. Texts of secrets
 * never appear in this record's own text.
 *
 * @param dataDir where all data lives
 * @param masterKey 32 bytes in base64; where unset, a file in the data folder is used
 * @param adminPassword the first admin's password; where unset, one is made and printed once
 * @param adminToken presets the first admin's API token
 * @param publicUrl what providers believe our address to be; Twilio signs it
 * @param demo true fills a tenant of its own with varied conversations
 */
@ConfigurationProperties("dragoman")
public record DragomanSettings(
        @DefaultValue("./data") Path dataDir,
        @Nullable String masterKey,
        @Nullable String adminPassword,
        @Nullable String adminToken,
        @Nullable String publicUrl,
        @DefaultValue("false") boolean demo) {

    /** Names the folder only. */
    @Override
    public String toString() {
        return "DragomanSettings[dataDir=" + dataDir + ']';
    }
}
