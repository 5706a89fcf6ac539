package vn.trucban.bot.conversation;

import java.time.Clock;
import java.time.Duration;

/** Tells leaders again what they should have been told of notices, in case the program died before it could. */
final class Retelling implements Runnable {
    /** A machine may have been dead for a while. */
    private static final Duration AFTER_A_START = Duration.ofHours(12);

    private static final Duration WHILE_RUNNING = Duration.ofMinutes(5);

    private final NoticeFeedback feedback;
    private final Clock clock;
    private Duration back = AFTER_A_START;

    Retelling(NoticeFeedback feedback, Clock clock) {
        this.feedback = feedback;
        this.clock = clock;
    }

    @Override
    public void run() {
        feedback.tellAgain(clock.instant().minus(back));
        back = WHILE_RUNNING;
    }
}
