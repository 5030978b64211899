package io.dragoman.providers.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.providers.InboundItem.Message;
import io.dragoman.providers.Table;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Kinds and shapes of messages that no sample has. */
class MetaKindsTest {

    private static final String ANN = "INBOUND WHATSAPP w1 | PHONE +16505551234 \"Ann\" | 2030-01-01T00:00:00Z | ";

    static Stream<Arguments> kinds() {
        return Table.rows("""
                'type':'text','text':{'body':''} => TEXT
                'type':'audio','audio':{'id':'1','mime_type':'audio/ogg','voice':true} => VOICE [audio/ogg, null, 1]
                'type':'image','image':{'id':1} => IMAGE [null, null, 1]
                'type':'image','image':{'caption':'A'},'context':{'id':'w'} => IMAGE 'A' [null, null, null] +raw
                'type':'interactive','interactive':{'type':'list_reply','list_reply':{'title':'A'}} => INTERACTIVE 'A' +raw
                'type':'interactive','interactive':{'type':'call_permission_reply'} => INTERACTIVE +raw
                'type':'reaction','reaction':{'message_id':'w','emoji':'\\ud83d\\udc4d'} => REACTION '\uD83D\uDC4D' +raw
                'type':'reaction','reaction':{'message_id':'w'} => REACTION +raw
                'type':'order','order':{'text':'two please','product_items':[]} => ORDER 'two please' +raw
                'type':'location','location':{'name':'Hut'} => LOCATION 'Hut' +raw
                'type':'contacts','contacts':[{'name':{'formatted_name':'A'}},{},{'phones':[{'phone':'7'}]}] => CONTACTS 'A, 7' +raw
                'type':'contacts','contacts':{} => UNSUPPORTED +raw
                'type':'edit','edit':{'message':{}} => UNSUPPORTED +raw
                'type':'hologram','hologram':{'depth':3} => UNSUPPORTED +raw
                'type':'text','text':'no object' => UNSUPPORTED +raw
                'type':'text','text':{'body':7} => UNSUPPORTED +raw
                'type':'image' => UNSUPPORTED +raw
                'type':7 => UNSUPPORTED +raw
                'text':{'body':'of no type'} => UNSUPPORTED +raw
                'type':'id' => UNSUPPORTED +raw""");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_kind_has_its_content(String fields, String content) {
        String message = MetaBodies.message("\"id\":\"w1\"," + fields);
        assertThat(MetaBodies.described(MetaBodies.messages(message))).containsExactly(ANN + content);
    }

    @Test
    void the_raw_message_is_all_of_it() {
        String message =
                MetaBodies.message("\"id\":\"w1\",\"type\":\"hologram\",\"hologram\":{\"depth\":3.5,\"to\":null}");
        Message item =
                (Message) MetaBodies.decoded(MetaBodies.messages(message)).get(0);

        assertThat(JsonMapper.shared().readTree(item.content().raw()))
                .isEqualTo(JsonMapper.shared().readTree(message));
    }

    static Stream<Arguments> people() {
        return Table.rows("""
                'from':'16505551234' => PHONE +16505551234, BUSINESS_SCOPED_USER US.1 'Ann'
                'from':16505551234 => PHONE +16505551234, BUSINESS_SCOPED_USER US.1 'Ann'
                'from_user_id':'US.1' => PHONE +16505551234, BUSINESS_SCOPED_USER US.1 'Ann'
                'from':'US.1' => PHONE +16505551234, BUSINESS_SCOPED_USER US.1 'Ann'
                'from':'16505551234','from_user_id':'US.9' => PHONE +16505551234, BUSINESS_SCOPED_USER US.9 'Ann'
                'from':'447700900123','from_user_id':'US.2' => PHONE +447700900123, BUSINESS_SCOPED_USER US.2 'Bo'
                'from':'447700900123' => PHONE +447700900123
                'from':'99' => PHONE +99
                'from':'16505551234','group_id':'g1' => group GROUP g1 by PHONE +16505551234, BUSINESS_SCOPED_USER US.1 'Ann'""");
    }

    @ParameterizedTest
    @MethodSource("people")
    void a_sender_has_the_identities_that_the_delivery_names(String sender, String party) {
        byte[] body = MetaBodies.value("""
                "contacts":[7,{"profile":{"name":"Ann"},"wa_id":"16505551234","user_id":"US.1"},
                {"profile":{"name":"Bo"},"user_id":"US.2"}],
                "messages":[{%s,"id":"w1","type":"text","text":{"body":"Hi"}}]""".formatted(sender));
        assertThat(MetaBodies.described(body))
                .containsExactly("INBOUND WHATSAPP w1 | " + party + " | null | TEXT \"Hi\"");
    }

    @Test
    void what_the_business_wrote_on_its_phone_belongs_to_the_chat_with_the_customer() {
        byte[] body = MetaBodies.delivery("""
                {"id":"1","changes":[{"field":"smb_message_echoes","value":{"metadata":{"phone_number_id":"2"},
                "message_echoes":[{"from":"12025550143","to":"16505551234","id":"w1","timestamp":"1893456000",
                "type":"text","text":{"body":"On my way"}}]}}]}""");
        assertThat(MetaBodies.described(body))
                .containsExactly("ECHO WHATSAPP w1 | PHONE +16505551234 | 2030-01-01T00:00:00Z | TEXT \"On my way\"");
    }
}
