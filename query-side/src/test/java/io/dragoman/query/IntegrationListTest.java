package io.dragoman.query;

import static io.dragoman.query.Story.META;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.integration.IntegrationEvent.CredentialsRotated;
import io.dragoman.integration.IntegrationEvent.IntegrationConnected;
import io.dragoman.integration.IntegrationEvent.IntegrationDeactivated;
import io.dragoman.integration.IntegrationEvent.IntegrationDeleted;
import io.dragoman.integration.IntegrationEvent.IntegrationStateReported;
import io.dragoman.integration.IntegrationEvent.IntegrationUpdated;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.IntegrationQuery.FindIntegrations;
import io.dragoman.integration.IntegrationQuery.GetIntegration;
import io.dragoman.integration.IntegrationView;
import io.dragoman.integration.IntegrationView.ReportedState;
import io.dragoman.integration.Provider;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.TestMongo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntegrationListTest {

    private final TestMongo mongo = new TestMongo();
    private final Story story = new Story();
    private final ReadSide readSide = new ReadSide(mongo.database(), story.history);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void an_account_has_its_settings_its_version_and_the_names_of_all_credentials() {
        connect(META);
        story.history
                .add(META, new CredentialsRotated(META, Set.of("verifyToken", "appSecret"), second(2)))
                .add(META, new IntegrationUpdated(META, "Back desk", Map.of("dotted.key", "a", "$key", "b"), second(3)))
                .add(META, new CredentialsRotated(META, Set.of("accessToken", "appSecret"), second(4)))
                .add(META, new IntegrationDeactivated(META, second(5)));
        readSide.catchUp();
        assertThat(integration(scope()))
                .isEqualTo(new IntegrationView(
                        "meta",
                        Provider.META,
                        "Back desk",
                        false,
                        false,
                        Map.of("dotted.key", "a", "$key", "b"),
                        Set.of("accessToken", "appSecret", "verifyToken"),
                        List.of(),
                        4,
                        second(1)));
    }

    @Test
    void it_shows_the_last_report_of_each_thing_newest_first() {
        connect(META);
        story.history
                .add(META, new IntegrationStateReported(META, "a.$b", "t en", "PAUSED", "FIRST", second(2), second(2)))
                .add(META, new IntegrationStateReported(META, "a.$b", "t en", "APPROVED", null, second(4), second(4)))
                .add(META, new IntegrationStateReported(META, "a.$b", null, "RED", null, second(3), second(5)));
        readSide.catchUp();
        assertThat(integration(scope()).reportedStates())
                .containsExactly(
                        new ReportedState("a.$b", "t en", "APPROVED", null, second(4)),
                        new ReportedState("a.$b", null, "RED", null, second(3)));
    }

    @Test
    void a_deleted_account_is_gone_and_leaves_nothing_but_that() {
        connect(META);
        story.history.add(META, new IntegrationDeleted(META, second(2)));
        readSide.catchUp();
        assertThat(readSide.one(new GetIntegration(scope(), META)).item()).isNull();
        assertThat(integrations(Story.page()).items()).isEmpty();
        assertThat(TestMongo.dump(mongo.database())).doesNotContain("Front desk", "phoneNumberId");
    }

    @Test
    void accounts_come_by_id() {
        connect(IntegrationId.of("t1", "b"));
        connect(IntegrationId.of("t1", "a"));
        connect(IntegrationId.of("t1", "c"));
        readSide.catchUp();
        Page<IntegrationView> first = integrations(new PageRequest(null, 2));
        Page<IntegrationView> second = integrations(new PageRequest(first.next(), 2));
        assertThat(first.items()).extracting(IntegrationView::id).containsExactly("a", "b");
        assertThat(second.items()).extracting(IntegrationView::id).containsExactly("c");
    }

    @Test
    void nothing_of_another_tenant_is_found() {
        connect(META);
        readSide.catchUp();
        Scope foreign = new Scope("t2", 0);
        assertThat(readSide.one(new GetIntegration(foreign, META)).item()).isNull();
        assertThat(readSide.page(new FindIntegrations(foreign, Story.page())).items())
                .isEmpty();
    }

    private void connect(IntegrationId id) {
        story.history.add(
                id,
                new IntegrationConnected(
                        id, Provider.META, "Front desk", Map.of("phoneNumberId", "100"), false, second(1)));
    }

    private IntegrationView integration(Scope scope) {
        Answer<?> answer = readSide.one(new GetIntegration(scope, META));
        assertThat(answer.item()).isNotNull();
        return (IntegrationView) answer.item();
    }

    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    private Page<IntegrationView> integrations(PageRequest page) {
        return readSide.ask(new FindIntegrations(scope(), page), Page.class);
    }
}
