package vn.trucban.bot.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.bot.conversation.Inbound;
import vn.trucban.bot.conversation.Inbound.Event;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.telegram.TelegramUpdates;

/** What a person did, read from what Telegram wrote. */
class UpdateReaderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);
    private static final String CHAT = "700100200";

    private final TelegramUpdates telegram = new TelegramUpdates(CLOCK);
    private final UpdateReader reader = new UpdateReader(CLOCK);

    private Optional<Event> event(JsonNode update) {
        return reader.read(update).map(Inbound::event);
    }

    @Test
    void a_message_names_its_chat_its_moment_and_its_person() {
        ObjectNode update = telegram.text(CHAT, "Lan", "máy in kẹt giấy");
        ObjectNode message = (ObjectNode) update.path("message");
        message.put("date", CLOCK.instant().getEpochSecond() - 3600);
        ((ObjectNode) message.path("from")).put("last_name", "Hoàng");
        assertThat(reader.read(update))
                .contains(new Inbound(
                        "telegram:" + update.path("update_id").asLong(),
                        new Address(ChannelKind.TELEGRAM, CHAT),
                        CLOCK.instant().minusSeconds(3600),
                        Optional.of("Lan Hoàng"),
                        new Event.Text("máy in kẹt giấy"),
                        Optional.of(message.path("message_id").asString())));
    }

    @ParameterizedTest
    @CsvSource({"/start,", "/start AB-12_x,AB-12_x", "/start@trucban_bot K7,K7", "/START  k9 ,k9"})
    void start_joins_with_or_without_a_code(String text, String code) {
        assertThat(event(telegram.text(CHAT, "Lan", text))).contains(new Event.Joined(Optional.ofNullable(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "/baocao,/baocao",
        "/baocao@trucban_bot máy in,/baocao máy in",
        "/startle,/startle",
        "/started@b x,/started x"
    })
    void commands_are_words_without_the_name_of_the_bot(String text, String words) {
        assertThat(event(telegram.text(CHAT, "Lan", text))).contains(new Event.Text(words));
    }

    @Test
    void a_photo_is_its_largest_size_with_its_caption() {
        assertThat(event(telegram.photo(CHAT, "Lan", "AgAC", "đèn đỏ")))
                .contains(new Event.Photo("AgAC", Optional.of("đèn đỏ")));
    }

    @Test
    void a_tap_carries_its_payload_and_the_message_it_was_under() {
        ObjectNode update = telegram.press(CHAT, "Lan", "55", "step:1:ok");
        assertThat(event(update)).contains(new Event.Press("step:1:ok", Optional.of("55")));
        assertThat(UpdateReader.callbackId(update)).isPresent();
    }

    @Test
    void a_tap_under_a_message_telegram_no_longer_shows_us_counts_all_the_same() {
        ObjectNode update = telegram.press(CHAT, "Lan", "55", "step:1:ok");
        ((ObjectNode) update.path("callback_query")).remove("message");
        assertThat(reader.read(update)).hasValueSatisfying(inbound -> {
            assertThat(inbound.from().value()).isEqualTo(CHAT);
            assertThat(inbound.event()).isEqualTo(new Event.Press("step:1:ok", Optional.empty()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"voice", "sticker", "video_note", "document", "contact", "location", "kind_of_2028"})
    void what_the_bot_cannot_read_still_gets_an_answer(String kind) {
        assertThat(event(telegram.message(CHAT, "Lan", message -> message.putObject(kind))))
                .contains(new Event.Unsupported(kind));
    }

    @Test
    void words_under_a_video_are_words() {
        ObjectNode update = telegram.message(
                CHAT, "Lan", message -> message.put("caption", "máy in kêu to").putObject("video"));
        assertThat(event(update)).contains(new Event.Text("máy in kêu to"));
    }

    @Test
    void a_person_who_blocks_the_bot_has_left_and_letting_it_in_again_says_nothing_yet() {
        assertThat(event(telegram.memberStatus(CHAT, "Lan", "kicked"))).contains(new Event.Left());
        assertThat(event(telegram.memberStatus(CHAT, "Lan", "member"))).isEmpty();
    }

    @Test
    void groups_bots_edits_and_telegrams_own_notes_are_not_people_talking() {
        ObjectNode inGroup = telegram.text(CHAT, "Lan", "chào cả nhà");
        ((ObjectNode) inGroup.path("message").path("chat")).put("type", "supergroup");
        ObjectNode tapInGroup = telegram.press(CHAT, "Lan", "55", "x");
        ((ObjectNode) tapInGroup.path("callback_query").path("message").path("chat")).put("type", "group");
        ObjectNode byBot = telegram.text(CHAT, "Lan", "bíp");
        ((ObjectNode) byBot.path("message").path("from")).put("is_bot", true);
        ObjectNode edited = telegram.update();
        edited.set("edited_message", telegram.text(CHAT, "Lan", "sửa").path("message"));
        ObjectNode pinned = telegram.message(CHAT, "Lan", message -> message.putObject("pinned_message"));
        for (ObjectNode nothing : List.of(inGroup, tapInGroup, byBot, edited, pinned)) {
            assertThat(reader.read(nothing)).isEmpty();
        }
        assertThat(UpdateReader.callbackId(tapInGroup)).isPresent();
    }

    @Test
    void a_date_in_the_future_or_of_another_kind_is_now() {
        for (String date : new String[] {"4102444800", "\"hôm qua\"", "-5", "1e300", "99999999999999999999999"}) {
            ObjectNode update = telegram.text(CHAT, "Lan", "x");
            ((ObjectNode) update.path("message")).set("date", new JsonMapper().readTree(date));
            assertThat(reader.read(update).orElseThrow().at()).isEqualTo(CLOCK.instant());
        }
    }

    @Test
    void no_json_however_bent_makes_it_throw() {
        List<ObjectNode> originals = List.of(
                telegram.text(CHAT, "Lan", "/start K7"),
                telegram.photo(CHAT, "Lan", "AgAC", "đèn đỏ"),
                telegram.press(CHAT, "Lan", "55", "x"),
                telegram.memberStatus(CHAT, "Lan", "kicked"));
        int bent = 0;
        for (ObjectNode original : originals) {
            for (JsonNode variant : bend(original)) {
                assertThatCode(() -> {
                            reader.read(variant);
                            UpdateReader.callbackId(variant);
                        })
                        .as(variant.toString())
                        .doesNotThrowAnyException();
                bent++;
            }
        }
        assertThat(bent).isGreaterThan(500);
    }

    /** The JSON with each of its nodes in turn replaced by something else. */
    private static List<JsonNode> bend(JsonNode node) {
        JsonMapper json = new JsonMapper();
        List<JsonNode> bent = new ArrayList<>();
        for (String other : new String[] {"null", "true", "1.5", "\"\"", "\"x\"", "[]", "{}", "[[{}]]", "9e99", "-0"}) {
            bent.add(json.readTree(other));
        }
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                bend(object.path(name))
                        .forEach(value -> bent.add(object.deepCopy().set(name, value)));
                ObjectNode without = object.deepCopy();
                without.remove(name);
                bent.add(without);
            }
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                bend(array.get(i)).forEach(value -> bent.add(array.deepCopy().set(at, value)));
            }
        }
        return bent;
    }
}
