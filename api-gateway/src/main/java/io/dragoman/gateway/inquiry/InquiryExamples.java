package io.dragoman.gateway.inquiry;

/** Inquiries as the API's description shows them. */
final class InquiryExamples {

    private static final String ROW = """
            "id":"k3f9a1-1","contactId":"k3f9a1","contactName":"Ann","source":"whatsapp","provider":"meta",\
            "lastWords":"Two weeks in Lisbon in May, please","lastMessageAt":"2030-01-01T00:00:00Z","status":"Incomplete",\
            "stage":"open","missingFields":["last_name","trip_cost"],"followUp":null,"unreadMessages":0,"openedAt":"2030-01-01T00:00:00Z",\
            "updatedAt":"2030-01-01T00:00:06Z\"""";

    static final String BOARD = "{\"items\":[{" + ROW
            + "}],\"next\":null,\"position\":42,\"counters\":{\"total\":1,\"complete\":0,\"pending\":1,\"error\":0,\"byStatus\":{\"Incomplete\":1}}}";

    static final String ROWS = "{\"items\":[{" + ROW + "}],\"next\":null,\"position\":42}";

    static final String INQUIRY = "{" + ROW + """
            ,"version":5,"fields":{"trip_destination":{"value":"Lisbon","corrected":false,"derived":false,"confidence":0.9,\
            "extractor":"local/1","source":"local","model":null,"prompt":null,"messageId":"m7x2","words":"in Lisbon",\
            "note":null,"correction":null,"by":null,"recordedAt":"2030-01-01T00:00:06Z"}},"derived":{},"conflicts":[],\
            "completeness":[{"rule":"essential/1","decides":true,"known":3,"needed":5,"percent":60,\
            "missing":["last_name","trip_cost"],"badge":"Needs Info"}],"corrections":[],\
            "extraction":{"state":"done","extractor":"openai:travel/3+local/4","at":"2030-01-01T00:00:06Z","cause":null,\
            "source":"combined","model":"gpt-4o-mini","prompt":"travel/3","usage":{"input":900,"output":80},\
            "inputHash":"k7x2mmqa3bcd4efg5hij6klm7n","attempt":null,"retryAt":null}}""";

    private static final String METRICS = """
            {"open":1,"pipeline":[{"currency":"USD","inquiries":1,"value":4200.00,"average":4200.00}],"readyToQuote":0,\
            "readyRate":0,"highValue":0,"threshold":5000}""";

    static final String CARDS = "{\"items\":[{" + ROW + """
            ,"customer":"Ann","values":{"trip_destination":"Lisbon"},"value":{"amount":4200,"currency":"USD"},\
            "priority":"medium","completeness":[]}],"next":null,"position":42,"metrics":""" + METRICS + "}";

    static final String SUMMARY = "{\"counters\":{\"total\":1,\"complete\":0,\"pending\":1,\"error\":0,"
            + "\"byStatus\":{\"Incomplete\":1}},\"metrics\":" + METRICS + """
            ,"completionRate":0,"topDestinations":[{"name":"Lisbon","inquiries":1}],"insights":["many_lack_data"],\
            "recommendations":["ask_for_what_is_missing_first"],"position":42}""";

    static final String HISTORY = """
            {"items":[{"what":"FieldsCorrected","at":"2030-01-01T00:02:00Z","by":"user:u1","detail":null,\
            "fields":["trip_cost"],"since":null,"missing":[]}],"next":null,"position":42}""";

    static final String FIELD_HISTORY = """
            {"items":[{"value":"4200 USD","outcome":"taken","messageId":"m7x2","words":"$4,200","confidence":0.9,"note":null,\
            "extractor":"local/1","source":"local","model":null,"prompt":null,"correction":null,"by":"process:extraction",\
            "at":"2030-01-01T00:00:06Z"}],"next":null,"position":42}""";

    static final String CSV = "Customer Name,Email,Trip Cost\r\nAnn Miller,ann@example.com,4200.50\r\n";

    static final String EXPORTED =
            "[{\"customer_name\":\"Ann Miller\",\"email\":\"ann@example.com\",\"trip_cost\":\"4200.50\"}]";

    private InquiryExamples() {}
}
