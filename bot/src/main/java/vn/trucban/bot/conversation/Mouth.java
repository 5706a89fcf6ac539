package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** What follows from an attempt to send one post of a chat. */
sealed interface Mouth {
    /** It is out; the provider calls it this. */
    record Out(String providerId) implements Mouth {}

    record Again(Duration after, Failure why) implements Mouth {
        /** Nothing failed, it is only too early. */
        boolean slowed() {
            return why == Failure.RATE_LIMITED;
        }
    }

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

    /** @param silent true: nothing gets through on the channel, and one try more says all there is to say */
    static Mouth after(Post post, SendOutcome outcome, boolean silent, Instant now) {
        if (outcome instanceof SendOutcome.Sent sent) {
            return new Out(sent.providerId());
        }
        if (outcome instanceof SendOutcome.RetryLater later) {
            Failure why = later.reason().failure();
            // why not what comes back within seconds: a channel that rests because nobody answers is tried on like any
            // other
            boolean named =
                    later.after().filter(wait -> wait.compareTo(LONGEST) > 0).isPresent();
            return why == Failure.RATE_LIMITED || named
                    ? new Again(later.after().orElseGet(() -> backOff(post.attempts())), why)
                    : trying(post, why, later.after(), silent, now);
        }
        if (outcome instanceof SendOutcome.Unknown unknown) {
            return trying(post, unknown.reason().failure(), Optional.empty(), silent, now);
        }
        if (outcome instanceof SendOutcome.Rejected rejected) {
            return new Never(rejected.reason().failure());
        }
        if (outcome instanceof SendOutcome.RecipientGone gone) {
            return new Never(gone.reason().failure());
        }
        return new Never(((SendOutcome.NotReachable) outcome).reason().failure());
    }

    private static Mouth trying(Post post, Failure why, Optional<Duration> wait, boolean silent, Instant now) {
        int repeats = why == Failure.NO_ANSWER ? REPEATS_WITHOUT_ANSWER : REPEATS_WHILE_DOWN;
        if (post.heldSince().filter(since -> since.plus(KEPT).isBefore(now)).isPresent()) {
            return new Never(why);
        }
        return post.heldSince().isEmpty() && post.attempts() < repeats && !silent
                ? new Again(wait.orElseGet(() -> backOff(post.attempts())), why)
                : new Held(why);
    }

    /** Why it failed, where an attempt did: that it came too early is no failure. */
    static Optional<Failure> failed(Mouth after) {
        if (after instanceof Held held) {
            return Optional.of(held.why());
        }
        return after instanceof Again again && !again.slowed() ? Optional.of(again.why()) : Optional.empty();
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
