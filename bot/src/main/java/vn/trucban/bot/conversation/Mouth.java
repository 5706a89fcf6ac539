package vn.trucban.bot.conversation;

import java.time.Duration;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** What follows from an attempt to send one post of a chat. */
sealed interface Mouth {
    /** It is out; the provider calls it this. */
    record Out(String providerId) implements Mouth {}

    record Again(Duration after) implements Mouth {}

    /** Never: nobody there, or refused for what it is. */
    record Never(Failure why) implements Mouth {}

    /** Longest wait between two attempts: an officer is waiting. */
    Duration LONGEST = Duration.ofSeconds(30);

    /** An attempt without an answer is repeated this often: a message twice is better than none. */
    int REPEATS_WITHOUT_ANSWER = 2;

    /** A platform that says that it is in trouble, and so most likely sent nothing, is given about a quarter of an hour. */
    int REPEATS_WHILE_DOWN = 30;

    static Mouth after(Post post, SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Sent sent) {
            return new Out(sent.providerId());
        }
        if (outcome instanceof SendOutcome.RetryLater later) {
            return new Again(later.after().orElseGet(() -> backOff(post.attempts())));
        }
        if (outcome instanceof SendOutcome.Unknown unknown) {
            int repeats =
                    unknown.reason().failure() == Failure.PLATFORM_DOWN ? REPEATS_WHILE_DOWN : REPEATS_WITHOUT_ANSWER;
            return post.attempts() < repeats
                    ? new Again(backOff(post.attempts()))
                    : new Never(unknown.reason().failure());
        }
        if (outcome instanceof SendOutcome.Rejected rejected) {
            return new Never(rejected.reason().failure());
        }
        if (outcome instanceof SendOutcome.RecipientGone gone) {
            return new Never(gone.reason().failure());
        }
        return new Never(((SendOutcome.NotReachable) outcome).reason().failure());
    }

    private static Duration backOff(int attempts) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 5));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
