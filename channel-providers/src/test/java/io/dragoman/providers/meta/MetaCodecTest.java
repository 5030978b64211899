package io.dragoman.providers.meta;

import static io.dragoman.providers.meta.MetaBodies.change;
import static io.dragoman.providers.meta.MetaBodies.decoded;
import static io.dragoman.providers.meta.MetaBodies.delivery;
import static io.dragoman.providers.meta.MetaBodies.described;
import static io.dragoman.providers.meta.MetaBodies.messages;
import static io.dragoman.providers.meta.MetaBodies.text;
import static io.dragoman.providers.meta.MetaBodies.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Message;
import io.dragoman.providers.Mutations;
import io.dragoman.providers.Samples;
import io.dragoman.providers.Table;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MetaCodecTest {

    private static final String STATUSES =
            "\"statuses\":[{\"id\":\"s1\",\"status\":\"sent\"},{\"id\":\"s2\",\"status\":\"read\"}]";

    @Test
    void entries_changes_and_items_keep_their_order() {
        String two = "\"messages\":[" + text("m1", "a") + "," + text("m2", "b") + "]," + STATUSES;
        String entry = "{\"id\":\"w\",\"changes\":[" + change("p", two) + "," + change("p", two) + "]}";

        assertThat(ids(decoded(delivery(entry, entry))))
                .containsExactlyElementsOf(Stream.generate(() -> List.of("m1", "m2", "s1", "s2"))
                        .limit(4)
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void a_full_batch_is_read() {
        String[] batch =
                IntStream.range(0, 1000).mapToObj(i -> text("m" + i, "n" + i)).toArray(String[]::new);

        List<InboundItem> items = decoded(messages(batch));

        assertThat(ids(items))
                .containsExactlyElementsOf(
                        IntStream.range(0, 1000).mapToObj(i -> "m" + i).toList());
    }

    static Stream<Arguments> broken() {
        return Table.rows("""
                7 => UNREADABLE message | WRONG_TYPE
                'text' => UNREADABLE message | WRONG_TYPE
                null => UNREADABLE message | WRONG_TYPE
                [] => UNREADABLE message | WRONG_TYPE
                {} => UNREADABLE message | NO_ID
                {'id':' ','from':'16505551234'} => UNREADABLE message | NO_ID
                {'id':{},'from':'16505551234'} => UNREADABLE message | NO_ID
                {'id':'m','type':'text','text':{'body':'a'}} => UNREADABLE message | NO_SENDER
                {'id':'m','from':{},'from_user_id':''} => UNREADABLE message | NO_SENDER""");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_message_costs_only_itself(String broken, String unreadable) {
        List<String> items = described(messages(text("m1", "a"), broken, text("m2", "b")));

        assertThat(items).hasSize(3).element(1).isEqualTo(unreadable);
        assertThat(items.get(0)).contains(" m1 ");
        assertThat(items.get(2)).contains(" m2 ");
    }

    static Stream<Arguments> statuses() {
        return Table.rows("""
                {'id':'s','status':'failed','timestamp':'1893456000','errors':[{'code':'131026'}]} \
                => STATUS s | FAILED | 2030-01-01T00:00:00Z | 131026
                {'id':'s','status':'failed','errors':{}} => STATUS s | FAILED | null | null
                {'id':'s','status':'sent','errors':[{'code':1}],'timestamp':'-5'} => STATUS s | SENT | null | null
                {'id':'s','status':'captured','type':'payment'} => NOTICE status
                {'id':'s'} => NOTICE status
                {'status':'sent'} => UNREADABLE status | NO_ID
                'sent' => UNREADABLE status | WRONG_TYPE""");
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void a_status_is_read_as_far_as_it_goes(String status, String item) {
        assertThat(described(value("\"statuses\":[" + status + "]"))).containsExactly(item);
    }

    static Stream<Arguments> changes() {
        return Table.rows("""
                {'field':'message_template_status_update','value':{'event':'APPROVED'}} \
                => REPORT message_template_status_update | null | APPROVED | null | null
                {'field':'calls','value':{'calls':[{'id':'c'}]}} => UNREADABLE call | NO_SENDER
                {'field':'calls','value':{'calls':7}} => UNREADABLE call | WRONG_TYPE
                {'field':'messages','value':{'errors':[{'code':130429}]}} => REPORT errors | null | 130429 | null | null
                {'field':'messages','value':{'errors':[{}]}} => NOTICE errors
                {'field':'messages','value':{'something new':[]}} => NOTICE unknown
                {'field':'user_preferences','value':{'user_preferences':[{'wa_id':'16505551234','value':'stop'}]}} => UNREADABLE notice | NO_ID
                {'field':'messages','value':{'messages':{}}} => UNREADABLE message | WRONG_TYPE
                {'field':'messages','value':[]} => UNREADABLE change | WRONG_TYPE
                {'value':{}} => NOTICE unknown
                {} => UNREADABLE change | WRONG_TYPE
                7 => UNREADABLE change | WRONG_TYPE""");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void no_change_goes_unnoticed(String change, String item) {
        String good = change("p", STATUSES);
        assertThat(described(delivery("{\"changes\":[" + change + "," + good + "]}")))
                .hasSize(3)
                .first()
                .isEqualTo(item);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "{}", "{\"changes\":{}}"})
    void a_broken_entry_costs_only_itself(String entry) {
        assertThat(described(delivery(entry, "{\"changes\":[" + change("p", STATUSES) + "]}")))
                .hasSize(3)
                .first()
                .isEqualTo("UNREADABLE entry | WRONG_TYPE");
    }

    @Test
    void whatever_is_wrong_with_one_item_the_others_are_read() {
        Random random = new Random(20_261_123);
        for (String sample : Samples.names("meta/webhook/messages", ".json")) {
            JsonNode message =
                    Samples.json("meta/webhook/messages/" + sample).at("/entry/0/changes/0/value/messages/0");
            for (int i = 0; i < 100 && message.isObject(); i++) {
                String mutated = new String(
                        Mutations.ofFields(
                                random, JsonMapper.shared().createArrayNode().add(message)),
                        UTF_8);
                String middle = mutated.substring(1, mutated.length() - 1);
                List<String> items = described(messages(text("m1", "a"), middle, text("m2", "b")));
                assertThat(items).as(middle).hasSize(3);
                assertThat(items.get(0)).contains(" m1 ");
                assertThat(items.get(2)).contains(" m2 ");
            }
        }
    }

    private static List<String> ids(List<InboundItem> items) {
        return items.stream()
                .map(item -> item instanceof Message message
                        ? message.providerMessageId()
                        : ((InboundItem.Status) item).providerMessageId())
                .toList();
    }
}
