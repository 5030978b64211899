package io.dragoman.gateway.conversation;

/** Messages as the API's description shows them. */
public final class MessageExamples {

    public static final String MESSAGE = """
            {"id":"m7x2","conversationId":"meta.k3f9a1","contactId":"k3f9a1","author":null,"integrationId":"meta",\
            "provider":"meta","channel":"whatsapp","direction":"inbound","kind":"text","text":"Hi","media":null,"raw":null,\
            "occurredAt":"2030-01-01T00:00:00Z","receivedAt":"2030-01-01T00:00:05.123Z","clockAhead":false,\
            "inquiryId":"k3f9a1-1"}""";

    public static final String PAGE = "{\"items\":[" + MESSAGE + "],\"next\":null,\"position\":42}";

    private MessageExamples() {}
}
