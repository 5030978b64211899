package io.dragoman.gateway.webhook;

/** Providers' posts as the API's description shows them. */
final class WebhookExamples {

    static final String META = """
            {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages","value":{\
            "messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881",\
            "phone_number_id":"106540352242922"},"contacts":[{"profile":{"name":"Ann"},"wa_id":"16505551234"}],\
            "messages":[{"from":"16505551234","id":"wamid.T1","timestamp":"1893456000","type":"text",\
            "text":{"body":"Hi"}}]}}]}]}""";

    static final String TWILIO = "From=whatsapp%3A%2B16505551234&To=whatsapp%3A%2B15550783881&Body=Hi"
            + "&MessageSid=SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&AccountSid=ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb&NumMedia=0";

    static final String GREEN_API = """
            {"typeWebhook":"incomingMessageReceived","instanceData":{"idInstance":1101234567},"timestamp":1893456000,\
            "idMessage":"83F1535F99AB0BF4E9D02DFD85D3E3F7","senderData":{"chatId":"16505551234@c.us","senderName":"Ann"},\
            "messageData":{"typeMessage":"textMessage","textMessageData":{"textMessage":"Hi"}}}""";

    private WebhookExamples() {}
}
