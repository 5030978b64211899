package io.dragoman.query;

import static io.dragoman.query.Story.META;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.integration.Provider;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusQuery.FindStatuses;
import io.dragoman.outbound.StatusView;
import io.dragoman.outbound.StatusView.Report;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.TestMongo;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusListTest {

    private final TestMongo mongo = new TestMongo();
    private final Story story = new Story();
    private final ReadSide readSide = new ReadSide(mongo.database(), story.history);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void the_highest_status_is_shown_whatever_came_last() {
        story.reports("s1", DeliveryStatus.READ, second(30), null)
                .reports("s1", DeliveryStatus.SENT, second(10), null)
                .reports("s1", DeliveryStatus.FAILED, second(20), "131047");
        assertThat(statuses(Story.page()).items())
                .containsExactly(new StatusView(
                        "s1",
                        META.local(),
                        Provider.META,
                        null,
                        DeliveryStatus.READ,
                        second(10),
                        second(10),
                        null,
                        second(30),
                        null,
                        second(20),
                        "131047",
                        null,
                        List.of(
                                new Report(DeliveryStatus.SENT, second(10)),
                                new Report(DeliveryStatus.FAILED, second(20)),
                                new Report(DeliveryStatus.READ, second(30)))));
    }

    @Test
    void the_newest_record_comes_first_and_a_later_report_does_not_move_one() {
        story.reports("s1", DeliveryStatus.SENT, second(10), null)
                .reports("s2", DeliveryStatus.SENT, second(11), null)
                .reports("s3", DeliveryStatus.SENT, second(12), null)
                .reports("s1", DeliveryStatus.DELIVERED, second(13), null);
        Page<StatusView> first = statuses(new PageRequest(null, 2));
        Page<StatusView> second = statuses(new PageRequest(first.next(), 2));
        assertThat(first.items()).extracting(StatusView::id).containsExactly("s3", "s2");
        assertThat(second.items()).extracting(StatusView::id).containsExactly("s1");
        assertThat(second.next()).isNull();
    }

    @Test
    void nothing_of_another_tenant_is_found() {
        story.reports("s1", DeliveryStatus.SENT, second(10), null);
        readSide.catchUp();
        assertThat(readSide.page(new FindStatuses(new Scope("t2", 0), Story.page()))
                        .items())
                .isEmpty();
    }

    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    private Page<StatusView> statuses(PageRequest page) {
        readSide.catchUp();
        return readSide.ask(new FindStatuses(scope(), page), Page.class);
    }
}
