package vn.trucban.bot.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.paper.PaperDesk;

/** Looks, again and again, whether something is due or was left undone. Starts after the stores are open, stops before they close. */
final class DutyRound implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DutyRound.class);
    private static final int LADDER_SECONDS = 2;
    private static final int LEFTOVER_SECONDS = 30;
    /** How far back it looks for what leaders should have been told: a machine may have been dead for a while. */
    private static final Duration AFTER_A_START = Duration.ofHours(12);

    private static final Duration WHILE_RUNNING = Duration.ofMinutes(5);

    private final ChatDesk chats;
    private final IncidentDesk incidents;
    private final PaperDesk papers;
    private final NoticeFeedback feedback;
    private final Clock clock;
    private final ScheduledExecutorService threads;
    private Duration back = AFTER_A_START;
    private final List<ScheduledFuture<?>> rounds = new ArrayList<>();

    DutyRound(
            ChatDesk chats,
            IncidentDesk incidents,
            PaperDesk papers,
            NoticeFeedback feedback,
            Clock clock,
            ScheduledExecutorService threads) {
        this.chats = chats;
        this.incidents = incidents;
        this.papers = papers;
        this.feedback = feedback;
        this.clock = clock;
        this.threads = threads;
    }

    @Override
    public void start() {
        rounds.add(threads.scheduleWithFixedDelay(
                () -> survive(incidents::moveOnOverdue), LADDER_SECONDS, LADDER_SECONDS, TimeUnit.SECONDS));
        rounds.add(threads.scheduleWithFixedDelay(this::leftovers, 0, LEFTOVER_SECONDS, TimeUnit.SECONDS));
    }

    private void leftovers() {
        survive(incidents::recover);
        survive(chats::recover);
        survive(papers::recover);
        survive(feedback::askForAllDecisions);
        survive(() -> {
            feedback.tellAgain(clock.instant().minus(back));
            back = WHILE_RUNNING;
        });
    }

    /** A round that fails (the store is away) must not end the rounds. */
    private static void survive(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("a round failed and is tried again: {}", failed.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        rounds.forEach(round -> round.cancel(false));
        rounds.clear();
        survive(chats::stop);
    }

    @Override
    public boolean isRunning() {
        return !rounds.isEmpty();
    }
}
