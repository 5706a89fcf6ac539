package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** What follows from an attempt to send one post of a chat. */
sealed interface Mouth {
    /** It is out; the provider calls it this. */
    record Out(String providerId) implements Mouth {}

    /** @param slowed true: nothing failed, it is only too early */
    record Again(Duration after, boolean slowed) implements Mouth {}

    /** Not now: whoever waits for it hears so and need wait no longer, and it is tried on; {@link Silence} knows when. */
    record Held(Failure why) implements Mouth {}

    /** Never: nobody there, or refused for what it is. */
    record Never(Failure why) implements Mouth {}

    /** Longest wait between two attempts: an officer is waiting. */
    Duration LONGEST = Duration.ofSeconds(30);

    /** An attempt without an answer is repeated this often before it counts as not got through: a message twice is better than none. */
    int REPEATS_WITHOUT_ANSWER = 2;

    /** A platform that says that it is in trouble, or that cannot be reached, is given about a minute. */
    int REPEATS_WHILE_DOWN = 6;

    /** Waits of what alone is not taken. */
    List<Duration> SELDOM = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30));

    /** What has not got through in a day is overtaken by what happened since. */
    Duration KEPT = Duration.ofDays(1);

    static Mouth after(Post post, SendOutcome outcome, Instant now) {
        if (outcome instanceof SendOutcome.Sent sent) {
            return new Out(sent.providerId());
        }
        if (outcome instanceof SendOutcome.RetryLater later) {
            boolean slowed = later.reason().failure() == Failure.RATE_LIMITED;
            return slowed || later.after().isPresent()
                    ? new Again(later.after().orElseGet(() -> backOff(post.attempts())), slowed)
                    : trying(post, later.reason(), now);
        }
        if (outcome instanceof SendOutcome.Unknown unknown) {
            return trying(post, unknown.reason(), now);
        }
        if (outcome instanceof SendOutcome.Rejected rejected) {
            return new Never(rejected.reason().failure());
        }
        if (outcome instanceof SendOutcome.RecipientGone gone) {
            return new Never(gone.reason().failure());
        }
        return new Never(((SendOutcome.NotReachable) outcome).reason().failure());
    }

    private static Mouth trying(Post post, SendOutcome.Reason why, Instant now) {
        int repeats = why.failure() == Failure.NO_ANSWER ? REPEATS_WITHOUT_ANSWER : REPEATS_WHILE_DOWN;
        if (post.heldSince().filter(since -> since.plus(KEPT).isBefore(now)).isPresent()) {
            return new Never(why.failure());
        }
        return post.heldSince().isEmpty() && post.attempts() < repeats
                ? new Again(backOff(post.attempts()), false)
                : new Held(why.failure());
    }

    /** Of what alone is not taken, time after time: at first each minute, at last twice an hour. */
    static Duration seldom(int attempts) {
        int more = Math.max(0, attempts - REPEATS_WHILE_DOWN);
        return more < SELDOM.size() ? SELDOM.get(more) : SELDOM.get(SELDOM.size() - 1);
    }

    private static Duration backOff(int attempts) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 5));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
