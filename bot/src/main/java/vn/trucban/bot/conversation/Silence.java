package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/**
 * Channels that give no answer. What they are sent may arrive all the same, so of everything that waits for such a channel one message at
 * a time is tried; once that is answered, all go out, each once.
 */
final class Silence {
    static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);

    private static final Set<Failure> WITHOUT = Set.of(Failure.NO_ANSWER, Failure.NO_CONNECTION);

    private final Map<ChannelKind, Instant> nextTry = new EnumMap<>(ChannelKind.class);
    private final Map<ChannelKind, Set<Address>> waiting = new EnumMap<>(ChannelKind.class);

    /** When this post may be tried; empty: now, and where its channel is silent nothing else is until that is over. */
    synchronized Optional<Instant> mayTry(Post post, Address address, Instant now) {
        Optional<Instant> own = post.notBefore().filter(now::isBefore);
        Optional<Instant> next = Optional.ofNullable(nextTry.get(address.channel()))
                .filter(silent -> post.heldSince().isPresent());
        if (next.isEmpty()) {
            return own;
        }
        waiting.computeIfAbsent(address.channel(), channel -> new LinkedHashSet<>())
                .add(address);
        if (next.get().isAfter(now)) {
            return next;
        }
        nextTry.put(address.channel(), now.plus(BETWEEN_TRIES));
        return Optional.empty();
    }

    /** What became of an attempt. Answers which chats wait no longer, their channel having answered. */
    synchronized Set<Address> heard(Address address, Mouth after, Instant now) {
        if (after instanceof Mouth.Held held && held.why() == Failure.NO_ANSWER) {
            nextTry.putIfAbsent(address.channel(), now.plus(BETWEEN_TRIES));
            return Set.of();
        }
        if (!isAnswer(after) || nextTry.remove(address.channel()) == null) {
            return Set.of();
        }
        return Optional.ofNullable(waiting.remove(address.channel())).orElse(Set.of());
    }

    /** A refusal is an answer, too. */
    private static boolean isAnswer(Mouth after) {
        return after instanceof Mouth.Out || after instanceof Mouth.Never never && !WITHOUT.contains(never.why());
    }
}
