package io.dragoman.gateway.webhook;

/** Deliveries as the API's description shows them. */
final class DeliveryExamples {

    private static final String COMMON = """
            "id":"meta.20300101.00c0ffee00c0ffee","provider":"meta","integrationId":"meta","route":"direct",\
            "receivedAt":"2030-01-01T00:00:05.123Z","position":41,"state":"effective",\
            "phoneNumber":"+16505551234","maxRetries":null,"updatedAt":"2030-01-01T00:00:06Z",\
            "processedAt":"2030-01-01T00:00:06Z",\
            """;

    static final String PAGE = "{\"items\":[{" + COMMON + "\"events\":4,\"failures\":0,\"bytes\":407,"
            + "\"eventType\":\"conversation.MessageReceived\",\"processed\":true,\"retryCount\":0}],\"next\":null,\"position\":45}";

    static final String ITEM = "{" + COMMON + """
            "bytes":407,"eventType":"conversation.MessageReceived","processed":true,"processingError":"it has no id",\
            "retryCount":1,"lastRetryAt":"2030-01-01T01:00:00Z","verdict":"verified","contentType":"application/json",\
            "headers":{"user-agent":"facebookexternalua"},"raw":"{\\"object\\":\\"whatsapp_business_account\\"}",\
            "events":[{"position":42,"type":"conversation.MessageReceived","aggregate":"message:default:m7x2"}],\
            "failures":[{"item":3,"kind":"message","code":"UNREADABLE","reason":"it has no id","at":"2030-01-01T00:00:06Z"}],\
            "redrives":[{"at":"2030-01-01T01:00:00Z"}],"discarded":[]}""";

    static final String REDRIVEN = """
            {"dryRun":false,"count":1,"ids":["meta.20300101.00c0ffee00c0ffee"],"more":false,"next":null,\
            "position":46}""";

    static final String DEAD_LETTERS = """
            {"items":[{"id":"meta.20300101.00c0ffee00c0ffee~3","deliveryId":"meta.20300101.00c0ffee00c0ffee","item":3,\
            "integrationId":"meta","provider":"meta","kind":"message","code":"NO_ID","reason":"the item has no id of its own",\
            "count":2,"receivedAt":"2030-01-01T00:00:05.123Z","failedAt":"2030-01-01T00:00:06Z"}],"next":null,"position":45}""";

    static final String REFUSED = """
            {"items":[{"id":"00c0ffee00c0ffee","at":"2030-01-01T00:00:00Z","provider":"meta","integrationId":"meta",\
            "reason":"SIGNATURE_INVALID","bytes":407,"signed":true}],"next":null,"position":45}""";

    private DeliveryExamples() {}
}
