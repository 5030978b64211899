package io.dragoman.server;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.dragoman.command.Aggregates;
import io.dragoman.gateway.webhook.FileRefusedPostStore;
import io.dragoman.gateway.webhook.RefusedPostStore;
import io.dragoman.platform.HistorySerializer;
import io.dragoman.platform.Upcasters;
import io.dragoman.platform.WireNames;
import io.dragoman.server.embedded.DataDirectory;
import io.dragoman.server.embedded.ReadModelServer;
import io.dragoman.server.embedded.UnpackedLibrary;
import io.dragoman.server.history.SqliteHistory;
import io.dragoman.server.settings.DragomanSettings;
import io.dragoman.server.vault.IntegrationVaultRecords;
import io.dragoman.server.vault.MasterKey;
import io.dragoman.server.vault.SqliteVault;
import io.dragoman.vault.IntegrationVault;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stores of one machine. Nothing but this class knows that they are embedded. */
@Configuration(proxyBeanMethods = false)
class EmbeddedStores {

    static final String DATABASE = "dragoman";

    @Bean
    DataDirectory dataDirectory(DragomanSettings settings) {
        DataDirectory data = new DataDirectory(settings.dataDir());
        UnpackedLibrary.into(data.path().resolve("native"));
        return data;
    }

    @Bean
    SqliteVault vault(DataDirectory data, DragomanSettings settings, Clock clock) {
        return SqliteVault.open(data.path(), MasterKey.load(data.path(), settings.masterKey()), clock);
    }

    @Bean
    IntegrationVault integrations(SqliteVault vault) {
        return new IntegrationVaultRecords(vault);
    }

    @Bean
    HistorySerializer historySerializer(SqliteVault vault) {
        return HistorySerializer.create(names(), vault);
    }

    private static WireNames names() {
        WireNames names = WireNames.ofEvents();
        for (Aggregates.Snapshots snapshots : Aggregates.snapshots()) {
            names = names.with(snapshots.name(), snapshots.type());
        }
        return names;
    }

    @Bean
    SqliteHistory history(DataDirectory data, HistorySerializer serializer) {
        return new SqliteHistory(data.path(), serializer, Upcasters.chain());
    }

    @Bean
    RefusedPostStore refusedPosts(DataDirectory data, Clock clock) throws IOException {
        return new FileRefusedPostStore(data.path().resolve("refused"), clock);
    }

    @Bean
    ReadModelServer readModelServer(DataDirectory data) {
        return new ReadModelServer(data.path());
    }

    @Bean
    MongoClient mongoClient(ReadModelServer server) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.connectionString()))
                .build());
    }

    @Bean
    MongoDatabase database(MongoClient client) {
        return client.getDatabase(DATABASE);
    }
}
