package io.dragoman.gateway.inquiry;

/** Examples of extraction runs. */
final class RunExamples {

    static final String ORDER =
            "{\"prompt\":\"travel/2\",\"filter\":\"status=Incomplete\",\"limit\":100,\"dryRun\":true}";

    private static final String HEAD =
            "\"dryRun\":true,\"extractor\":\"openai:travel/2+local/1\",\"prompt\":\"travel/2\","
                    + "\"model\":null,\"startedAt\":\"2030-01-01T12:00:00Z\",\"total\":1,";

    static final String BEGUN = "{\"id\":\"7c1d\",\"state\":\"reading\"," + HEAD + "\"done\":0,"
            + "\"totals\":{\"gained\":0,\"changed\":0,\"lost\":0,\"kept\":0,\"applied\":0,\"failed\":0},\"inquiries\":[]}";

    static final String READ = "{\"id\":\"7c1d\",\"state\":\"read\"," + HEAD + "\"done\":1,"
            + "\"totals\":{\"gained\":1,\"changed\":1,\"lost\":0,\"kept\":0,\"applied\":0,\"failed\":0},"
            + "\"inquiries\":[{\"id\":\"k3f9a1-1\",\"messages\":2,\"fields\":["
            + "{\"field\":\"last_name\",\"kind\":\"gained\",\"before\":null,\"after\":\"Miller\"},"
            + "{\"field\":\"trip_cost\",\"kind\":\"changed\",\"before\":\"4200\",\"after\":\"4200 USD\"}],"
            + "\"applied\":false,\"cause\":null}]}";

    private RunExamples() {}
}
