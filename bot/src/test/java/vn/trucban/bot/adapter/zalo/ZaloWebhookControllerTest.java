package vn.trucban.bot.adapter.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.bot.conversation.Inbound;
import vn.trucban.bot.conversation.Inbound.Event;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.LogCapture;
import vn.trucban.notifier.channel.zalo.FakeZalo;
import vn.trucban.notifier.settings.Secret;
import vn.trucban.notifier.zalo.InMemoryZaloContacts;
import vn.trucban.notifier.zalo.ZaloContact;

/** Who may post events to us, what they become, and what Zalo hears back. */
class ZaloWebhookControllerTest {
    private static final String LAN = "246845883529197922";
    private static final Address FROM = new Address(ChannelKind.ZALO, LAN);

    private final MovedClock clock = new MovedClock("2026-09-01T01:00:00Z");
    private final FakeZalo zalo = FakeZalo.start(clock);
    private final List<Inbound> accepted = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InMemoryZaloContacts contacts = new InMemoryZaloContacts();
    private boolean storeAway;

    private final MockMvc mvc =
            mvc(Optional.of(new ZaloSignature(FakeZalo.APP_ID, new Secret(FakeZalo.OA_SECRET_KEY))));

    private MockMvc mvc(Optional<ZaloSignature> signature) {
        ZaloWebhook webhook = new ZaloWebhook(
                signature, new ZaloEvents(clock), new ZaloInteractions(contacts), this::accept, meters, clock);
        return MockMvcBuilders.standaloneSetup(new ZaloWebhookController(webhook))
                .build();
    }

    private void accept(Inbound inbound) {
        if (storeAway) {
            throw new IllegalStateException("away while taking " + PlantedSecrets.MESSAGE_TEXT);
        }
        accepted.add(inbound);
    }

    @AfterEach
    void stop() {
        zalo.close();
    }

    private int call(MockMvc to, String body, String signature, String timestamp) throws Exception {
        return to.perform(post("/webhooks/zalo")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.getBytes(StandardCharsets.UTF_8))
                        .header("X-ZEvent-Signature", signature)
                        .header("X-ZEvent-Timestamp", timestamp))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int deliver(FakeZalo.Event event) throws Exception {
        return call(mvc, event.body(), event.signature(), "");
    }

    private Inbound only() {
        assertThat(accepted).hasSize(1);
        return accepted.get(0);
    }

    private static ObjectNode message(String json) {
        return (ObjectNode) new JsonMapper().readTree(json);
    }

    @Test
    void what_a_person_writes_is_a_text_with_zalos_id_and_time() throws Exception {
        assertThat(deliver(zalo.says(LAN, "Mất điện xóm 3"))).isEqualTo(200);
        assertThat(only().event()).isEqualTo(new Event.Text("Mất điện xóm 3"));
        assertThat(only().from()).isEqualTo(FROM);
        assertThat(only().id()).startsWith("zalo:96d3");
        assertThat(only().at()).isEqualTo(Instant.parse("2026-09-01T01:00:00Z"));
    }

    @Test
    void a_tap_is_a_press_and_a_typed_hash_is_a_text() throws Exception {
        deliver(zalo.says(LAN, "#tb:step:ok:1"));
        deliver(zalo.says(LAN, "#mất điện"));
        assertThat(accepted)
                .extracting(Inbound::event)
                .containsExactly(new Event.Press("step:ok:1", Optional.empty()), new Event.Text("#mất điện"));
    }

    @Test
    void a_photo_keeps_its_address_and_caption() throws Exception {
        deliver(zalo.sendsImage(LAN, "https://f1.photo.talk.zdn.vn/1.jpg", "đèn đỏ"));
        deliver(zalo.sendsImage(LAN, "https://f1.photo.talk.zdn.vn/2.jpg", ""));
        deliver(zalo.sendsImage(LAN, "file:///etc/passwd", ""));
        assertThat(accepted)
                .extracting(Inbound::event)
                .containsExactly(
                        new Event.Photo("https://f1.photo.talk.zdn.vn/1.jpg", Optional.of("đèn đỏ")),
                        new Event.Photo("https://f1.photo.talk.zdn.vn/2.jpg", Optional.empty()),
                        new Event.Unsupported("image"));
    }

    @Test
    void following_joins_and_unfollowing_leaves() throws Exception {
        deliver(zalo.follows(LAN));
        deliver(zalo.unfollows(LAN));
        assertThat(accepted)
                .extracting(Inbound::event)
                .containsExactly(new Event.Joined(Optional.empty()), new Event.Left());
        assertThat(accepted).extracting(Inbound::from).containsOnly(FROM);
        assertThat(accepted)
                .extracting(Inbound::id)
                .containsExactly(
                        "zalo:follow:" + LAN + ":" + clock.millis(), "zalo:unfollow:" + LAN + ":" + clock.millis());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_send_audio",
                "user_send_video",
                "user_send_sticker",
                "user_send_gif",
                "user_send_location",
                "user_send_business_card",
                "user_send_file"
            })
    void what_the_conversation_cannot_read_still_gets_an_answer(String name) throws Exception {
        deliver(zalo.event(name, LAN, Optional.of(message("{\"msg_id\":\"m1\",\"attachments\":[]}"))));
        assertThat(only().event()).isEqualTo(new Event.Unsupported(name.substring("user_send_".length())));
    }

    @Test
    void a_pasted_link_is_read_with_its_words() throws Exception {
        deliver(zalo.event(
                "user_send_link",
                LAN,
                Optional.of(message("{\"msg_id\":\"m1\",\"text\":\"Tin này thật không https://x.vn/1\","
                        + "\"attachments\":[{\"type\":\"link\",\"payload\":{\"url\":\"https://x.vn/1\"}}]}"))));
        assertThat(only().event()).isEqualTo(new Event.Text("Tin này thật không https://x.vn/1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oa_send_text",
                "oa_send_image",
                "oa_send_list",
                "user_received_message",
                "user_seen_message",
                "user_reacted_message",
                "oa_reacted_message",
                "user_send_group_text",
                "user_join_group",
                "anonymous_send_text",
                "user_submit_info",
                "user_click_chatnow",
                "add_user_to_tag",
                "change_oa_daily_quota",
                "something_new"
            })
    void echoes_receipts_groups_and_bookkeeping_are_nobodys_message(String name) throws Exception {
        ObjectNode seen = message("{\"msg_id\":\"m1\",\"msg_ids\":[\"m1\"],\"text\":\"Mất điện\"}");
        assertThat(deliver(zalo.event(name, LAN, Optional.of(seen)))).isEqualTo(200);
        assertThat(accepted).isEmpty();
        assertThat(meters.counter("trucban.zalo.events", "fate", "ignored").count())
                .isEqualTo(1);
    }

    @Test
    void zalos_unsigned_probe_is_answered_and_does_nothing() throws Exception {
        assertThat(call(mvc, "{}", "", "")).isEqualTo(200);
        assertThat(call(mvc, " {}\n", "", "")).isEqualTo(200);
        assertThat(call(mvc, "{ }", "", "")).isEqualTo(401);
        assertThat(accepted).isEmpty();
    }

    @Test
    void strangers_are_refused_leave_nothing_and_are_complained_about_without_content() throws Exception {
        FakeZalo.Event event = zalo.says(LAN, "Mất điện xóm 3");
        try (LogCapture log = new LogCapture()) {
            assertThat(call(mvc, event.body(), "", "")).isEqualTo(401);
            assertThat(log.lines()).isEmpty();
            assertThat(call(mvc, event.body().replace("xóm 3", "xóm 4"), event.signature(), ""))
                    .isEqualTo(401);
            assertThat(call(mvc, event.body(), "mac=00", event.timestamp())).isEqualTo(401);
            assertThat(log.lines()).singleElement().satisfies(line -> assertThat(line)
                    .startsWith("ERROR")
                    .contains("ZALO_OA_SECRET_KEY")
                    .doesNotContain(LAN, "xóm", FakeZalo.OA_SECRET_KEY));
        }
        assertThat(accepted).isEmpty();
    }

    @Test
    void the_time_of_the_header_counts_where_the_body_has_none() throws Exception {
        String body = "{\"app_id\":\"1\",\"event_name\":\"user_send_text\",\"sender\":{\"id\":\"" + LAN
                + "\"},\"message\":{\"text\":\"alo\",\"msg_id\":\"m9\"}}";
        assertThat(call(mvc, body, FakeZalo.signature(body, "1795346807472"), "1795346807472"))
                .isEqualTo(200);
        assertThat(only().id()).isEqualTo("zalo:m9");
        assertThat(only().at()).isEqualTo(clock.instant());
    }

    @Test
    void bytes_after_the_event_are_refused_because_they_could_be_part_of_the_time() throws Exception {
        FakeZalo.Event event = zalo.says(LAN, "Mất điện xóm 3");
        String moved = event.body() + event.timestamp().substring(0, 4);
        assertThat(call(mvc, moved, event.signature(), event.timestamp().substring(4)))
                .isEqualTo(200);
        assertThat(accepted).isEmpty();
        assertThat(meters.counter("trucban.zalo.events", "fate", "unreadable").count())
                .isEqualTo(1);
    }

    @Test
    void without_credentials_everybody_is_a_stranger() throws Exception {
        FakeZalo.Event event = zalo.says(LAN, "alo");
        assertThat(call(mvc(Optional.empty()), event.body(), event.signature(), ""))
                .isEqualTo(401);
        assertThat(accepted).isEmpty();
    }

    @Test
    void an_oversized_body_is_refused_unread() throws Exception {
        String body = " ".repeat(ZaloWebhook.MAX_BYTES) + "{}";
        assertThat(call(mvc, body, FakeZalo.signature(body, "1"), "1")).isEqualTo(413);
    }

    @Test
    void while_the_store_is_away_zalo_is_asked_to_come_again() throws Exception {
        FakeZalo.Event event = zalo.says(LAN, PlantedSecrets.MESSAGE_TEXT);
        storeAway = true;
        try (LogCapture log = new LogCapture()) {
            assertThat(deliver(event)).isEqualTo(503);
            assertThat(log.lines()).noneMatch(line -> line.contains(PlantedSecrets.MARK));
        }
        storeAway = false;
        assertThat(deliver(event)).isEqualTo(200);
        assertThat(accepted).hasSize(1);
    }

    @Test
    void whatever_zalo_signs_is_never_asked_for_again() throws Exception {
        for (String body : List.of("[1,2]", "\"x\"", "{\"event_name\":", "null", "{\"event_name\":{\"a\":1}}", "1")) {
            assertThat(call(mvc, body, FakeZalo.signature(body, "17"), "17")).isEqualTo(200);
        }
        assertThat(accepted).isEmpty();
    }

    private ZaloContact lan() {
        return contacts.findAll(List.of(LAN)).get(LAN);
    }

    @Test
    void what_a_person_does_opens_their_window_and_what_they_only_see_does_not() throws Exception {
        deliver(zalo.event("user_seen_message", LAN, Optional.empty()));
        deliver(zalo.event("user_received_message", LAN, Optional.empty()));
        deliver(zalo.event("oa_send_text", LAN, Optional.empty()));
        deliver(zalo.event("user_send_group_text", LAN, Optional.empty()));
        assertThat(lan()).isEqualTo(ZaloContact.stranger(LAN));
        deliver(zalo.follows(LAN));
        assertThat(lan().lastInteraction()).contains(clock.instant());
        clock.move(java.time.Duration.ofMinutes(1));
        FakeZalo.Event later = zalo.says(LAN, "#tb:ok");
        clock.move(java.time.Duration.ofMinutes(1));
        deliver(zalo.event("user_send_sticker", LAN, Optional.empty()));
        deliver(later);
        assertThat(lan().lastInteraction()).as("events come out of order").contains(clock.instant());
    }

    @Test
    void opening_the_chat_is_an_interaction_and_a_number_somebody_gives_is_kept() throws Exception {
        String chat = "{\"app_id\":\"" + FakeZalo.APP_ID + "\",\"user_id\":\"" + LAN + "\",\"oa_id\":\""
                + FakeZalo.OA_ID + "\",\"event_name\":\"user_click_chatnow\",\"timestamp\":\"" + clock.millis() + "\"}";
        call(mvc, chat, FakeZalo.signature(chat, Long.toString(clock.millis())), "");
        assertThat(lan().lastInteraction()).contains(clock.instant());
        String info = "{\"sender\":{\"id\":\"" + LAN + "\"},\"event_name\":\"user_submit_info\",\"app_id\":\""
                + FakeZalo.APP_ID + "\",\"info\":{\"name\":\"Lan\",\"phone\":\"84912345678\"},\"timestamp\":\""
                + clock.millis() + "\"}";
        call(mvc, info, FakeZalo.signature(info, Long.toString(clock.millis())), "");
        assertThat(lan().phone()).contains("84912345678");
        assertThat(call(mvc, info, "mac=00", "")).as("a stranger").isEqualTo(401);
    }
}
