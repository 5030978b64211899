package io.dragoman.gateway.inquiry;

/** Inquiries as the API's description shows them. */
final class InquiryExamples {

    private static final String ROW = """
            "id":"k3f9a1-1","contactId":"k3f9a1","contactName":"Ann","source":"whatsapp","provider":"meta",\
            "lastWords":"Two weeks in Lisbon in May, please","lastMessageAt":"2030-01-01T00:00:00Z","status":"Incomplete",\
            "stage":"open","missingFields":["last_name","trip_cost"],"openedAt":"2030-01-01T00:00:00Z",\
            "updatedAt":"2030-01-01T00:00:06Z\"""";

    static final String BOARD = "{\"items\":[{" + ROW
            + "}],\"next\":null,\"position\":42,\"counters\":{\"total\":1,\"byStatus\":{\"Incomplete\":1}}}";

    static final String ROWS = "{\"items\":[{" + ROW + "}],\"next\":null,\"position\":42}";

    static final String INQUIRY = "{" + ROW + """
            ,"fields":{"trip_destination":{"value":"Lisbon","confidence":0.9,"extractor":"local/1","messageId":"m7x2",\
            "words":"in Lisbon","note":null,"recordedAt":"2030-01-01T00:00:06Z"}},\
            "extraction":{"state":"done","extractor":"local/1","at":"2030-01-01T00:00:06Z","cause":null}}""";

    private InquiryExamples() {}
}
