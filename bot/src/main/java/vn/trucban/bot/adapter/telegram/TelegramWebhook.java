package vn.trucban.bot.adapter.telegram;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trucban.bot.adapter.reception.Reception;
import vn.trucban.notifier.settings.Secret;

/** What Telegram posts to us. */
final class TelegramWebhook {
    /** An update is some kilobytes; nothing larger is Telegram's. */
    static final int MAX_BYTES = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(TelegramWebhook.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Optional<Secret> secret;
    private final TelegramIntake intake;
    private final Reception reception;
    private final Clock clock;

    /** @param secret absent: not in webhook mode, every caller is a stranger */
    TelegramWebhook(Optional<Secret> secret, TelegramIntake intake, Reception reception, Clock clock) {
        this.secret = secret;
        this.intake = intake;
        this.reception = reception;
        this.clock = clock;
    }

    boolean knows(String presented) {
        return secret.isPresent() && secret.get().matches(presented);
    }

    /** @return false: not taken, let Telegram offer it again */
    boolean take(byte[] body) {
        reception.good(clock.instant());
        JsonNode update;
        try {
            update = JSON.readTree(body);
        } catch (JacksonException unreadable) {
            // why: Telegram repeats what it gets no 200 for, and this will not get better
            intake.count("unreadable");
            LOG.warn("a webhook call of Telegram was no JSON and was skipped");
            return true;
        }
        try {
            intake.take(update);
            return true;
        } catch (RuntimeException storeIsAway) {
            // the exception's class only: its message may quote what the person wrote
            LOG.warn(
                    "a webhook call of Telegram was not taken: {}",
                    storeIsAway.getClass().getName());
            return false;
        }
    }
}
