package vn.trucban.bot.adapter.telegram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Offers the updates of one poll in order and says how far they may be confirmed. An update that is refused holds back the later ones of
 * its chat, so that nobody's messages overtake each other, and nobody else's. One that is refused again and again while others are
 * taken is a poison update: it is dropped, loudly, instead of being offered for ever. For one polling thread.
 */
final class BatchOffer {
    private static final Logger LOG = LoggerFactory.getLogger(BatchOffer.class);
    /** With the poller's pauses of 1, 2, 4 and 8 s: a quarter of a minute in which the store took other updates, but not this. */
    private static final int REFUSALS = 5;
    /** Refusals in a row after which the store is taken to be away, and the rest is not tried. */
    private static final int IN_A_ROW = 3;

    private final TelegramIntake intake;
    private final Map<Long, Integer> refusals = new HashMap<>();
    private boolean othersAreTaken;

    BatchOffer(TelegramIntake intake) {
        this.intake = intake;
    }

    /** @param confirmBelow offset for the next poll; 0 where nothing can be confirmed @param refused at least one was held back */
    record Outcome(long confirmBelow, boolean refused) {}

    Outcome offer(JsonNode updates) {
        Round round = new Round();
        for (JsonNode update : updates) {
            if (!update.path("update_id").isIntegralNumber()) {
                intake.count("unreadable");
                LOG.warn("an update of Telegram without an id was skipped");
            } else if (!round.offer(update)) {
                break;
            }
        }
        othersAreTaken = round.taken > 0;
        return new Outcome(round.heldBack == 0 ? round.last + 1 : round.heldBack, round.heldBack != 0);
    }

    /** One pass over a batch. */
    private final class Round {
        private final Set<String> heldChats = new HashSet<>();
        private long last = -1;
        private long heldBack;
        private int taken;
        private int inARow;

        /** False: the store seems to be away, try no more. */
        boolean offer(JsonNode update) {
            long id = update.path("update_id").longValue();
            last = id;
            String chat = chatOf(update);
            if (heldChats.contains(chat)) {
                holdBack(id);
                return true;
            }
            try {
                intake.take(update);
                taken++;
                inARow = 0;
                refusals.remove(id);
                return true;
            } catch (RuntimeException | StackOverflowError refusal) {
                // why the error too: a text that is too much for a pattern must not come again and again for a day
                return refused(id, chat, refusal);
            }
        }

        private boolean refused(long id, String chat, Throwable refusal) {
            int times = refusals.merge(id, 1, Integer::sum);
            // the exception's class only: its message may quote what the person wrote
            LOG.warn(
                    "update {} was not taken ({}), time {}",
                    id,
                    refusal.getClass().getName(),
                    times);
            if (times >= REFUSALS && (othersAreTaken || taken > 0)) {
                refusals.remove(id);
                intake.count("dropped");
                LOG.error("update {} was dropped: refused {} times while others were taken", id, times);
                return true;
            }
            heldChats.add(chat);
            holdBack(id);
            inARow++;
            return inARow < IN_A_ROW;
        }

        private void holdBack(long id) {
            heldBack = heldBack == 0 ? id : heldBack;
        }
    }

    private static String chatOf(JsonNode update) {
        JsonNode query = update.path("callback_query");
        JsonNode place =
                query.isObject() ? query.path("from") : update.path("message").path("chat");
        JsonNode where =
                place.isObject() ? place : update.path("my_chat_member").path("chat");
        return where.path("id").asString("");
    }
}
