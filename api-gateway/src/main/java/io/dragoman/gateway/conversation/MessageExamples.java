package io.dragoman.gateway.conversation;

/** Messages as the API's description shows them. */
public final class MessageExamples {

    public static final String MESSAGE = """
            {"id":"m7x2","externalMessageId":"wamid.HBgLMTY1MDU1NTEyMzQ","conversationId":"meta.k3f9a1","contactId":"k3f9a1",\
            "author":null,"authorName":null,"integrationId":"meta","provider":"meta","channel":"whatsapp","direction":"echo","kind":"document",\
            "text":"Our offer","media":{"mimeType":"application/pdf","fileName":"offer.pdf","reference":"5012","sizeBytes":20480,\
            "state":"pending"},"raw":null,"occurredAt":"2030-01-01T00:00:00Z","receivedAt":"2030-01-01T00:00:05.123Z",\
            "clockAhead":false,"inquiryId":null,"replyTo":{"id":"m7x1","direction":"inbound","kind":"text","authorName":null,"words":"Hi"},"threadId":"m7x1",\
            "target":null,"forwarded":null,"details":null,"seen":null,"status":"read","delivery":{"status":"read",\
            "sentAt":"2030-01-01T00:00:01Z","deliveredAt":"2030-01-01T00:00:02Z","readAt":"2030-01-01T00:01:00Z","playedAt":null,\
            "failedAt":null,"errorCode":null,"errorTitle":null,"history":[{"status":"sent","occurredAt":"2030-01-01T00:00:01Z"},\
            {"status":"delivered","occurredAt":"2030-01-01T00:00:02Z"},{"status":"read","occurredAt":"2030-01-01T00:01:00Z"}]},\
            "reactions":[{"emoji":"👍","contactId":"k3f9a1","name":"Ann"}],"former":[],"editedAt":null,"deletedAt":null,"votes":[]}""";

    public static final String PAGE = "{\"items\":[" + MESSAGE + "],\"next\":null,\"position\":42}";

    private MessageExamples() {}
}
