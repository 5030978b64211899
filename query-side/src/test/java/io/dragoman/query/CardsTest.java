package io.dragoman.query;

import static io.dragoman.query.Story.contact;
import static io.dragoman.query.Story.inquiry;
import static io.dragoman.query.Story.page;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.conversation.Channel;
import io.dragoman.inquiry.BusinessSummary;
import io.dragoman.inquiry.BusinessSummary.Destination;
import io.dragoman.inquiry.BusinessSummary.Insight;
import io.dragoman.inquiry.BusinessSummary.Recommendation;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryCard;
import io.dragoman.inquiry.InquiryCard.Priority;
import io.dragoman.inquiry.InquiryCards;
import io.dragoman.inquiry.InquiryCards.Pipeline;
import io.dragoman.inquiry.InquiryEvent.FieldsCorrected;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryFilter;
import io.dragoman.inquiry.InquiryFilter.Range;
import io.dragoman.inquiry.InquiryQuery.FindCards;
import io.dragoman.inquiry.InquiryQuery.FindCardsAndMetrics;
import io.dragoman.inquiry.InquiryQuery.GetBusinessSummary;
import io.dragoman.inquiry.InquirySort;
import io.dragoman.inquiry.InquiryView.FieldView;
import io.dragoman.inquiry.Stage;
import io.dragoman.inquiry.Traveler;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.TestMongo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CardsTest {

    private static final BigDecimal THRESHOLD = new BigDecimal("5000");

    private final TestMongo mongo = new TestMongo();
    private final Story story = new Story();
    private final ReadSide readSide = new ReadSide(mongo.database(), story.history);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void a_card_has_the_customers_own_name_and_what_the_trip_is_worth() {
        wants("ada", "Lisbon", "2030-05-03", "5000.01 USD");
        InquiryCard card = cards(InquiryFilter.ALL, InquirySort.ACTIVITY).get(0);
        assertThat(card.customer()).isEqualTo("ada Miller");
        assertThat(card.value()).isEqualTo(new InquiryCard.Value(new BigDecimal("5000.01"), "USD"));
        assertThat(card.values()).containsEntry("trip_destination", "Lisbon");
        assertThat(card.completeness()).hasSize(3);
    }

    @Test
    void a_card_has_the_contacts_number_until_the_customer_names_one() {
        wants("ada", "Lisbon", "2030-05-03", "1 USD");
        assertThat(cards(InquiryFilter.ALL, InquirySort.ACTIVITY).get(0).phone())
                .isEqualTo("+1555ada");
        corrects("ada", 2, new FieldValue(InquiryField.PHONE_NUMBER, "+34600111222"));
        assertThat(cards(InquiryFilter.ALL, InquirySort.ACTIVITY).get(0).phone())
                .isEqualTo("+34600111222");
    }

    @Test
    void a_card_has_its_travelers_one_by_one_and_tells_where_values_came_from_when_asked() {
        story.asks("ada", "m1", "words", second(1));
        corrects(
                "ada",
                1,
                new FieldValue(
                        InquiryField.TRAVELERS,
                        "[{\"first_name\":\"Ann\",\"last_name\":\"Miller\"},{\"date_of_birth\":\"1990-01-31\"}]"));
        InquiryCard card = cards(InquiryFilter.ALL, InquirySort.ACTIVITY).get(0);
        assertThat(card.travelers())
                .containsExactly(new Traveler("Ann", "Miller", null), new Traveler(null, null, "1990-01-31"));
        assertThat(card.fields()).isEmpty();
        FindCards whole = new FindCards(scope(), InquiryFilter.ALL, InquirySort.OPENED, null, page(), THRESHOLD, true);
        assertThat(readSide.page(whole).items())
                .singleElement()
                .extracting("fields", InstanceOfAssertFactories.map(String.class, FieldView.class))
                .hasEntrySatisfying(
                        "travelers", field -> assertThat(field.corrected()).isTrue());
    }

    @Test
    void a_list_of_another_order_has_the_same_rows_by_opening() {
        wants("a", "Lisbon", "2030-07-03", "1000 USD");
        wants("b", "Lisbon", "2030-05-03", "20000 USD");
        story.asks("c", "m-c", "nothing yet", second(4));
        readSide.catchUp();
        for (InquirySort sort : List.of(InquirySort.TRAVEL, InquirySort.VALUE)) {
            FindCards list = new FindCards(scope(), InquiryFilter.ALL, sort, null, page(), THRESHOLD);
            assertThat(readSide.page(list.byOpening()).items())
                    .extracting("inquiry.id")
                    .containsExactly("b-1", "a-1");
        }
    }

    @Test
    void priority_goes_by_one_threshold() {
        wants("a", "Lisbon", "2030-05-03", "5000.01 USD");
        wants("b", "Lisbon", "2030-05-03", "5000 USD");
        wants("c", "Lisbon", "2030-05-03", "2000 USD");
        assertThat(cards(InquiryFilter.ALL, InquirySort.VALUE))
                .extracting(InquiryCard::priority)
                .containsExactly(Priority.HIGH, Priority.MEDIUM, Priority.LOW);
        assertThat(all().metrics().highValue()).isEqualTo(1);
    }

    @Test
    void amounts_are_added_by_currency_and_only_of_open_inquiries() {
        wants("a", "Lisbon", "2030-05-03", "1000.50 USD");
        wants("b", "Lisbon", "2030-05-03", "2000 USD");
        wants("c", "Porto", "2030-05-03", "700 EUR");
        wants("d", "Porto", "2030-05-03", "900");
        wants("e", "Porto", "2030-05-03", "9000 USD");
        closes("e");
        assertThat(all().metrics().pipeline())
                .containsExactly(
                        new Pipeline("EUR", 1, new BigDecimal("700.00"), new BigDecimal("700.00")),
                        new Pipeline("USD", 2, new BigDecimal("3000.50"), new BigDecimal("1500.25")),
                        new Pipeline("XXX", 1, new BigDecimal("900.00"), new BigDecimal("900.00")));
        assertThat(all().metrics().open()).isEqualTo(4);
    }

    @Test
    void a_changed_value_leaves_nothing_of_the_former_one() {
        wants("a", "Lisbon", "2030-05-03", "1000 USD");
        readSide.catchUp();
        corrects("a", 2, new FieldValue(InquiryField.TRIP_COST, "300 EUR"));
        assertThat(all().metrics().pipeline())
                .containsExactly(new Pipeline("EUR", 1, new BigDecimal("300.00"), new BigDecimal("300.00")));
        corrects("a", 3, new FieldValue(InquiryField.TRIP_COST, null));
        assertThat(all().metrics().pipeline()).isEmpty();
        assertThat(cards(InquiryFilter.ALL, InquirySort.VALUE)).isEmpty();
    }

    @Test
    void each_order_lists_what_has_it() {
        wants("a", "Lisbon", "2030-07-03", "1000 USD");
        wants("b", "Lisbon", "2030-05-03", "20000 USD");
        wants("c", "Lisbon", "2030-06-03", "300 USD");
        story.asks("d", "m-d", "nothing yet", second(4));
        assertThat(ids(InquirySort.TRAVEL)).containsExactly("b-1", "c-1", "a-1");
        assertThat(ids(InquirySort.VALUE)).containsExactly("b-1", "a-1", "c-1");
        assertThat(ids(InquirySort.OPENED)).containsExactly("d-1", "c-1", "b-1", "a-1");
        assertThat(ids(InquirySort.ACTIVITY)).hasSize(4);
    }

    @Test
    void pages_of_an_order_join_to_the_whole_while_new_rows_arrive() {
        for (int i = 1; i <= 7; i++) {
            wants("c" + i, "Lisbon", "2030-05-0" + i, i + "000 USD");
        }
        readSide.catchUp();
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            InquiryCards cards = ask(InquiryFilter.ALL, InquirySort.VALUE, new PageRequest(cursor, 3));
            cards.items().forEach(card -> ids.add(card.inquiry().id()));
            cursor = cards.next();
            wants("n" + ids.size(), "Lisbon", "2030-05-09", "9000 USD");
            readSide.catchUp();
        } while (cursor != null);
        assertThat(ids).containsExactly("c7-1", "c6-1", "c5-1", "c4-1", "c3-1", "c2-1", "c1-1");
    }

    @Test
    void ranges_include_where_they_begin_and_exclude_where_they_end() {
        for (int i = 1; i <= 5; i++) {
            wants("c" + i, "Lisbon", "2030-05-0" + i, i + "000 USD");
        }
        assertThat(ids(filter(new Range<>(LocalDate.parse("2030-05-02"), LocalDate.parse("2030-05-04")), Range.all())))
                .containsExactly("c2-1", "c3-1");
        assertThat(ids(filter(Range.all(), new Range<>(new BigDecimal("2000"), new BigDecimal("4000")))))
                .containsExactly("c2-1", "c3-1");
        InquiryCards page = ask(
                filter(Range.all(), new Range<>(new BigDecimal("2000"), null)),
                InquirySort.VALUE,
                new PageRequest(null, 2));
        assertThat(page.items()).extracting(card -> card.inquiry().id()).containsExactly("c5-1", "c4-1");
        InquiryCards rest = ask(
                filter(Range.all(), new Range<>(new BigDecimal("2000"), null)),
                InquirySort.VALUE,
                new PageRequest(page.next(), 5));
        assertThat(rest.items()).extracting(card -> card.inquiry().id()).containsExactly("c3-1", "c2-1");
    }

    @Test
    void a_destination_is_found_in_any_spelling() {
        wants("a", "São Paulo", "2030-05-03", "1 USD");
        wants("b", "Lisbon", "2030-05-03", "1 USD");
        assertThat(ids(with(null, "SAO paulo", Range.all(), Range.all(), Range.all())))
                .containsExactly("a-1");
        assertThat(ids(with(Channel.SMS, null, Range.all(), Range.all(), Range.all())))
                .isEmpty();
        assertThat(ids(with(Channel.WHATSAPP, null, Range.all(), Range.all(), Range.all())))
                .hasSize(2);
    }

    @Test
    void times_of_opening_and_of_the_newest_message_choose() {
        wants("a", "Lisbon", "2030-05-03", "1 USD");
        wants("b", "Lisbon", "2030-05-03", "1 USD");
        readSide.catchUp();
        Instant opened = ask(InquiryFilter.ALL, InquirySort.OPENED, page())
                .items()
                .get(0)
                .inquiry()
                .openedAt();
        assertThat(ids(with(null, null, new Range<>(opened, null), Range.all(), Range.all())))
                .containsExactly("b-1");
        Range<Instant> never = new Range<>(second(100_000), null);
        assertThat(ids(with(null, null, Range.all(), never, Range.all()))).isEmpty();
    }

    @Test
    void what_can_be_quoted_is_counted_and_found() {
        wants("a", "Lisbon", "2030-05-03", "1000 USD");
        story.asks("b", "m-b", "hello", second(5));
        corrects(
                "a",
                2,
                new FieldValue(InquiryField.HOME_ADDRESS, "1 Main St"),
                new FieldValue(InquiryField.DATE_OF_BIRTH, "1990-01-31"));
        assertThat(all().metrics().readyToQuote()).isEqualTo(1);
        assertThat(all().metrics().readyRate()).isEqualTo(50);
        InquiryFilter ready = new InquiryFilter(
                Set.of(), Stage.OPEN, null, null, Range.all(), Range.all(), Range.all(), Range.all(), null, true);
        assertThat(ids(ready)).containsExactly("a-1");
    }

    @Test
    void the_summary_says_where_people_want_to_go_and_what_to_do() {
        wants("a", "Lisbon", "2030-05-03", "9000 USD");
        wants("b", "lisbon", "2030-05-03", "100 USD");
        wants("c", "Porto", "2030-05-03", "100 USD");
        BusinessSummary summary = summary("t1");
        assertThat(summary.counters().total()).isEqualTo(3);
        assertThat(summary.topDestinations())
                .hasSize(2)
                .extracting(Destination::inquiries)
                .containsExactly(2L, 1L);
        assertThat(summary.insights())
                .contains(Insight.MANY_LACK_DATA, Insight.HIGH_VALUE_IS_WAITING, Insight.ONE_DESTINATION_LEADS);
        assertThat(summary.recommendations())
                .contains(Recommendation.ASK_FOR_WHAT_IS_MISSING_FIRST, Recommendation.CALL_HIGH_VALUE_CUSTOMERS);
        assertThat(summary("t2").insights()).containsExactly(Insight.NO_INQUIRIES);
        assertThat(summary("t2").metrics().pipeline()).isEmpty();
    }

    @Test
    void an_undone_total_is_the_same_whatever_was_handled_before() {
        wants("a", "Lisbon", "2030-05-03", "1000 USD");
        readSide.catchUp();
        closes("a");
        assertThat(all().metrics()).extracting("open", "highValue").containsExactly(0L, 0L);
        assertThat(all().metrics().pipeline()).isEmpty();
        assertThat(summary("t1").topDestinations()).isEmpty();
    }

    private BusinessSummary summary(String tenant) {
        readSide.catchUp();
        return readSide.ask(new GetBusinessSummary(new Scope(tenant, 0), THRESHOLD), BusinessSummary.class);
    }

    private void wants(String name, String destination, String start, String cost) {
        story.asks(name, "m-" + name, "words of " + name, second(1));
        corrects(
                name,
                1,
                new FieldValue(InquiryField.FIRST_NAME, name),
                new FieldValue(InquiryField.LAST_NAME, "Miller"),
                new FieldValue(InquiryField.TRIP_DESTINATION, destination),
                new FieldValue(InquiryField.TRAVEL_START_DATE, start),
                new FieldValue(InquiryField.TRAVEL_END_DATE, "2030-12-24"),
                new FieldValue(InquiryField.TRIP_COST, cost));
    }

    private void corrects(String name, int correction, FieldValue... values) {
        story.history.add(
                inquiry(name),
                new FieldsCorrected(inquiry(name), contact(name), correction, List.of(values), second(50)));
    }

    private void closes(String name) {
        story.history.add(inquiry(name), new InquiryClosed(inquiry(name), contact(name), "booked", second(60)));
    }

    private static InquiryFilter filter(Range<LocalDate> travel, Range<BigDecimal> value) {
        return new InquiryFilter(Set.of(), null, null, null, Range.all(), Range.all(), travel, value, null, false);
    }

    private static InquiryFilter with(
            @Nullable Channel channel,
            @Nullable String destination,
            Range<Instant> opened,
            Range<Instant> active,
            Range<LocalDate> travel) {
        return new InquiryFilter(
                Set.of(), null, channel, destination, opened, active, travel, Range.all(), null, false);
    }

    private InquiryCards all() {
        readSide.catchUp();
        return ask(InquiryFilter.ALL, InquirySort.ACTIVITY, page());
    }

    private List<String> ids(InquiryFilter filter) {
        return cards(filter, InquirySort.OPENED).stream()
                .map(card -> card.inquiry().id())
                .sorted()
                .toList();
    }

    private List<String> ids(InquirySort sort) {
        return cards(InquiryFilter.ALL, sort).stream()
                .map(card -> card.inquiry().id())
                .toList();
    }

    private List<InquiryCard> cards(InquiryFilter filter, InquirySort sort) {
        readSide.catchUp();
        return ask(filter, sort, page()).items();
    }

    private InquiryCards ask(InquiryFilter filter, InquirySort sort, PageRequest page) {
        FindCards cards = new FindCards(scope(), filter, sort, null, page, THRESHOLD);
        return readSide.ask(new FindCardsAndMetrics(cards), InquiryCards.class);
    }
}
