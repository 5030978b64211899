package io.dragoman.gateway.webhook;

/** Deliveries as the API's description shows them. */
final class DeliveryExamples {

    private static final String COMMON = """
            "id":"meta.20300101.00c0ffee00c0ffee","provider":"meta","integrationId":"meta","route":"direct",\
            "receivedAt":"2030-01-01T00:00:05.123Z","position":41,"state":"effective",\
            """;

    static final String PAGE =
            "{\"items\":[{" + COMMON + "\"events\":4,\"failures\":0,\"bytes\":407}],\"next\":null,\"position\":45}";

    static final String ITEM = "{" + COMMON + """
            "bytes":407,"verdict":"verified","contentType":"application/json",\
            "headers":{"user-agent":"facebookexternalua"},"raw":"{\\"object\\":\\"whatsapp_business_account\\"}",\
            "events":[{"position":42,"type":"conversation.MessageReceived","aggregate":"message:default:m7x2"}],\
            "failures":[{"item":3,"kind":"message","code":"UNREADABLE","reason":"it has no id","at":"2030-01-01T00:00:06Z"}],\
            "redrives":[{"at":"2030-01-01T01:00:00Z"}]}""";

    static final String REFUSED = """
            {"items":[{"id":"00c0ffee00c0ffee","at":"2030-01-01T00:00:00Z","provider":"meta","integrationId":"meta",\
            "reason":"SIGNATURE_INVALID","bytes":407,"signed":true}],"next":null,"position":45}""";

    private DeliveryExamples() {}
}
