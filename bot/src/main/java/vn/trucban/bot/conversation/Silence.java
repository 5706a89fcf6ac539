package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/**
 * Channels that take nothing, and which message of a chat is tried next. Of everything that waits for such a channel one message at a time
 * is tried; once one is answered, all go out in order, of each chat one before the second of any. A message that alone is not taken, while its
 * channel answers others, keeps nothing behind it waiting, and is tried ever more seldom, also when the others have fallen silent.
 */
final class Silence {
    /** What surely was not delivered may be tried this often. */
    static final Duration BETWEEN_TRIES = Duration.ofSeconds(30);

    /** What gets no answer may arrive all the same: it is tried ever more seldom, or one card rings a whole night. */
    static final List<Duration> BETWEEN_UNANSWERED = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(3),
            Duration.ofMinutes(5));

    /** A channel that answered so lately is none that takes nothing. */
    private static final Duration LATELY = Duration.ofMinutes(1);

    /** After so long others of its chat are tried as well: it may be the message, and not the channel. */
    private static final Duration SUSPECT = Duration.ofMinutes(5);

    /** So many tries of one chat alone, and it is hardly the channel any more. */
    private static final int TRIES_ALONE = 20;

    /** So long a call is tried as often as {@link #BETWEEN_TRIES}, also where its chat alone is not served. */
    private static final Duration HURRIES = Duration.ofMinutes(10);

    /** So long somebody who has written looks at their phone. */
    static final Duration WAITS_FOR_ANSWER = Duration.ofMinutes(2);

    private static final Duration JUST_NOW = Duration.ofSeconds(5);

    /** Longer than anything is tried. */
    private static final Duration FORGOTTEN = Duration.ofDays(2);

    /** Nothing that anybody said to this message: also what is given up for its age, or for a token that is refused, is given up with these. */
    private static final Set<Failure> WITHOUT_ANSWER =
            EnumSet.of(Failure.NO_ANSWER, Failure.NO_CONNECTION, Failure.PLATFORM_DOWN, Failure.TOKEN_INVALID);

    /** So long after an outage each chat gets one message only: what it says of others may change with theirs. */
    private static final Duration ONE_EACH = Duration.ofSeconds(1);

    private final Map<ChannelKind, Outage> outages = new EnumMap<>(ChannelKind.class);
    private final Map<ChannelKind, Over> over = new EnumMap<>(ChannelKind.class);
    private final Map<ChannelKind, Instant> answered = new EnumMap<>(ChannelKind.class);
    /** Where tries have failed since the channel answered last. */
    private final Map<ChannelKind, Set<Address>> failed = new EnumMap<>(ChannelKind.class);

    /** Where somebody has just written, and what they wait for has not been tried since. */
    private final Map<Address, Instant> wrote = new HashMap<>();

    /** When the first try of a message failed that is not out yet. */
    private final Map<Message, Instant> failing = new HashMap<>();

    /** When its last one did. */
    private final Map<Message, Instant> failedLast = new HashMap<>();

    private record Message(String id, Address to) {}

    /** One channel that takes nothing. */
    private static final class Outage {
        private final Failure why;
        private final Set<Address> waiting = new LinkedHashSet<>();
        private Instant nextTry;
        private int tries;

        private Outage(Failure why) {
            this.why = why;
        }

        /** @param seldom true: only the messages of one chat have failed, what fails may lie in them, and none of them hurries */
        private void wait(Instant now, boolean seldom) {
            Duration between = why == Failure.NO_ANSWER
                    ? BETWEEN_UNANSWERED.get(Math.min(tries, BETWEEN_UNANSWERED.size() - 1))
                    : why == Failure.PLATFORM_DOWN && seldom && tries >= TRIES_ALONE
                            ? BETWEEN_UNANSWERED.get(BETWEEN_UNANSWERED.size() - 1)
                            : BETWEEN_TRIES;
            tries++;
            nextTry = now.plus(between);
        }
    }

    /** @param served where something of what was kept has gone out since */
    private record Over(Instant at, Set<Address> served) {}

    /** Why nothing gets through on this channel; empty: as far as is known it does. */
    synchronized Optional<Failure> why(ChannelKind channel) {
        return Optional.ofNullable(outages.get(channel)).map(outage -> outage.why);
    }

    /** Somebody has just written in this chat: what they wait for is worth one try at once, and its answer sets all the rest going. */
    synchronized void wrote(Address address, Instant when, Instant now) {
        wrote.values().removeIf(at -> !now.isBefore(at.plus(WAITS_FOR_ANSWER)));
        wrote.put(address, when);
    }

    /** When somebody wrote who waits for what goes out in this chat now; from then on nobody does, until {@link #wrote} says so. */
    synchronized Optional<Instant> answers(Address address, Instant now) {
        return Optional.ofNullable(wrote.remove(address)).filter(at -> now.isBefore(at.plus(WAITS_FOR_ANSWER)));
    }

    /** What is tried at once although the channel takes nothing: what has come into this outbox for somebody who has just written. */
    synchronized Optional<Post> answer(List<Post> outbox, Address address, Instant now) {
        boolean waits = outages.containsKey(address.channel())
                && Optional.ofNullable(wrote.get(address))
                        .filter(at -> now.isBefore(at.plus(WAITS_FOR_ANSWER)))
                        .isPresent();
        return outbox.stream()
                .filter(post -> waits && post.heldSince().isEmpty() && Overtaken.mayGoBefore(post, outbox))
                .filter(post -> post.notBefore().filter(now::isBefore).isEmpty())
                .findFirst();
    }

    /** Which of these, oldest first and not empty, is to be tried next. */
    synchronized Post next(List<Post> outbox, ChannelKind channel, Instant now) {
        if (!outages.containsKey(channel)) {
            Post first = outbox.stream()
                    .filter(post -> Overtaken.mayGoBefore(post, outbox))
                    .min(Comparator.comparing(post -> waitsFor(post, now)))
                    .orElseThrow();
            return callBefore(first, outbox, now).orElse(first);
        }
        Post first = outbox.get(0);
        boolean suspect = first.heldSince()
                .filter(since -> !since.plus(SUSPECT).isAfter(now))
                .isPresent();
        return outbox.stream()
                .filter(post -> suspect && Overtaken.mayGoBefore(post, outbox))
                .reduce((one, later) -> later.attempts() < one.attempts() ? later : one)
                .orElse(first);
    }

    /** No call waits behind a lesser message that is tried again and again. */
    private static Optional<Post> callBefore(Post failing, List<Post> outbox, Instant now) {
        boolean waits = failing.notBefore().filter(now::isBefore).isPresent()
                && failing.failed().isPresent()
                && !failing.urgent();
        return outbox.stream()
                .filter(post -> waits && post.urgent() && Overtaken.mayGoBefore(post, outbox))
                .filter(post -> post.notBefore()
                        .map(failing.notBefore().orElseThrow()::isAfter)
                        .orElse(true))
                .findFirst();
    }

    /** Zero for what is due, and for what everything behind it has to wait for. */
    private static Duration waitsFor(Post post, Instant now) {
        return post.notBefore()
                .filter(at -> post.heldSince().isPresent() && at.isAfter(now))
                .map(at -> Duration.between(now, at))
                .orElse(Duration.ZERO);
    }

    /** When this post may be tried; empty: now, and where its channel takes nothing no other is until that is over. */
    synchronized Optional<Instant> mayTry(Post post, List<Post> outbox, Address address, Instant now) {
        Outage outage = outages.get(address.channel());
        if (post.heldSince().isEmpty()) {
            return post.notBefore().filter(now::isBefore);
        }
        if (outage == null) {
            return Stream.concat(post.notBefore().stream(), hasGotOne(address).stream())
                    .filter(now::isBefore)
                    .max(Comparator.naturalOrder());
        }
        outage.waiting.add(address);
        if (outage.nextTry.isAfter(now)) {
            return Optional.of(outage.nextTry);
        }
        outage.wait(now, failed(address.channel()).size() < 2 && outbox.stream().noneMatch(one -> hurries(one, now)));
        return Optional.empty();
    }

    /** A call of the last minutes that surely has not arrived. why of the whole outbox: it may stand behind what it may not pass. */
    private static boolean hurries(Post post, Instant now) {
        return surelyNotThere(post)
                && post.heldSince()
                        .filter(since -> !now.isBefore(since.plus(HURRIES)))
                        .isEmpty();
    }

    private static boolean surelyNotThere(Post post) {
        return post.urgent()
                && post.failed().filter(why -> why == Failure.NO_ANSWER).isEmpty();
    }

    /** Why this one does not get through. */
    static Failure whyHeld(Post held) {
        return held.failed().orElse(Failure.PLATFORM_DOWN);
    }

    /** Until when this chat lets the others go first. */
    private Optional<Instant> hasGotOne(Address address) {
        return Optional.ofNullable(over.get(address.channel()))
                .filter(ended -> ended.served().contains(address))
                .map(ended -> ended.at().plus(ONE_EACH));
    }

    /** What became of an attempt. Answers which chats wait no longer, their channel having answered. */
    synchronized Set<Address> heard(Post post, Address address, Mouth after, Instant now) {
        ChannelKind channel = address.channel();
        Message message = new Message(post.id(), address);
        if (Mouth.failed(after).isPresent()) {
            failed(channel).add(address);
            forgetOld(now);
            failing.putIfAbsent(message, now);
            failedLast.put(message, now);
        }
        if (after instanceof Mouth.Held held) {
            held(message, held.why(), now);
        }
        if (after instanceof Mouth.Out || after instanceof Mouth.Never) {
            failing.remove(message);
            failedLast.remove(message);
        }
        if (!isAnswer(after)) {
            return Set.of();
        }
        answered.put(channel, now);
        failed(channel).clear();
        Outage ended = outages.remove(channel);
        if (ended != null) {
            over.put(channel, new Over(now, new HashSet<>()));
        }
        Optional.ofNullable(over.get(channel))
                .filter(one -> now.isBefore(one.at().plus(ONE_EACH)))
                .ifPresent(one -> one.served().add(address));
        return ended == null ? Set.of() : ended.waiting;
    }

    /** A change that a later one has taken away is never heard of again. */
    private void forgetOld(Instant now) {
        failedLast.values().removeIf(at -> at.plus(FORGOTTEN).isBefore(now));
        failing.keySet().retainAll(failedLast.keySet());
    }

    private void held(Message message, Failure why, Instant now) {
        ChannelKind channel = message.to().channel();
        if (!outages.containsKey(channel) && !answeredLately(channel, now) && !isAlone(message)) {
            Outage outage = new Outage(why);
            outage.wait(now, failed(channel).size() < 2);
            outages.put(channel, outage);
        }
    }

    /** True where the channel has answered others since this one failed first, and nobody else's has failed since: it says nothing of it. */
    private boolean isAlone(Message message) {
        ChannelKind channel = message.to().channel();
        return Optional.ofNullable(answered.get(channel))
                        .filter(at -> at.isAfter(failing.getOrDefault(message, at)))
                        .isPresent()
                && failed(channel).size() < 2;
    }

    private Set<Address> failed(ChannelKind channel) {
        return failed.computeIfAbsent(channel, one -> new HashSet<>());
    }

    /**
     * When what is held is tried again: as soon as its channel may be, or ever more seldom where its channel answers others. Asked after
     * {@link #heard}.
     */
    synchronized Instant again(Post held, Mouth after, List<Post> outbox, Address to, Instant now) {
        boolean seldom = answeredLately(to.channel(), now) || isAlone(new Message(held.id(), to));
        if (!seldom) {
            return now;
        }
        boolean answered =
                Mouth.failed(after).filter(why -> why == Failure.NO_ANSWER).isEmpty();
        boolean hurry = answered && outbox.stream().anyMatch(one -> hurries(one, now));
        return now.plus(hurry ? BETWEEN_TRIES : Mouth.seldom(held.attempts()));
    }

    /**
     * What of this outbox is to be tried at once, something having gone out in its chat: calls that surely have not arrived, and what stands
     * before them. why not what was tried just now: a message that is never taken would be tried between any two that are.
     */
    synchronized Set<String> dueAfter(Post out, List<Post> outbox, Address address, Instant now) {
        List<Post> left = outbox.stream()
                .filter(one -> !one.id().equals(out.id()) && one.heldSince().isPresent())
                .toList();
        return left.stream()
                .filter(Silence::surelyNotThere)
                .flatMap(call -> Stream.concat(Overtaken.heldBackBy(call, left).stream(), Stream.of(call)))
                .map(Post::id)
                .filter(id -> !now.isBefore(failedLast
                        .getOrDefault(new Message(id, address), Instant.MIN)
                        .plus(JUST_NOW)))
                .collect(Collectors.toSet());
    }

    private boolean answeredLately(ChannelKind channel, Instant now) {
        return Optional.ofNullable(answered.get(channel))
                .filter(at -> !at.plus(LATELY).isBefore(now))
                .isPresent();
    }

    /** A refusal is an answer, too. */
    private static boolean isAnswer(Mouth after) {
        return after instanceof Mouth.Out
                || after instanceof Mouth.Never never && !WITHOUT_ANSWER.contains(never.why());
    }
}
