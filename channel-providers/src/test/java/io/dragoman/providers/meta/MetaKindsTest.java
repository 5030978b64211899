package io.dragoman.providers.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.providers.Described;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Message;
import io.dragoman.providers.Table;
import java.util.List;
import java.util.stream.IntStream;
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
                'type':'text','text':{'body':'A'},'context':{'from':'1','id':'w0'} => TEXT 'A' +raw re w0
                'type':'text','text':{'body':'A'},'context':{'forwarded':true} => TEXT 'A' +raw forwarded
                'type':'text','text':{'body':'A'},'context':{'frequently_forwarded':true} => TEXT 'A' +raw forwarded
                'type':'text','text':{'body':'A'},'context':{'id':'w0','referred_product':{'catalog_id':'c','product_retailer_id':'p'}} \
                => TEXT 'A' +raw {'product':{'catalogId':'c','productId':'p'}} re w0
                'type':'text','text':{'body':'A'},'referral':{'source_type':'post','source_id':1,'headline':'H','ctwa_clid':'k'} \
                => TEXT 'A' +raw {'referral':{'sourceType':'post','sourceId':'1','headline':'H','clickId':'k'}}
                'type':'audio','audio':{'id':'1','mime_type':'audio/ogg','voice':true} => VOICE [audio/ogg, null, 1]
                'type':'voice','voice':{'id':'1'} => VOICE [null, null, 1]
                'type':'audio','audio':{'id':'1'} => AUDIO [null, null, 1]
                'type':'video','video':{'id':'1','caption':'A'} => VIDEO 'A' [null, null, 1]
                'type':'document','document':{'id':'1','filename':'a.pdf'} => DOCUMENT [null, a.pdf, 1]
                'type':'sticker','sticker':{'id':'1','animated':true} => STICKER [null, null, 1]
                'type':'image','image':{'id':1} => IMAGE [null, null, 1]
                'type':'image','image':{'caption':'A'},'context':{'id':'w'} => IMAGE 'A' [null, null, null] +raw re w
                'type':'button','button':{'payload':'P','text':'Yes'},'context':{'id':'w0'} \
                => INTERACTIVE 'Yes' +raw {'choice':{'id':'P','title':'Yes'}} re w0
                'type':'interactive','interactive':{'type':'button_reply','button_reply':{'id':'1','title':'A'}} \
                => INTERACTIVE 'A' +raw {'choice':{'id':'1','title':'A'}}
                'type':'interactive','interactive':{'type':'list_reply','list_reply':{'id':'1','title':'A','description':'D'}} \
                => INTERACTIVE 'A' +raw {'choice':{'id':'1','title':'A','description':'D'}}
                'type':'interactive','interactive':{'type':'nfm_reply','nfm_reply':{'name':'flow','response_json':'{}'}} \
                => INTERACTIVE +raw {'choice':{'title':'flow'}}
                'type':'interactive','interactive':{'type':'nfm_reply','nfm_reply':{'name':'address_message','response_json':\
                '{\\u0022values\\u0022:{\\u0022city\\u0022:\\u0022Graz\\u0022,\\u0022pin\\u0022:8010}}'}} \
                => INTERACTIVE 'city: Graz\\npin: 8010' +raw {'choice':{'title':'address_message'}}
                'type':'interactive','interactive':{'type':'nfm_reply','nfm_reply':{'body':'Sent','response_json':'no JSON'}} \
                => INTERACTIVE 'Sent' +raw
                'type':'interactive','interactive':{'type':'call_permission_reply'} => INTERACTIVE +raw
                'type':'interactive','interactive':{'type':'call_permission_reply','call_permission_reply':{'response':'accept'}} \
                => INTERACTIVE 'accept' +raw {'choice':{'id':'accept'}}
                'type':'reaction','reaction':{'message_id':'w','emoji':'\\ud83d\\udc4d'} => REACTION '\uD83D\uDC4D' +raw about w
                'type':'reaction','reaction':{'message_id':'w'} => REACTION +raw about w
                'type':'order','order':{'catalog_id':'c','text':'two please','product_items':[{'product_retailer_id':'p','quantity':2,\
                'item_price':9.5,'currency':'EUR'}]} => ORDER 'two please' +raw {'order':{'catalogId':'c','items':[{'productId':'p',\
                'quantity':2,'price':9.5,'currency':'EUR'}]}}
                'type':'location','location':{'name':'Hut','latitude':-1.25,'longitude':'7'} \
                => LOCATION 'Hut' +raw {'location':{'latitude':-1.25,'longitude':7,'name':'Hut'}}
                'type':'contacts','contacts':[{'name':{'formatted_name':'A'}},{},{'phones':[{'phone':'7'}]}] \
                => CONTACTS 'A, 7' +raw {'contacts':[{'name':'A'},{},{'phones':['7']}]}
                'type':'contacts','contacts':{} => UNSUPPORTED +raw
                'type':'edit','edit':{'original_message_id':'w','message':{'type':'text','text':{'body':'B'}}} \
                => EDIT 'B' +raw about w
                'type':'edit','edit':{'message':{}} => UNSUPPORTED +raw
                'type':'revoke','revoke':{'original_message_id':'w'} => DELETION +raw about w
                'type':'revoke','revoke':{} => UNSUPPORTED +raw
                'type':'system','system':{'body':'B','type':'customer_identity_changed'} \
                => SYSTEM 'B' +raw {'system':{'type':'customer_identity_changed'}}
                'type':'unsupported','unsupported':{'type':'poll_creation'},'errors':[{'code':131051}] \
                => UNSUPPORTED +raw {'unsupported':{'type':'poll_creation','code':'131051'}}
                'type':'unknown' => UNSUPPORTED +raw
                'type':'request_welcome' => UNSUPPORTED +raw
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

    static Stream<Arguments> changes() {
        return Table.rows("""
                calls => {'calls':[{'id':'c','from':'16505551234','to':'1','event':'connect','direction':'USER_INITIATED','timestamp':'1893456000'}]} \
                => INBOUND WHATSAPP c | PHONE +16505551234 | 2030-01-01T00:00:00Z | CALL +raw {'call':{'state':'connect'}}
                calls => {'calls':[{'id':'c','from':'16505551234','event':'terminate','status':['COMPLETED'],'duration':31}]} \
                => INBOUND WHATSAPP c.completed | PHONE +16505551234 | null | CALL +raw {'call':{'state':'completed','seconds':31}} about c
                calls => {'calls':[{'id':'c','to':'16505551234','event':'connect','direction':'BUSINESS_INITIATED'}]} \
                => ECHO WHATSAPP c | PHONE +16505551234 | null | CALL +raw {'call':{'state':'connect'}}
                user_preferences => {'contacts':[{'wa_id':'16505551234','user_id':'US.1'}],'user_preferences':[{'wa_id':'16505551234',\
                'category':'marketing_messages','value':'stop','detail':'No more','timestamp':1893456000}]} \
                => INBOUND WHATSAPP notice.marketing_messages.stop.16505551234.1893456000 | PHONE +16505551234, BUSINESS_SCOPED_USER US.1 \
                | 2030-01-01T00:00:00Z | SYSTEM 'No more' +raw {'system':{'type':'marketing_messages','value':'stop'}}
                user_preferences => {'user_preferences':[{'wa_id':'16505551234','value':'stop'}]} \
                => INBOUND WHATSAPP notice.user_preferences.stop.16505551234.1893456000 | PHONE +16505551234 | 2030-01-01T00:00:00Z \
                | SYSTEM +raw {'system':{'type':'user_preferences','value':'stop'}}
                user_id_update => {'user_id_update':[{'wa_id':'16505551234','user_id':{'previous':'US.1','current':'US.2'}}]} \
                => INBOUND WHATSAPP notice.user_changed_user_id.null.16505551234.1893456000 | PHONE +16505551234, BUSINESS_SCOPED_USER US.1, \
                BUSINESS_SCOPED_USER US.2 | 2030-01-01T00:00:00Z | SYSTEM +raw {'system':{'type':'user_changed_user_id'}}
                user_id_update => {'user_id_update':[{'wa_id':'16505551234','user_id':{'previous':'US.1','current':'US.2'},'timestamp':'1'}]} \
                => INBOUND WHATSAPP notice.user_changed_user_id.null.16505551234.1 | PHONE +16505551234, BUSINESS_SCOPED_USER US.1, \
                BUSINESS_SCOPED_USER US.2 | 1970-01-01T00:00:01Z | SYSTEM +raw {'system':{'type':'user_changed_user_id'}}
                messages => {'errors':[{'code':130429,'title':'Slow down'}]} => REPORT errors | null | 130429 | Slow down | 2030-01-01T00:00:00Z
                messages => {'user_actions':[{'action_type':'a'}]} => NO EFFECT user_actions
                history => {'history':[]} => NO EFFECT history
                history => {'messages':[{'id':'old','from':'16505551234','type':'image'}]} => NO EFFECT history
                smb_app_state_sync => {'state_sync':[{'type':'contact','contact':{'full_name':'Ann','phone_number':'16505551234'}}]} \
                => NO EFFECT smb_app_state_sync
                message_template_quality_update => {'previous_quality_score':'GREEN','new_quality_score':'RED','message_template_name':'t',\
                'message_template_language':'en_US'} \
                => REPORT message_template_quality_update | t en_US | RED | before: GREEN | 2030-01-01T00:00:00Z
                message_template_components_update => {'message_template_name':'t'} \
                => REPORT message_template_components_update | t | UPDATED | null | 2030-01-01T00:00:00Z
                account_update => {'event':'DISABLED_UPDATE','ban_info':{'waba_ban_state':'DISABLE'}} \
                => REPORT account_update | null | DISABLED_UPDATE | DISABLE | 2030-01-01T00:00:00Z
                account_review_update => {'decision':'APPROVED'} => REPORT account_review_update | null | APPROVED | null | 2030-01-01T00:00:00Z
                account_alerts => {'alert_type':'OBA','alert_severity':'WARNING'} \
                => REPORT account_alerts | null | OBA | WARNING | 2030-01-01T00:00:00Z
                account_alerts => {'entity_type':'WABA','entity_id':774400112233445,'alert_info':{'alert_severity':'CRITICAL',\
                'alert_status':'ACTIVE','alert_type':'INCREASED_CAPABILITIES_ELIGIBILITY_FAILED','alert_description':'More is needed'}} \
                => REPORT account_alerts | WABA 774400112233445 | INCREASED_CAPABILITIES_ELIGIBILITY_FAILED \
                | CRITICAL, ACTIVE, More is needed | 2030-01-01T00:00:00Z
                phone_number_name_update => {'display_phone_number':'12025550143','decision':'APPROVED'} \
                => REPORT phone_number_name_update | 12025550143 | APPROVED | null | 2030-01-01T00:00:00Z
                business_capability_update => {'max_daily_conversation_per_phone':2000} \
                => REPORT business_capability_update | null | 2000 | null | 2030-01-01T00:00:00Z
                security => {'event':'PIN_CHANGED'} => REPORT security | null | PIN_CHANGED | null | 2030-01-01T00:00:00Z
                security => {} => NOTICE security
                hologram_update => {'depth':3} => NOTICE hologram_update""");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_beside_messages_is_read_into_what_it_means(String field, String valueAndItem) {
        String[] cells = valueAndItem.split(" +=> +", 2);
        byte[] body =
                MetaBodies.delivery("{\"id\":\"1\",\"time\":1893456000,\"changes\":[{\"field\":\"%s\",\"value\":%s}]}"
                        .formatted(field, cells[0]));
        assertThat(MetaBodies.described(body)).containsExactly(cells[1]);
    }

    @Test
    void a_changed_number_belongs_to_the_person_that_had_the_old_one() {
        byte[] body = MetaBodies.messages("""
                {"from":"16505551234","from_user_id":"US.1","id":"w1","type":"system","system":{"body":"B",
                "type":"user_changed_number","wa_id":"16505559999","user_id":"US.2","previous_user_id":"US.1"}}""");
        assertThat(((Message) MetaBodies.decoded(body).get(0)).party().identities())
                .extracting(it -> it.kind() + " " + it.value())
                .containsExactly(
                        "PHONE +16505551234",
                        "BUSINESS_SCOPED_USER US.1",
                        "PHONE +16505559999",
                        "BUSINESS_SCOPED_USER US.2");
    }

    @Test
    void a_batch_of_a_thousand_is_read_whole_and_in_order() {
        String[] messages = IntStream.range(0, 1_000)
                .mapToObj(i -> i % 10 == 7 ? "7" : MetaBodies.text("w" + i, "text " + i))
                .toArray(String[]::new);
        List<InboundItem> items = MetaBodies.decoded(MetaBodies.messages(messages));
        assertThat(items).hasSize(1_000);
        for (int i = 0; i < 1_000; i++) {
            assertThat(Described.item(items.get(i)))
                    .contains(i % 10 == 7 ? "UNREADABLE message | WRONG_TYPE" : "w" + i + " |");
        }
    }
}
