package vn.trucban.bot.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.trucban.bot.adapter.reception.Reception;
import vn.trucban.notifier.channel.telegram.TelegramUpdates;
import vn.trucban.notifier.settings.Secret;

/** Who may post updates to us, and what Telegram hears back. */
class TelegramWebhookControllerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);

    private final RecordingInbox inbox = new RecordingInbox();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final String update =
            new TelegramUpdates(CLOCK).text("1", "Lan", "máy in kẹt giấy").toString();

    private MockMvc mvc(Optional<Secret> secret) {
        TelegramIntake intake =
                new TelegramIntake(new UpdateReader(CLOCK), inbox, new CallbackAnswers(Optional.empty()), meters);
        return MockMvcBuilders.standaloneSetup(
                        new TelegramWebhookController(new TelegramWebhook(secret, intake, new Reception(), CLOCK)))
                .build();
    }

    private final MockMvc mvc = mvc(Optional.of(new Secret("dung-secret")));

    private static MockHttpServletRequestBuilder call(String body) {
        return post("/webhooks/telegram")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static MockHttpServletRequestBuilder known(String body) {
        return call(body).header("X-Telegram-Bot-Api-Secret-Token", "dung-secret");
    }

    @Test
    void an_update_with_the_secret_is_taken() throws Exception {
        mvc.perform(known(update)).andExpect(status().isOk());
        assertThat(inbox.texts()).containsExactly("máy in kẹt giấy");
    }

    @Test
    void strangers_are_refused_and_leave_nothing() throws Exception {
        mvc.perform(call(update)).andExpect(status().isUnauthorized());
        mvc.perform(call(update).header("X-Telegram-Bot-Api-Secret-Token", "sai"))
                .andExpect(status().isUnauthorized());
        assertThat(inbox.accepted()).isEmpty();
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void without_webhook_mode_everybody_is_a_stranger() throws Exception {
        mvc(Optional.empty()).perform(known(update)).andExpect(status().isUnauthorized());
        mvc(Optional.empty())
                .perform(call(update).header("X-Telegram-Bot-Api-Secret-Token", ""))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void an_oversized_body_is_refused() throws Exception {
        mvc.perform(known(" ".repeat(TelegramWebhook.MAX_BYTES + 1))).andExpect(status().isContentTooLarge());
        assertThat(inbox.accepted()).isEmpty();
    }

    @Test
    void what_is_no_json_is_counted_and_never_asked_for_again() throws Exception {
        for (String body : new String[] {"{\"update_id\":", "", "\u0000", "[".repeat(5000)}) {
            mvc.perform(known(body)).andExpect(status().isOk());
        }
        assertThat(meters.counter("trucban.telegram.updates", "fate", "unreadable")
                        .count())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void while_the_store_is_away_telegram_is_asked_to_come_again() throws Exception {
        inbox.storeIsAway(true);
        mvc.perform(known(update)).andExpect(status().isServiceUnavailable());
        inbox.storeIsAway(false);
        mvc.perform(known(update)).andExpect(status().isOk());
        assertThat(inbox.accepted()).hasSize(1);
    }
}
