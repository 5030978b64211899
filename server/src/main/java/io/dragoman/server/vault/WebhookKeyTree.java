package io.dragoman.server.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dragoman.platform.KeysUnavailable;
import java.util.Optional;

/** The keys of webhook deliveries: only the first one of an integration and day costs a write. */
final class WebhookKeyTree implements SubjectKeys {

    private static final int REMEMBERED_NODES = 500_000;

    private final VaultFile file;
    private final KeyTreeRows rows;
    private final Cache<String, KeyTree> days = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_NODES)
            .weigher((String day, KeyTree tree) -> tree.size())
            .build();

    WebhookKeyTree(VaultFile file, MasterKey key) {
        this.file = file;
        this.rows = new KeyTreeRows(new AesGcm(key.derive("webhook-keys")));
    }

    @Override
    public Optional<AesGcm> forWriting(String subject) {
        WebhookSubject delivery = WebhookSubject.of(subject);
        return days.get(delivery.day(), this::findOrMake).leaf(delivery.path());
    }

    @Override
    public Optional<AesGcm> forReading(String subject) {
        WebhookSubject delivery = WebhookSubject.of(subject);
        return days.get(delivery.day(), this::mustFind).leaf(delivery.path());
    }

    @Override
    public void destroy(String subject) {
        WebhookSubject delivery = WebhookSubject.of(subject);
        try {
            file.writer().write(VaultChange.erasing(connection -> rows.split(connection, delivery)));
            days.asMap().computeIfPresent(delivery.day(), (day, tree) -> tree.without(delivery.path()));
        } catch (KeysUnavailable e) {
            days.asMap().remove(delivery.day()); // it may be gone from the file or not
            throw e;
        }
    }

    private KeyTree mustFind(String day) {
        return file.read(connection -> rows.find(connection, day))
                .orElseThrow(() -> new KeysUnavailable("the vault never had the keys of " + day));
    }

    private KeyTree findOrMake(String day) {
        return file.read(connection -> rows.find(connection, day))
                .orElseGet(() -> file.writer().write(VaultChange.of(connection -> rows.findOrMake(connection, day))));
    }
}
