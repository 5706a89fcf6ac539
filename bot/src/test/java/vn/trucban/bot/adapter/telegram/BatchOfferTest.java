package vn.trucban.bot.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.notifier.channel.telegram.TelegramUpdates;

/** How far a batch may be confirmed: never past what was not taken for good, and not held up for ever by one update. */
class BatchOfferTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);

    private final TelegramUpdates telegram = new TelegramUpdates(CLOCK);
    private final RecordingInbox inbox = new RecordingInbox();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BatchOffer offer = new BatchOffer(
            new TelegramIntake(new UpdateReader(CLOCK), inbox, new CallbackAnswers(Optional.empty()), meters));

    private final ObjectNode lan1 = telegram.text("1", "Lan", "Lan 1");
    private final ObjectNode lan2 = telegram.text("1", "Lan", "Lan 2");
    private final ObjectNode hoa = telegram.text("2", "Hoa", "Hoa 1");

    private static ArrayNode batch(JsonNode... updates) {
        return new JsonMapper().createArrayNode().addAll(Arrays.asList(updates));
    }

    private static long id(JsonNode update) {
        return update.path("update_id").asLong();
    }

    @Test
    void what_was_taken_is_confirmed() {
        assertThat(offer.offer(batch(lan1, lan2, hoa))).isEqualTo(new BatchOffer.Outcome(id(hoa) + 1, false));
        assertThat(inbox.texts()).containsExactly("Lan 1", "Lan 2", "Hoa 1");
    }

    @Test
    void a_refused_update_holds_back_its_own_chat_and_nobody_else() {
        inbox.refuse("Lan 1");
        assertThat(offer.offer(batch(lan1, lan2, hoa))).isEqualTo(new BatchOffer.Outcome(id(lan1), true));
        assertThat(inbox.texts()).containsExactly("Hoa 1");
        inbox.takeAgain("Lan 1");
        assertThat(offer.offer(batch(lan1, lan2, hoa)).confirmBelow()).isEqualTo(id(hoa) + 1);
        assertThat(inbox.texts()).containsExactly("Hoa 1", "Lan 1", "Lan 2");
    }

    @Test
    void a_poison_update_is_dropped_once_others_were_taken_all_the_while() {
        inbox.refuse("Lan 1");
        for (int i = 0; i < 4; i++) {
            assertThat(offer.offer(batch(lan1, hoa)).confirmBelow()).isEqualTo(id(lan1));
        }
        assertThat(offer.offer(batch(lan1, lan2, hoa)).confirmBelow()).isEqualTo(id(hoa) + 1);
        assertThat(inbox.texts()).contains("Lan 2").doesNotContain("Lan 1");
        assertThat(meters.counter("trucban.telegram.updates", "fate", "dropped").count())
                .isEqualTo(1);
    }

    @Test
    void a_store_that_is_away_costs_no_update_however_long() {
        inbox.storeIsAway(true);
        for (int i = 0; i < 50; i++) {
            assertThat(offer.offer(batch(lan1, lan2, hoa)).confirmBelow()).isEqualTo(id(lan1));
        }
        inbox.storeIsAway(false);
        offer.offer(batch(lan1, lan2, hoa));
        assertThat(inbox.texts()).containsExactly("Lan 1", "Lan 2", "Hoa 1");
    }

    @Test
    void a_store_that_is_away_is_not_asked_for_every_update_of_a_batch() {
        inbox.storeIsAway(true);
        ArrayNode many = batch();
        for (int chat = 10; chat < 60; chat++) {
            many.add(telegram.text(String.valueOf(chat), "Ai", "x"));
        }
        offer.offer(many);
        assertThat(meters.counter("trucban.telegram.updates", "fate", "failed").count())
                .isEqualTo(3);
    }

    @Test
    void what_has_no_id_or_nothing_for_us_is_passed_over() {
        ObjectNode unknown = telegram.update();
        unknown.putObject("news_of_2028");
        assertThat(offer.offer(batch(new JsonMapper().readTree("{\"x\":1}"), unknown)))
                .isEqualTo(new BatchOffer.Outcome(id(unknown) + 1, false));
    }
}
