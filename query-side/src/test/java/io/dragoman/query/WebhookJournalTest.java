package io.dragoman.query;

import static io.dragoman.query.ReadSide.INTAKE;
import static io.dragoman.query.Story.META;
import static io.dragoman.query.Story.delivery;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Change;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.TestMongo;
import io.dragoman.query.webhook.WebhookJournal;
import io.dragoman.webhook.DeadLetter;
import io.dragoman.webhook.DeliveryRow;
import io.dragoman.webhook.DeliveryRow.State;
import io.dragoman.webhook.DeliveryView;
import io.dragoman.webhook.DeliveryView.Consequence;
import io.dragoman.webhook.DeliveryView.ItemFailure;
import io.dragoman.webhook.WebhookEvent.Route;
import io.dragoman.webhook.WebhookQuery.CountDeadLetters;
import io.dragoman.webhook.WebhookQuery.FindDeadLetters;
import io.dragoman.webhook.WebhookQuery.FindDeliveries;
import io.dragoman.webhook.WebhookQuery.GetDelivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookJournalTest {

    private final TestMongo mongo = new TestMongo();
    private final Story story = new Story();
    private final ReadSide readSide = new ReadSide(mongo.database(), story.history);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void a_delivery_waits_until_the_intake_has_come_to_it() {
        story.delivers("d1");
        readSide.catchUp(WebhookJournal.GROUP);
        assertThat(states()).containsExactly(State.PENDING);
        readSide.catchUp(INTAKE);
        assertThat(states()).containsExactly(State.NO_EFFECT);
    }

    @Test
    void what_was_worked_and_said_nothing_new_has_a_time_too() {
        story.delivers("d1");
        readSide.catchUp(WebhookJournal.GROUP);
        assertThat(view("d1").delivery().processedAt()).isNull();
        readSide.catchUp(INTAKE);
        assertThat(view("d1").delivery().processedAt()).isEqualTo(second(1));
    }

    @Test
    void what_followed_makes_it_effective_and_is_listed() {
        story.delivers("d1").followsFrom("d1", "ada", "m1");
        readSide.catchUp();
        DeliveryView view = view("d1");
        assertThat(view.delivery())
                .isEqualTo(new DeliveryRow(
                        delivery("d1").local(),
                        Provider.META,
                        "meta",
                        Route.DIRECT,
                        second(1),
                        1,
                        State.EFFECTIVE,
                        1,
                        0,
                        "{\"id\":\"d1\"}".length(),
                        "conversation.MessageReceived",
                        true,
                        null,
                        0,
                        null,
                        null,
                        null,
                        second(2),
                        second(2)));
        assertThat(view.consequences())
                .containsExactly(new Consequence(2, "conversation.MessageReceived", "message:t1:m1"));
        assertThat(view.contentType()).isEqualTo("application/json");
        assertThat(view.headers()).isEqualTo(Map.of("user-agent", "provider/1.0", "x.y", "$z"));
        assertThat(new String(view.body(), UTF_8)).isEqualTo("{\"id\":\"d1\"}");
    }

    @Test
    void the_body_stays_in_the_history() {
        story.delivers("d1");
        readSide.catchUp();
        assertThat(TestMongo.dump(mongo.database())).doesNotContain("\\\"id\\\"");
    }

    @Test
    void it_is_never_shown_without_effect_before_the_journal_knows_what_followed() {
        story.delivers("d1");
        readSide.catchUp(WebhookJournal.GROUP);
        story.followsFrom("d1", "ada", "m1");
        readSide.catchUp(INTAKE);
        assertThat(states()).containsExactly(State.PENDING);
        readSide.catchUp(WebhookJournal.GROUP);
        assertThat(states()).containsExactly(State.EFFECTIVE);
    }

    @Test
    void later_deliveries_do_not_make_settled_ones_wait_again() {
        story.delivers("d1");
        readSide.catchUp();
        story.delivers("d2").delivers("d3");
        readSide.catchUp(INTAKE);
        assertThat(states()).containsExactly(State.NO_EFFECT);
    }

    @Test
    void dead_letters_are_the_failures_that_neither_redrive_nor_discard_has_settled() {
        story.delivers("d1").fails("d1", 2).fails("d1", 3).redrives("d1", 1).fails("d1", 2);
        readSide.catchUp();
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.item()).isEqualTo(2);
            assertThat(letter.count()).isEqualTo(2);
            assertThat(letter.code()).isEqualTo("unreadable");
        });
        story.discards("d1", 2);
        readSide.catchUp();
        assertThat(letters()).isEmpty();
        assertThat(view("d1").delivery().failures()).isZero();
        assertThat(view("d1").delivery().retryCount()).isEqualTo(1);
        assertThat(view("d1").discarded()).hasSize(1);
    }

    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    private List<DeadLetter> letters() {
        return readSide.ask(new FindDeadLetters(scope(), null, Story.page()), Page.class)
                .items();
    }

    @Test
    void a_failed_item_makes_it_fail_until_it_is_redriven() {
        story.delivers("d1").followsFrom("d1", "ada", "m1").fails("d1", 2);
        readSide.catchUp();
        assertThat(states()).containsExactly(State.FAILED);
        assertThat(view("d1").delivery().failures()).isEqualTo(1);
        assertThat(readSide.ask(new CountDeadLetters(scope()), Long.class)).isEqualTo(1L);

        story.redrives("d1", 1);
        readSide.catchUp(WebhookJournal.GROUP);
        assertThat(states()).containsExactly(State.PENDING);
        readSide.catchUp(INTAKE);
        assertThat(states()).containsExactly(State.EFFECTIVE);
        DeliveryView view = view("d1");
        assertThat(view.delivery().failures()).isZero();
        assertThat(readSide.ask(new CountDeadLetters(scope()), Long.class)).isZero();
        assertThat(view.failed()).containsExactly(new ItemFailure(2, "message", "unreadable", "no id", second(2)));
        assertThat(view.redrives()).containsExactly(second(3));
    }

    @Test
    void one_without_an_integration_is_unrouted_until_a_redrive_finds_one() {
        story.deliversUnrouted("u1");
        readSide.catchUp();
        assertThat(states()).containsExactly(State.UNROUTED);
        story.redrives("u1", 1).followsFrom("u1", "ada", "m1");
        readSide.catchUp();
        assertThat(states()).containsExactly(State.EFFECTIVE);
        assertThat(rows(null, null, Story.page()).items().get(0).integrationId())
                .isNull();
    }

    @Test
    void each_state_finds_exactly_the_deliveries_that_show_it() {
        story.delivers("none")
                .delivers("some")
                .followsFrom("some", "ada", "m1")
                .delivers("bad")
                .fails("bad", 0)
                .delivers("worse")
                .fails("worse", 0)
                .deliversUnrouted("lost")
                .deliversUnrouted("lostbad")
                .fails("lostbad", -1)
                .deliversUnrouted("found")
                .redrives("found", 1)
                .followsFrom("found", "ada", "m2");
        readSide.catchUp();
        story.delivers("new").redrives("bad", 1);
        readSide.catchUp(WebhookJournal.GROUP);
        List<DeliveryRow> all = rows(null, null, Story.page()).items();
        assertThat(all).extracting(DeliveryRow::state).contains(State.values());
        for (State state : State.values()) {
            assertThat(rows(state, null, Story.page()).items())
                    .isEqualTo(all.stream().filter(row -> row.state() == state).toList());
        }
    }

    @Test
    void the_newest_comes_first_also_of_one_integration() {
        story.delivers("d1").deliversUnrouted("u1").delivers("d2").delivers("d3");
        readSide.catchUp();
        Page<DeliveryRow> first = rows(null, META, new PageRequest(null, 2));
        Page<DeliveryRow> second = rows(null, META, new PageRequest(first.next(), 2));
        assertThat(first.items()).extracting(DeliveryRow::position).containsExactly(4L, 3L);
        assertThat(second.items()).extracting(DeliveryRow::position).containsExactly(1L);
        assertThat(second.next()).isNull();
    }

    @Test
    void who_listens_hears_when_a_delivery_is_settled() {
        List<Change> heard = new ArrayList<>();
        story.delivers("d1");
        readSide.projections.changes().join("t1", -1, heard::add);
        readSide.catchUp(WebhookJournal.GROUP);
        readSide.groups().forEach(readSide::catchUp);
        assertThat(heard)
                .extracting(Change::kind, Change::id)
                .contains(tuple("delivery", delivery("d1").local()))
                .hasSize(2);
    }

    @Test
    void nothing_of_another_tenant_is_found() {
        story.delivers("d1");
        readSide.catchUp();
        Scope foreign = new Scope("t2", 0);
        assertThat(readSide.one(new GetDelivery(foreign, delivery("d1"))).item())
                .isNull();
        assertThat(readSide.page(new FindDeliveries(foreign, null, null, Story.page()))
                        .items())
                .isEmpty();
    }

    private List<State> states() {
        return rows(null, null, Story.page()).items().stream()
                .map(DeliveryRow::state)
                .toList();
    }

    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    private Page<DeliveryRow> rows(@Nullable State state, @Nullable IntegrationId integration, PageRequest page) {
        return readSide.ask(new FindDeliveries(scope(), state, integration, page), Page.class);
    }

    private DeliveryView view(String random) {
        Answer<?> answer = readSide.one(new GetDelivery(scope(), delivery(random)));
        assertThat(answer.item()).isNotNull();
        return (DeliveryView) answer.item();
    }
}
