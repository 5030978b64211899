package io.dragoman.providers.greenapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.providers.Samples;
import io.dragoman.providers.Table;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds and shapes that no sample has. */
class GreenApiCodecTest {

    private static final String ANN = "INBOUND WHATSAPP M1 | PHONE +16505551234 \"Ann\" | 2030-01-01T00:00:00Z | ";

    static Stream<Arguments> kinds() {
        return Table.rows("""
                'typeMessage':'textMessage','textMessageData':{'textMessage':'A','isForwarded':true} => TEXT 'A' forwarded
                'typeMessage':'extendedTextMessage','extendedTextMessageData':{'text':'A','forwardingScore':7,'isForwarded':true} \
                => TEXT 'A' forwarded
                'typeMessage':'extendedTextMessage','extendedTextMessageData':{'text':'A','sourceId':'1','sourceType':'ad','title':'T'} \
                => TEXT 'A' +raw {'referral':{'sourceType':'ad','sourceId':'1','headline':'T'}}
                'typeMessage':'quotedMessage','extendedTextMessageData':{'text':'A','stanzaId':'s'} => TEXT 'A' +raw re s
                'typeMessage':'textMessage','textMessageData':{'textMessage':'A'},'quotedMessage':{'stanzaId':'s'} \
                => TEXT 'A' +raw re s
                'typeMessage':'imageMessage','imageMessageData':{'caption':'A','downloadUrl':'u','mimeType':'image/png'} \
                => IMAGE 'A' [image/png, null, u]
                'typeMessage':'imageMessage','fileMessageData':{'caption':'A','downloadUrl':'u','isForwarded':true} \
                => IMAGE 'A' [null, null, u] forwarded
                'typeMessage':'videoMessage','videoMessageData':{'downloadUrl':'u'} => VIDEO [null, null, u]
                'typeMessage':'audioMessage','audioMessageData':{'downloadUrl':'u'} => AUDIO [null, null, u]
                'typeMessage':'voiceMessage','fileMessageData':{'downloadUrl':'u'} => VOICE [null, null, u]
                'typeMessage':'stickerMessage','fileMessageData':{'downloadUrl':'u'} => STICKER [null, null, u]
                'typeMessage':'documentMessage','fileMessageData':{'fileName':'a.pdf'},'quotedMessage':{'stanzaId':'s'} \
                => DOCUMENT [null, a.pdf, null] +raw re s
                'typeMessage':'contactMessage','contactMessageData':{'displayName':'A','vcard':'TEL;waid=1:+1 2\\nitem1.EMAIL:a@b.example'} \
                => CONTACTS 'A' +raw {'contacts':[{'name':'A','phones':['+1 2'],'emails':['a@b.example']}]}
                'typeMessage':'contactsArrayMessage','contacts':[{'displayName':'A'},{'displayName':'B'}] \
                => CONTACTS 'A, B' +raw {'contacts':[{'name':'A'},{'name':'B'}]}
                'typeMessage':'contactsArrayMessage','messageData':{'contacts':[{'displayName':'A'}]} \
                => CONTACTS 'A' +raw {'contacts':[{'name':'A'}]}
                'typeMessage':'buttonsResponseMessage','buttonsResponseMessage':{'stanzaId':'s','selectedButtonId':1,'selectedButtonText':'Yes'} \
                => INTERACTIVE 'Yes' +raw {'choice':{'id':'1','title':'Yes'}} re s
                'typeMessage':'listResponseMessage','listResponseMessage':{'title':'A','singleSelectReply':{'selectedRowId':'r'}} \
                => INTERACTIVE 'A' +raw {'choice':{'id':'r','title':'A'}}
                'typeMessage':'templateButtonsReplyMessage','templateButtonReplyMessage':{'stanzaId':'s','selectedDisplayText':'Yes'} \
                => INTERACTIVE 'Yes' +raw {'choice':{'title':'Yes'}} re s
                'typeMessage':'templateButtonReplyMessage','templateButtonsReplyMessage':{'selectedId':'b','selectedDisplayText':'Yes'} \
                => INTERACTIVE 'Yes' +raw {'choice':{'id':'b','title':'Yes'}}
                'typeMessage':'interactiveButtonsReply','interactiveButtonsReply':{'titleText':'A'} \
                => INTERACTIVE 'A' +raw {'choice':{'title':'A'}}
                'typeMessage':'buttonsMessage','buttonsMessage':{'contentText':'Choose'} => INTERACTIVE 'Choose' +raw
                'typeMessage':'listMessage','listMessage':{'contentText':'Choose'} => INTERACTIVE 'Choose' +raw
                'typeMessage':'templateMessage','templateMessage':{'contentText':'Choose'} => INTERACTIVE 'Choose' +raw
                'typeMessage':'groupInviteMessage','groupInviteMessageData':{'groupName':'Hut'} \
                => INTERACTIVE 'Hut' +raw {'invitation':{'name':'Hut'}}
                'typeMessage':'pollMessage','pollMessageData':{'name':'Which day?','options':[{'optionName':'Fri'}]} \
                => POLL 'Which day?' +raw {'poll':{'name':'Which day?','options':['Fri']}}
                'typeMessage':'pollUpdateMessage','pollMessageData':{'name':'Which day?','votes':[]} \
                => POLL 'Which day?' +raw {'poll':{'name':'Which day?'}}
                'typeMessage':'pollUpdateMessage','pollMessageData':{'name':'Q','stanzaId':'s','votes':[{'optionName':'Fri',\
                'optionVoters':['16505551234@c.us']},{'optionName':'Sat','optionVoters':[]}]} => POLL 'Fri' +raw {'poll':{'name':'Q',\
                'votes':[{'option':'Fri','voters':['16505551234@c.us']},{'option':'Sat'}]}} about s
                'typeMessage':'editedMessage','editedMessageData':{'caption':'B','stanzaId':'s'} => EDIT 'B' +raw about s
                'typeMessage':'editedMessage','editedMessageData':{'textMessage':'B'} \
                => UNSUPPORTED 'B' +raw {'unsupported':{'type':'editedMessage'}}
                'typeMessage':'deletedMessage','deletedMessageData':{'stanzaId':'s'} => DELETION +raw about s
                'typeMessage':'reactionMessage','extendedTextMessageData':{'text':''},'quotedMessage':{'stanzaId':'s'} \
                => REACTION +raw about s
                'typeMessage':'locationMessage','locationMessageData':{'latitude':1.5,'address':'Z'} \
                => LOCATION 'Z' +raw {'location':{'latitude':1.5,'address':'Z'}}
                'typeMessage':'textMessage','textMessageData':{'textMessage':7} => UNSUPPORTED +raw {'unsupported':{'type':'textMessage'}}
                'typeMessage':'imageMessage' => UNSUPPORTED +raw {'unsupported':{'type':'imageMessage'}}
                'typeMessage':'hologramMessage' => UNSUPPORTED +raw {'unsupported':{'type':'hologramMessage'}}
                'typeMessage':{} => UNSUPPORTED +raw""");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_kind_has_its_content(String data, String content) {
        assertThat(GreenApiBodies.described(GreenApiBodies.saying("{" + data + "}")))
                .containsExactly(ANN + content);
    }

    static Stream<Arguments> people() {
        return Table.rows("""
                'chatId':'16505551234@c.us','sender':'16505551234@c.us' => INBOUND WHATSAPP M1 | PHONE +16505551234
                'chatId':'16505551234@s.whatsapp.net','sender':'16505551234:7@s.whatsapp.net' \
                => INBOUND WHATSAPP M1 | PHONE +16505551234
                'chatId':'98@lid','sender':'98:3@lid','senderName':'Ann' => INBOUND WHATSAPP M1 | LID 98@lid 'Ann'
                'chatId':'98@lid','sender':'16505551234@c.us','chatName':'Ann' \
                => INBOUND WHATSAPP M1 | PHONE +16505551234, LID 98@lid 'Ann'
                'chatId':'98@lid','sender':'98@lid','senderPhoneNumber':16505551234 \
                => INBOUND WHATSAPP M1 | PHONE +16505551234, LID 98@lid
                'chatId':'1203@g.us','chatName':'Hut','sender':'16505551234@c.us','senderName':'Ann' \
                => INBOUND WHATSAPP M1 | group GROUP 1203@g.us 'Hut' by PHONE +16505551234 'Ann'
                'chatId':'1203@g.us','chatName':'Hut','sender':'98@lid','senderContactName':'Bo' \
                => INBOUND WHATSAPP M1 | group GROUP 1203@g.us 'Hut' by LID 98@lid 'Bo'
                'chatId':'1203@g.us','sender':'98:3@lid' => INBOUND WHATSAPP M1 | group GROUP 1203@g.us by LID 98@lid
                'chatId':'status@broadcast','sender':'16505551234@c.us' => INBOUND WHATSAPP M1 | PHONE +16505551234
                'chatId':'16505551234@c.us','sender':'12025550143@c.us','chatName':'Ann' => ECHO WHATSAPP M1 | PHONE +16505551234 'Ann'
                'chatId':'1203@g.us','chatName':'Hut','sender':'12025550143@c.us' => ECHO WHATSAPP M1 | group GROUP 1203@g.us 'Hut'""");
    }

    @ParameterizedTest
    @MethodSource("people")
    void a_message_belongs_to_its_chat_and_its_author(String sender, String start) {
        assertThat(GreenApiBodies.described(GreenApiBodies.from(sender)))
                .containsExactly(start + " | 2030-01-01T00:00:00Z | TEXT \"Hi\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"chatId\":7", "\"chatId\":\"status@broadcast\",\"sender\":\"\"", "\"sender\":\"@c.us\""})
    void a_message_of_nobody_is_unreadable(String sender) {
        assertThat(GreenApiBodies.described(GreenApiBodies.from(sender)))
                .containsExactly("UNREADABLE message | NO_SENDER");
    }

    static Stream<Arguments> others() {
        return Table.rows("""
                outgoingMessageStatus => 'idMessage':'S','status':'noAccount','description':'447700900123' => STATUS S | FAILED | null | noAccount '…'
                outgoingMessageStatus => 'idMessage':'S','status':'failed','description':'Chat 447700900123@c.us (+44 7700 900123) is gone, code 17' \
                => STATUS S | FAILED | null | failed 'Chat … (…) is gone, code 17' may pass
                outgoingMessageStatus => 'idMessage':'S','status':'sent','timestamp':'1' \
                => STATUS S | SENT | 1970-01-01T00:00:01Z | null
                outgoingMessageStatus => 'idMessage':'S','status':'launched' => NOTICE outgoingMessageStatus
                outgoingMessageStatus => 'status':'sent' => UNREADABLE status | NO_ID
                outgoingAPIMessageReceived => 'idMessage':'M','senderData':{'chatId':'16505551234@c.us'},'messageData':{'typeMessage':\
                'textMessage','textMessageData':{'textMessage':'Hi'}} => ECHO WHATSAPP M | PHONE +16505551234 | null | TEXT 'Hi'
                incomingCall => 'idMessage':'C','from':'16505551234@c.us','status':'missed' \
                => INBOUND WHATSAPP C.missed | PHONE +16505551234 | null | CALL +raw {'call':{'state':'missed'}} about C
                incomingCall => 'idMessage':'C','from':'16505551234@c.us','status':'pickUp' \
                => INBOUND WHATSAPP C.pickUp | PHONE +16505551234 | null | CALL +raw {'call':{'state':'pickup'}} about C
                incomingBlock => 'chatId':'16505551234@c.us','chatState':'unblocked' => UNREADABLE notice | NO_ID
                stateInstanceChanged => 'stateInstance':'notAuthorized' => REPORT stateInstanceChanged | null | notAuthorized | null | null
                stateInstanceChanged => 'stateInstance':7 => NOTICE stateInstanceChanged
                quotaExceeded => 'quotaData':{'status':'S','description':'447700900123@c.us'} => REPORT quotaExceeded | null | S | unknown | null
                incomingMessageReceived => 'timestamp':1 => UNREADABLE message | NO_ID
                incomingFutureMessage => 'idMessage':'F1','timestamp':1893456000,'senderData':{'chatId':'16505551234@c.us','sender':'16505551234@c.us'},\
                'messageData':{'typeMessage':'textMessage','textMessageData':{'textMessage':'Hi'}} \
                => INBOUND WHATSAPP incomingFutureMessage:F1 | PHONE +16505551234 | 2030-01-01T00:00:00Z | UNSUPPORTED +raw {'unsupported':{'type':'textMessage'}}
                outgoingFutureMessage => 'idMessage':'F2','senderData':{'chatId':'16505551234@c.us'} \
                => ECHO WHATSAPP outgoingFutureMessage:F2 | PHONE +16505551234 | null | UNSUPPORTED +raw
                incomingFutureMessage => 'idMessage':'F3','senderData':{} => UNREADABLE message | NO_SENDER
                something new => 'a':1 => NOTICE unknown""");
    }

    @ParameterizedTest
    @MethodSource("others")
    void no_notification_goes_unnoticed(String type, String fieldsAndItem) {
        String[] cells = fieldsAndItem.split(" +=> +", 2);
        assertThat(GreenApiBodies.described(GreenApiBodies.notification(type, cells[0])))
                .containsExactly(cells[1]);
    }

    @Test
    void an_instance_is_found_in_a_posted_and_in_a_polled_notification() {
        assertThat(GreenApiRouting.idInstance(GreenApiBodies.text("Hi"))).isEqualTo("1101234567");
        assertThat(GreenApiRouting.idInstance(Samples.bytes("greenapi/polling/receiveNotification-200.json")))
                .isEqualTo("1101234567");
        assertThat(GreenApiRouting.idInstance("{\"instanceData\":{\"idInstance\":\"7\"}}".getBytes(UTF_8)))
                .isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{}", "{\"instanceData\":7}", "{\"instanceData\":{\"idInstance\":[]}}"})
    void a_body_that_names_no_instance_has_none(String body) {
        assertThat(GreenApiRouting.idInstance(body.getBytes(UTF_8))).isNull();
    }
}
