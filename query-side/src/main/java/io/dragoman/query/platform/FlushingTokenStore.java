package io.dragoman.query.platform;

import com.mongodb.client.MongoDatabase;
import io.dragoman.platform.BeforeToken;
import io.dragoman.platform.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Stores a token only after {@link BeforeToken everything it stands for} is done, then tells how far the processor has come and
 * what changed. Usable for every streaming processor, also for those that write nothing. A processor must store its
 * tokens <em>after</em> processing, which is not what a tracking processor with a transaction manager does by itself.
 */
public final class FlushingTokenStore implements TokenStore {

    private final TokenStore delegate;
    private final ProjectionPositions positions;
    private final ChangeBuffer changes;
    private final StoredForms forms;

    /** A store of tokens of groups whose collections have those forms. */
    FlushingTokenStore(TokenStore delegate, ProjectionPositions positions, ChangeBuffer changes, StoredForms forms) {
        this.delegate = delegate;
        this.positions = positions;
        this.changes = changes;
        this.forms = forms;
    }

    /**
     * A store.
     *
     * @param database where read models are kept
     * @param collections of each group
     */
    public static FlushingTokenStore of(
            TokenStore delegate,
            ProjectionPositions positions,
            ChangeBuffer changes,
            MongoDatabase database,
            Map<String, List<StoredCollection>> collections) {
        return new FlushingTokenStore(delegate, positions, changes, new StoredForms(database, collections));
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        requireProcessed();
        BeforeToken.run();
        delegate.storeToken(token, processor, segment);
        List<Change> changed = BatchChanges.take();
        changes.hold(changed);
        reached(processor, segment, token);
    }

    private static void requireProcessed() {
        if (CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().root().phase() == Phase.STARTED) {
            throw new IllegalStateException(
                    "a token must not be stored before its events are processed: configure the processor to store it after");
        }
    }

    private void reached(String processor, int segment, @Nullable TrackingToken token) {
        positions.reached(
                processor, segment, token == null ? 0 : token.position().orElse(0));
        changes.release();
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        TrackingToken token = delegate.fetchToken(processor, segment);
        reached(processor, segment, token);
        return token;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        TrackingToken token = delegate.fetchToken(processor, segment);
        reached(processor, segment.getSegmentId(), token);
        return token;
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        delegate.releaseClaim(processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        delegate.deleteToken(processor, segment);
        positions.forget(processor, segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        delegate.extendClaim(processor, segment);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        delegate.initializeTokenSegments(processor, segments);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        delegate.initializeTokenSegments(processor, segments, initial);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        delegate.initializeSegment(token, processor, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return delegate.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        forms.renew(processor, delegate);
        return delegate.fetchSegments(processor);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return delegate.fetchAvailableSegments(processor);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return delegate.retrieveStorageIdentifier();
    }
}
