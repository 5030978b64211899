package io.dragoman.providers.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.integration.Provider;
import io.dragoman.providers.Accounts;
import io.dragoman.providers.Described;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Message;
import io.dragoman.providers.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Kinds and shapes that no sample has. */
class TwilioCodecTest {

    static Stream<Arguments> people() {
        return Table.rows("""
                From=whatsapp:%2B16505551234 => WHATSAPP SM1 | PHONE +16505551234
                From=whatsapp:+16505551234 => WHATSAPP SM1 | PHONE +16505551234
                From=whatsapp:%2B16505551234&ExternalUserId=whatsapp:US.1&ProfileName=Ann \
                => WHATSAPP SM1 | PHONE +16505551234, BUSINESS_SCOPED_USER US.1 'Ann'
                From=whatsapp:GB.27182818284590452353&ExternalUserId=whatsapp:GB.27182818284590452353 \
                => WHATSAPP SM1 | BUSINESS_SCOPED_USER GB.27182818284590452353
                From=whatsapp:GB.27&WaId=447700900123 => WHATSAPP SM1 | PHONE +447700900123, BUSINESS_SCOPED_USER GB.27
                From=%2B447700900123 => SMS SM1 | PHONE +447700900123
                From=+447700900123 => SMS SM1 | PHONE +447700900123
                From=32665 => SMS SM1 | PHONE +32665""");
    }

    @ParameterizedTest
    @MethodSource("people")
    void a_sender_is_known_by_what_the_form_names(String form, String start) {
        assertThat(item("MessageSid=SM1&Body=Hi&" + form)).isEqualTo("INBOUND " + start + " | null | TEXT \"Hi\"");
    }

    static Stream<Arguments> kinds() {
        return Table.rows("""
                MessageType=text&Body= => TEXT
                MessageType=text&Body=Hi&Forwarded=true => TEXT 'Hi' +raw forwarded
                MessageType=text&Body=Hi&FrequentlyForwarded=true => TEXT 'Hi' +raw forwarded
                MessageType=text&Body=Hi&OriginalRepliedMessageSid=SM0 => TEXT 'Hi' +raw re SM0
                MessageType=text&Body=STOP&OptOutType=STOP => TEXT 'STOP' {'optOut':'STOP'}
                MessageType=text&Body=Hi&Forwarded=false&ReferralBody= => TEXT 'Hi'
                MessageType=text&Body=Hi&ReferralSourceId=12&ReferralHeadline=H&ReferralCtwaClid=k \
                => TEXT 'Hi' +raw {'referral':{'sourceId':'12','headline':'H','clickId':'k'}}
                MessageType=image&Body=Hi&MediaUrl0=u => IMAGE 'Hi' [null, null, u]
                MessageType=audio&MediaUrl0=u => AUDIO [null, null, u]
                MessageType=document&MediaUrl0=u => DOCUMENT [null, null, u]
                MessageType=sticker&MediaUrl0=u => STICKER [null, null, u]
                MessageType=contacts&MediaUrl0=u => CONTACTS [null, null, u] +raw
                MessageType=video&MediaUrl0=u&MediaContentType0=video/mp4 => VIDEO [video/mp4, null, u]
                MessageType=hologram&Body=words&MediaUrl0=u => UNSUPPORTED 'words' [null, null, u] +raw {'unsupported':{'type':'hologram'}}
                MessageType=location&Latitude=1&Longitude=-2.5 => LOCATION +raw {'location':{'latitude':1,'longitude':-2.5}}
                Latitude=1&Longitude=x&Label=Hut => LOCATION 'Hut' +raw {'location':{'latitude':1,'longitude':'x','name':'Hut'}}
                MessageType=button&Body=Yes => INTERACTIVE 'Yes' +raw
                MessageType=button&ButtonText=Yes&ButtonPayload=P => INTERACTIVE 'Yes' +raw {'choice':{'id':'P','title':'Yes'}}
                MessageType=interactive&ListId=r&ListTitle=A&ListDescription=D \
                => INTERACTIVE 'A' +raw {'choice':{'id':'r','title':'A','description':'D'}}
                NumMedia=2&MediaUrl0=u&MediaContentType0=image/png&MediaUrl1=v \
                => IMAGE [image/png, null, u] +raw {'files':[{'reference':'v'}]}
                NumMedia=1&MediaUrl0=u&MediaContentType0=audio/amr => AUDIO [audio/amr, null, u]
                NumMedia=1&MediaUrl0=u&MediaContentType0=text/x-vcard => CONTACTS [text/x-vcard, null, u] +raw
                NumMedia=1&MediaUrl0=u => DOCUMENT [null, null, u]
                Body=50%&Body=other => TEXT '50%'
                Body=%ff%zz% => TEXT '\uFFFD%zz%'""");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_kind_has_its_content(String form, String content) {
        assertThat(item("SmsMessageSid=SM1&From=%2B16505551234&" + form))
                .isEqualTo("INBOUND SMS SM1 | PHONE +16505551234 | null | " + content);
    }

    @ParameterizedTest
    @CsvSource({
        "accepted,            QUEUED",
        "scheduled,           QUEUED",
        "queued,              QUEUED",
        "sending,             QUEUED",
        "sent,                SENT",
        "delivered,           DELIVERED",
        "read,                READ",
        "undelivered,         FAILED",
        "failed,              FAILED"
    })
    void a_status_has_its_place(String word, String status) {
        assertThat(item("MessageSid=SM1&MessageStatus=" + word)).isEqualTo("STATUS SM1 | " + status + " | null | null");
        assertThat(item("SmsSid=SM1&SmsStatus=" + word)).isEqualTo("STATUS SM1 | " + status + " | null | null");
    }

    static Stream<Arguments> others() {
        return Table.rows("""
                MessageSid=SM1&MessageStatus=canceled => STATUS SM1 | FAILED | null | canceled
                MessageSid=SM1&MessageStatus=failed&ErrorCode=30003 => STATUS SM1 | FAILED | null | 30003 may pass
                MessageSid=SM1&MessageStatus=failed&ErrorCode=63016&ErrorMessage=Closed => STATUS SM1 | FAILED | null | 63016 'Closed'
                MessageSid=SM1&MessageStatus=delivered&ErrorCode=0 => STATUS SM1 | DELIVERED | null | null
                MessageSid=SM1&MessageStatus=partially_delivered => STATUS SM1 | SENT | null | null
                MessageSid=SM1&MessageStatus=teleported => NOTICE status
                MessageStatus=sent => UNREADABLE status | NO_ID
                CallSid=CA1&CallStatus=ringing&From=%2B16505551234&Direction=inbound \
                => INBOUND VOICE CA1 | PHONE +16505551234 | null | CALL +raw {'call':{'state':'ringing'}}
                CallSid=CA1&CallStatus=completed&From=%2B16505551234&CallDuration=31&Timestamp=Sat,+21+Nov+2026+10:12:00+%2B0000 \
                => INBOUND VOICE CA1.completed | PHONE +16505551234 | 2026-11-21T10:12:00Z | CALL +raw \
                {'call':{'state':'completed','seconds':31}} about CA1
                CallSid=CA1&CallStatus=busy&Direction=outbound-api => STATUS CA1 | FAILED | null | busy may pass
                CallSid=CA1&CallStatus=in-progress&Direction=outbound-dial&Timestamp=noon => STATUS CA1 | DELIVERED | null | null
                CallSid=CA1&CallStatus=teleported&Direction=outbound-api => NOTICE call
                CallStatus=ringing&From=%2B16505551234 => UNREADABLE call | NO_ID
                From=%2B16505551234&Body=Hi => UNREADABLE message | NO_ID
                MessageSid=SM1&Body=Hi => UNREADABLE message | NO_SENDER
                MessageSid=SM1&Body=Hi&From=MyBank24 => INBOUND SMS SM1 | ADDRESS mybank24 'MyBank24' | null | TEXT 'Hi'
                CallSid=CA1&CallStatus=ringing&From=anonymous&Direction=inbound \
                => INBOUND VOICE CA1 | ADDRESS withheld | null | CALL +raw {'call':{'state':'ringing'}}
                CallSid=CA1&CallStatus=ringing&From=%2B266696687 \
                => INBOUND VOICE CA1 | ADDRESS withheld | null | CALL +raw {'call':{'state':'ringing'}}
                CallSid=CA1&CallStatus=ringing => INBOUND VOICE CA1 | ADDRESS withheld | null | CALL +raw {'call':{'state':'ringing'}}
                CallSid=CA1&CallStatus=ringing&From=sip:Bob@example.com \
                => INBOUND VOICE CA1 | ADDRESS sip:bob@example.com | null | CALL +raw {'call':{'state':'ringing'}}""");
    }

    @ParameterizedTest
    @MethodSource("others")
    void no_callback_goes_unnoticed(String form, String item) {
        assertThat(item(form)).isEqualTo(item);
    }

    @Test
    void the_raw_parameters_are_all_of_them() {
        String raw = ((Message) decoded("MessageSid=SM1&From=whatsapp:US.1&MessageType=new&A=1&A=2&B=%00")
                        .get(0))
                .content()
                .raw();
        assertThat(raw)
                .isEqualTo("{\"MessageSid\":\"SM1\",\"From\":\"whatsapp:US.1\",\"MessageType\":\"new\","
                        + "\"A\":[\"1\",\"2\"],\"B\":\"\\u0000\"}");
    }

    private static String item(String form) {
        return Described.item(decoded(form).get(0));
    }

    private static List<InboundItem> decoded(String form) {
        return new TwilioCodec()
                .decode(
                        Accounts.of(Provider.TWILIO, Map.of()),
                        "application/x-www-form-urlencoded;charset=UTF-8",
                        form.getBytes(UTF_8));
    }
}
