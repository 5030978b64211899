package io.dragoman.gateway;

import io.dragoman.contact.ContactChange;
import io.dragoman.contact.ContactEvent.NameSource;
import io.dragoman.contact.ContactQuery.FindContactHistory;
import io.dragoman.contact.ContactQuery.FindContactInquiries;
import io.dragoman.contact.ContactQuery.FindContacts;
import io.dragoman.contact.ContactQuery.FindDuplicates;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.contact.DuplicateSuggestion;
import io.dragoman.contact.DuplicateSuggestion.Reason;
import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.conversation.ConversationQuery.FindConversations;
import io.dragoman.conversation.ConversationQuery.FindMessages;
import io.dragoman.conversation.ConversationQuery.GetConversation;
import io.dragoman.conversation.ConversationQuery.GetMessage;
import io.dragoman.conversation.ConversationQuery.GetStats;
import io.dragoman.conversation.ConversationQuery.ListMessages;
import io.dragoman.conversation.ConversationView;
import io.dragoman.conversation.MessageChanges;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageKind;
import io.dragoman.conversation.MessageStats;
import io.dragoman.conversation.MessageView;
import io.dragoman.inquiry.BusinessSummary;
import io.dragoman.inquiry.FieldChange;
import io.dragoman.inquiry.FieldChange.Outcome;
import io.dragoman.inquiry.InquiryBoard;
import io.dragoman.inquiry.InquiryCard;
import io.dragoman.inquiry.InquiryCards;
import io.dragoman.inquiry.InquiryChange;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryQuery.FindCards;
import io.dragoman.inquiry.InquiryQuery.FindCardsAndMetrics;
import io.dragoman.inquiry.InquiryQuery.FindFieldHistory;
import io.dragoman.inquiry.InquiryQuery.FindInquiries;
import io.dragoman.inquiry.InquiryQuery.FindInquiryHistory;
import io.dragoman.inquiry.InquiryQuery.FindInquiryMessages;
import io.dragoman.inquiry.InquiryQuery.GetBusinessSummary;
import io.dragoman.inquiry.InquiryQuery.GetInquiry;
import io.dragoman.inquiry.InquiryRow;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.inquiry.InquiryView;
import io.dragoman.inquiry.InquiryView.ConflictView;
import io.dragoman.inquiry.InquiryView.ExtractionView;
import io.dragoman.inquiry.InquiryView.FieldView;
import io.dragoman.inquiry.Stage;
import io.dragoman.integration.Provider;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusQuery.FindOrphanStatuses;
import io.dragoman.outbound.StatusQuery.FindStatuses;
import io.dragoman.outbound.StatusView;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.ProcessorQuery.FindProcessors;
import io.dragoman.platform.Processors;
import io.dragoman.platform.Scope;
import io.dragoman.search.SearchHit;
import io.dragoman.search.SearchKind;
import io.dragoman.search.SearchQuery.FindThings;
import io.dragoman.webhook.DeadLetter;
import io.dragoman.webhook.DeliveryRow;
import io.dragoman.webhook.DeliveryView;
import io.dragoman.webhook.WebhookEvent.Route;
import io.dragoman.webhook.WebhookQuery.FindDeadLetters;
import io.dragoman.webhook.WebhookQuery.FindDeliveries;
import io.dragoman.webhook.WebhookQuery.GetDelivery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Read models in which tenant {@code t1} has one thing of each kind, whose local id is {@code one}. */
public final class ReadModels {

    static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final String PHONE = "+16505551234";

    /** As a provider says it. */
    static final String WORDS = "User changed from 4915190000001 to 16505551234";

    /** Every query that was asked. */
    public final List<Object> asked = new ArrayList<>();

    @QueryHandler
    Page<DuplicateSuggestion> find(FindDuplicates query) {
        DuplicateSuggestion alike = new DuplicateSuggestion(contact("one"), contact("one"), List.of(Reason.SAME_EMAIL));
        return page(query, query.scope(), alike);
    }

    @QueryHandler
    Page<InquiryRow> find(FindContactInquiries query) {
        return page(query, query.scope(), inquiry());
    }

    @QueryHandler
    Page<ContactChange> find(FindContactHistory query) {
        return page(query, query.scope(), new ContactChange("one", "ContactRenamed", NOON, "user:u1", "Ann"));
    }

    @QueryHandler
    Answer<MessageStats> get(GetStats query) {
        asked.add(query);
        return new Answer<>(
                new MessageStats(5, 3, 2, Map.of(DeliveryStatus.READ, 1L, DeliveryStatus.PLAYED, 1L), 2, 1, 4, 3), 42);
    }

    @QueryHandler
    Processors find(FindProcessors query) {
        return new Processors(Map.of("timeline", 5L, "contacts", 7L));
    }

    @QueryHandler
    Page<ContactView> find(FindContacts query) {
        return page(query, query.scope(), contact("one"));
    }

    @QueryHandler
    Answer<ContactView> get(GetContact query) {
        return answer(query, query.scope(), query.contactId().local(), contact("one"));
    }

    @QueryHandler
    Page<ConversationView> find(FindConversations query) {
        return page(query, query.scope(), conversation());
    }

    @QueryHandler
    Answer<ConversationView> get(GetConversation query) {
        return answer(query, query.scope(), query.conversationId().local(), conversation());
    }

    @QueryHandler
    Page<MessageView> find(FindMessages query) {
        return page(query, query.scope(), message("one", NOON));
    }

    @QueryHandler
    Page<MessageView> find(FindInquiryMessages query) {
        return page(query, query.scope(), message("one", NOON));
    }

    @QueryHandler
    InquiryBoard find(FindInquiries query) {
        Page<InquiryRow> page = page(query, query.scope(), inquiry());
        return new InquiryBoard(
                page.items(), page.next(), page.position(), InquiryBoard.Counters.of(Map.of("Incomplete", 1L)));
    }

    /** Two pages, so that whoever reads all of them is seen to. */
    @QueryHandler
    Page<InquiryCard> find(FindCards query) {
        Page<InquiryRow> page = page(query, query.scope(), inquiry());
        InquiryCard card = new InquiryCard(
                inquiry(),
                "=HYPERLINK(\"http://x\")",
                Map.of("phone_number", PHONE, "home_address", "1 Main St,\r\n\"Ölstadt\""),
                new InquiryCard.Value(new BigDecimal("4200.50"), "USD"),
                InquiryCard.Priority.MEDIUM,
                List.of());
        String next = query.page().cursor() == null ? "more" : null;
        return new Page<>(page.items().isEmpty() ? List.of() : List.of(card), next, 42);
    }

    @QueryHandler
    InquiryCards find(FindCardsAndMetrics query) {
        asked.add(query);
        Page<InquiryCard> page = find(query.cards());
        return new InquiryCards(page.items(), page.next(), page.position(), metrics());
    }

    @QueryHandler
    BusinessSummary get(GetBusinessSummary query) {
        asked.add(query);
        return new BusinessSummary(
                InquiryBoard.Counters.of(Map.of("Complete", 1L)), metrics(), 100, List.of(), List.of(), List.of(), 42);
    }

    private static InquiryCards.Metrics metrics() {
        return new InquiryCards.Metrics(1, List.of(), 0, 0, 0, new BigDecimal("5000"));
    }

    @QueryHandler
    Answer<InquiryView> get(GetInquiry query) {
        FieldView field = new FieldView(
                PHONE,
                false,
                false,
                0.9,
                "local/1",
                null,
                null,
                null,
                "one",
                "call " + PHONE + " please",
                null,
                null,
                null,
                NOON);
        FieldView cost = new FieldView(
                "4200000 IDR", false, false, 0.9, "local/1", null, null, null, "one", WORDS, WORDS, null, null, NOON);
        return answer(
                query,
                query.scope(),
                query.inquiryId().local(),
                new InquiryView(
                        inquiry(),
                        5,
                        Map.of("phone_number", field, "trip_cost", cost),
                        Map.of(),
                        List.of(
                                new ConflictView(
                                        InquiryField.PHONE_NUMBER, PHONE, "one", "or " + PHONE, "local/1", NOON),
                                new ConflictView(InquiryField.TRIP_COST, "4300000 IDR", "one", WORDS, "local/1", NOON)),
                        List.of(),
                        List.of(),
                        ExtractionView.NONE));
    }

    @QueryHandler
    Page<InquiryChange> find(FindInquiryHistory query) {
        return page(
                query,
                query.scope(),
                new InquiryChange("InquiryOpened", NOON, "process:x", null, List.of(), null, List.of()));
    }

    @QueryHandler
    Page<FieldChange> find(FindFieldHistory query) {
        return page(
                query,
                query.scope(),
                new FieldChange(
                        "Ann", Outcome.ENTERED, null, null, null, null, null, null, null, null, 1, "user:u1", NOON));
    }

    @QueryHandler
    Page<StatusView> find(FindStatuses query) {
        StatusView.Report sent = new StatusView.Report(DeliveryStatus.SENT, NOON);
        return page(
                query,
                query.scope(),
                new StatusView(
                        "one",
                        "meta",
                        Provider.META,
                        null,
                        DeliveryStatus.SENT,
                        NOON,
                        NOON,
                        null,
                        null,
                        null,
                        null,
                        null,
                        WORDS,
                        List.of(sent)));
    }

    @QueryHandler
    Page<SearchHit> find(FindThings query) {
        SearchHit hit = new SearchHit(SearchKind.MESSAGE, "one", "one", PHONE, "one", "one", WORDS, NOON);
        return page(query, query.scope(), hit);
    }

    @QueryHandler
    Page<StatusView> find(FindOrphanStatuses query) {
        return new Page<>(find(new FindStatuses(query.scope(), query.page())).items(), null, 42);
    }

    @QueryHandler
    Page<MessageView> find(ListMessages query) {
        return page(query, query.scope(), message("one", NOON));
    }

    @QueryHandler
    Answer<MessageView> get(GetMessage query) {
        String id = query.messageId().local();
        return answer(query, query.scope(), id.equals("t1-message-meta-wamid.1") ? "one" : id, message("one", NOON));
    }

    @QueryHandler
    Page<DeliveryRow> find(FindDeliveries query) {
        return page(query, query.scope(), delivery());
    }

    @QueryHandler
    Page<DeadLetter> find(FindDeadLetters query) {
        return page(
                query,
                query.scope(),
                new DeadLetter("one", 3, "meta", Provider.META, "message", "NO_ID", "it has no id", 2, NOON, NOON));
    }

    @QueryHandler
    Answer<DeliveryView> get(GetDelivery query) {
        return answer(
                query,
                query.scope(),
                query.deliveryId().local(),
                new DeliveryView(
                        delivery(),
                        "application/json",
                        Map.of("user-agent", "provider"),
                        new byte[] {'{', (byte) 0xff, '}'},
                        List.of(new DeliveryView.Consequence(42, "conversation.MessageReceived", "message:t1:one")),
                        List.of(new DeliveryView.ItemFailure(3, "message", "UNREADABLE", "it has no id", NOON)),
                        List.of(NOON),
                        List.of()));
    }

    private <T> Page<T> page(Object query, Scope scope, T item) {
        asked.add(query);
        return new Page<>(scope.tenant().equals("t1") ? List.of(item) : List.of(), null, 42);
    }

    @SuppressWarnings("NullAway") // what does not exist is null, as the queries promise
    private <T> Answer<T> answer(Object query, Scope scope, String id, T item) {
        asked.add(query);
        @Nullable T found = scope.tenant().equals("t1") && id.equals("one") ? item : null;
        return new Answer<>(found, 42);
    }

    /** A contact as {@code t1} has it. */
    public static ContactView contact(String id) {
        return new ContactView(
                id,
                3,
                PHONE,
                NameSource.PERSON,
                null,
                PHONE,
                "US",
                null,
                List.of(
                        new ContactView.Identity("p", "one", IdentityKind.PHONE, PHONE, null, NOON),
                        new ContactView.Identity(
                                "u", "two", IdentityKind.BUSINESS_SCOPED_USER, "US.12345", null, NOON)),
                List.of("call " + PHONE),
                true,
                false,
                false,
                "{\"private\":[\"" + PHONE + "\",16505551234],\"crm\":{\"id\":7,\"old\":true}}",
                List.of(Channel.WHATSAPP),
                WORDS,
                2,
                NOON,
                NOON,
                NOON,
                List.of(new ContactView.Merge("00aa", "two", PHONE, NOON, "user:u1")));
    }

    private static ConversationView conversation() {
        return new ConversationView(
                "one",
                "one",
                "one",
                PHONE,
                PHONE,
                "meta",
                Provider.META,
                ConversationKind.DIRECT,
                List.of(Channel.WHATSAPP),
                false,
                NOON,
                NOON,
                NOON,
                NOON,
                WORDS,
                2);
    }

    /** A message of the contact {@code one}. */
    public static MessageView message(String id, Instant at) {
        return new MessageView(
                id,
                "one",
                "one",
                "two",
                PHONE,
                "meta",
                Provider.META,
                Channel.WHATSAPP,
                Direction.INBOUND,
                MessageKind.UNSUPPORTED,
                WORDS,
                null,
                "{\"from\":\"16505551234\"}",
                at,
                at,
                false,
                "one",
                "wamid.16505551234",
                new MessageView.Quote("zero", Direction.INBOUND, MessageKind.TEXT, PHONE, WORDS),
                "zero",
                null,
                null,
                "{\"location\":{\"latitude\":37.4219983,\"longitude\":-122.084,\"phone\":16505551234}}",
                true,
                null,
                null,
                new MessageChanges(
                        List.of(new MessageChanges.Reaction("👍", "one", PHONE)),
                        List.of(new MessageChanges.Former(WORDS, NOON)),
                        null,
                        null,
                        "{\"poll\":{\"votes\":[{\"option\":\"Lisbon\",\"voters\":[\"16505551234\"]}]}}"));
    }

    private static InquiryRow inquiry() {
        return new InquiryRow(
                "one",
                "one",
                PHONE,
                Channel.WHATSAPP,
                Provider.META,
                WORDS,
                NOON,
                InquiryStatus.INCOMPLETE,
                Stage.OPEN,
                List.of(InquiryField.LAST_NAME),
                null,
                0,
                NOON,
                NOON);
    }

    private static DeliveryRow delivery() {
        return new DeliveryRow(
                "one",
                Provider.META,
                "meta",
                Route.DIRECT,
                NOON,
                41,
                DeliveryRow.State.NO_EFFECT,
                1,
                1,
                3,
                null,
                true,
                "it has no id",
                1,
                NOON,
                PHONE,
                null,
                NOON,
                NOON);
    }
}
