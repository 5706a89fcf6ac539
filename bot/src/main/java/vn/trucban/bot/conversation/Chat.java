package vn.trucban.bot.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/**
 * One chat: what the bot waits for, what it has still to do and to send. One document, so that a turn is one conditional save.
 *
 * @param version of this document; every save is conditional on it
 * @param seen ids of the last events taken, so that one that a provider repeats is a no-op; apart from posts, of which there may be two
 *     a second
 * @param posted ids of the last posts taken; of the changes of one message in place only the last few, each with the message's name
 * @param effects not yet carried out
 * @param outbox not yet sent, in order
 * @param offered payloads of the last message's buttons, for numbered replies
 * @param cards what stands on buttons, for whoever types it
 * @param tags the provider's ids of the last named messages
 * @param toldAt when the words were told that the chat still holds, and that belong to no incident yet
 * @param place where whoever was being guided had come to when something else came in between; also while they are there
 */
public record Chat(
        Address address,
        long version,
        ChatState state,
        List<String> seen,
        List<String> posted,
        List<Pending> effects,
        List<Post> outbox,
        List<String> offered,
        Map<String, String> tags,
        Instant lastAt,
        Optional<ChatState.Guided> place,
        Instant toldAt,
        Cards cards) {
    private static final int SEEN_KEPT = 60;
    private static final int POSTED_KEPT = 60;
    private static final int TAGS_KEPT = 12;
    private static final int CHANGES_KEPT = 20;
    /** Between a change and the message that it changes: no id has a space. */
    private static final String CHANGES = " changes ";

    public Chat {
        seen = List.copyOf(seen);
        // why: chats stored before the two were kept apart have no such list
        posted = posted == null ? List.of() : List.copyOf(posted);
        effects = List.copyOf(effects);
        outbox = List.copyOf(outbox);
        offered = List.copyOf(offered);
        place = state instanceof ChatState.Guided guided ? Optional.of(guided) : place;
        // why: chats stored before this was kept have none
        toldAt = toldAt == null ? lastAt : toldAt;
        // why: as do these
        cards = cards == null ? Cards.NONE : cards;
    }

    /** An effect with the id under which it is carried out once. */
    record Pending(String id, Effect effect) {}

    /** The sealed types inside, for whoever writes chats down. */
    public static Class<?>[] sealedParts() {
        return new Class<?>[] {ChatState.class, Effect.class, Button.class};
    }

    static Chat fresh(Address address, Instant now) {
        return new Chat(
                address,
                0,
                new ChatState.Idle(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                now,
                Optional.empty(),
                now,
                Cards.NONE);
    }

    boolean hasSeen(String eventId) {
        return seen.contains(eventId);
    }

    boolean hasPosted(String postId) {
        return posted.stream().anyMatch(known -> known.equals(postId) || known.startsWith(postId + CHANGES));
    }

    /** True while something is left to do or to send. */
    public boolean unfinished() {
        return !effects.isEmpty() || !outbox.isEmpty();
    }

    /** True while it must not wait for an answer for ever. */
    public boolean unanswered() {
        return AskedDanger.waits(state);
    }

    /** The same version at no steps of this incident; nothing that waits for it is awaited any more. */
    Chat awayFrom(IncidentId incident) {
        boolean here = Supposed.incident(state).filter(incident::equals).isPresent();
        return new Chat(
                address,
                version,
                here ? new ChatState.Idle() : state,
                seen,
                posted,
                effects,
                outbox,
                offered,
                tags,
                lastAt,
                place.filter(one -> !one.incident().equals(incident)),
                toldAt,
                cards);
    }

    /** After a turn: the event is taken, what it says and does is due. */
    Chat after(String eventId, Turn turn, Instant now) {
        List<Pending> due = new ArrayList<>(effects);
        for (int i = 0; i < turn.effects().size(); i++) {
            due.add(new Pending(eventId + "/" + i, turn.effects().get(i)));
        }
        return new Chat(
                        address,
                        version + 1,
                        turn.next(),
                        withSeen(eventId),
                        posted,
                        due,
                        outbox,
                        offered,
                        tags,
                        now,
                        turn.place(place),
                        holdsStill(turn.state()) ? toldAt : now,
                        cards)
                .saying(eventId, turn.says());
    }

    /** True where nothing was told in between that belongs to no incident. */
    private boolean holdsStill(ChatState next) {
        return Unfiled.lately(next).words().equals(Unfiled.lately(state).words());
    }

    /** After an effect: it is done, and what follows from it is said. */
    Chat done(Pending pending, Aftermath aftermath) {
        List<Pending> left =
                effects.stream().filter(one -> !one.id().equals(pending.id())).toList();
        return new Chat(
                        address,
                        version + 1,
                        aftermath.state().orElse(state),
                        seen,
                        posted,
                        left,
                        outbox,
                        offered,
                        tags,
                        lastAt,
                        place,
                        toldAt,
                        cards)
                .saying(pending.id(), aftermath.says());
    }

    /** The same version without these effects, which are known to be done; itself where it has none of them. */
    Chat withoutEffects(Set<String> done) {
        List<Pending> left =
                effects.stream().filter(one -> !done.contains(one.id())).toList();
        return left.size() == effects.size()
                ? this
                : new Chat(
                        address, version, state, seen, posted, left, outbox, offered, tags, lastAt, place, toldAt,
                        cards);
    }

    /** The next version, otherwise the same. */
    Chat next() {
        return with(version + 1, outbox);
    }

    /** Takes a message from elsewhere, in the place of what waits and is overtaken by it. */
    Chat posted(Post post) {
        List<Post> queue = Overtaken.by(post, outbox);
        queue.add(post);
        return with(version + 1, queue).with(withPosted(post), cards);
    }

    /** True where a message of this name is in the chat, or on its way there. */
    boolean has(String tag) {
        return tags.containsKey(tag)
                || outbox.stream()
                        .anyMatch(post -> post.tag().filter(tag::equals).isPresent());
    }

    /** True where the last message of this name waits and nobody can have seen it. */
    boolean hasUnseen(String tag) {
        return Overtaken.withoutUnseen(tag, outbox).size() < outbox.size();
    }

    /**
     * Takes a change of what nobody has seen, or what is not there: nothing is said. Told once more it must not take away what came after it.
     *
     * @param change its id
     */
    Chat takenBack(String tag, String change) {
        return with(version + 1, Overtaken.withoutUnseen(tag, outbox))
                .with(last(POSTED_KEPT, posted.stream(), change), cards);
    }

    /** The same version, with what nobody was to send yet for this instance to send. */
    Chat sentBy(Optional<String> instance) {
        boolean owned = instance.isEmpty()
                || outbox.stream().allMatch(post -> post.owner().isPresent());
        return owned ? this : by(instance.get(), post -> post.owner().isEmpty());
    }

    /** The next version, with everything for this instance to send: whoever was to send it is gone. */
    Chat takenOver(String instance) {
        return outbox.stream().allMatch(post -> post.isOf(Optional.of(instance)))
                ? this
                : next().by(instance, post -> true);
    }

    private Chat by(String instance, Predicate<Post> which) {
        List<Post> queue = outbox.stream()
                .map(post -> which.test(post) ? post.by(instance) : post)
                .toList();
        return with(version, queue);
    }

    /** After a send. Only now its buttons can be meant by a number: what is still on its way, nobody has read. */
    Chat sent(Post post, String providerId) {
        Map<String, String> names = new LinkedHashMap<>(tags);
        post.tag().filter(tag -> !providerId.isEmpty()).ifPresent(tag -> {
            names.remove(tag);
            names.put(tag, providerId);
        });
        while (names.size() > TAGS_KEPT) {
            names.remove(names.keySet().iterator().next());
        }
        return new Chat(
                address,
                version + 1,
                state,
                seen,
                posted,
                effects,
                without(post),
                offeredBy(post),
                names,
                lastAt,
                place,
                toldAt,
                cards.with(post, edited(post, providerId)));
    }

    /** True where it changed what stood there, and is no new message below the others. */
    private boolean edited(Post post, String providerId) {
        return post.inPlace()
                && !providerId.isEmpty()
                && post.tag().map(tags::get).filter(providerId::equals).isPresent();
    }

    /** The same version, after an event that meant this button. */
    Chat meaning(Optional<String> payload) {
        return with(posted, cards.meant(payload));
    }

    /** What was said in answer to whatever was heard last, from above to below. */
    List<Cards.Card> answers() {
        return cards.kept().stream()
                .filter(card -> !seen.isEmpty() && card.answers(seen.get(seen.size() - 1)))
                .toList();
    }

    /** The post is too long for one message: its parts take its place. */
    Chat divided(Post post, List<Post> parts) {
        List<Post> queue = outbox.stream()
                .flatMap(one -> one.id().equals(post.id()) ? parts.stream() : Stream.of(one))
                .toList();
        return with(version + 1, queue);
    }

    /** The post cannot be sent: it leaves the queue. */
    Chat gaveUp(Post post) {
        return with(version + 1, without(post));
    }

    Chat later(Post post, Instant at, Failure why) {
        return changed(Set.of(post.id()), version + 1, one -> one.again(at, why));
    }

    /** Nothing failed: the platform, or our own pace, only asks to wait until then. */
    Chat slowed(Post post, Instant at) {
        return changed(Set.of(post.id()), version + 1, one -> one.slowed(at));
    }

    /** The post does not get through for now: it stays where it is, and is tried again then. */
    Chat heldUp(Post post, Instant again, Failure why, Instant since) {
        return changed(
                Set.of(post.id()), version + 1, one -> one.again(again, why).held(since));
    }

    /** These do not get through for now. */
    Chat held(Set<String> posts, Instant since) {
        return changed(posts, version + 1, one -> one.held(since));
    }

    /** The same version, with these to be tried from then on. */
    Chat due(Set<String> posts, Instant at) {
        return changed(posts, version, one -> one.due(at));
    }

    private Chat changed(Set<String> posts, long next, UnaryOperator<Post> how) {
        List<Post> queue = outbox.stream()
                .map(one -> posts.contains(one.id()) ? how.apply(one) : one)
                .toList();
        return with(next, queue);
    }

    /** The payload of the n-th button of the last message, from 1. */
    Optional<String> offeredAs(int number) {
        return number >= 1 && number <= offered.size() ? Optional.of(offered.get(number - 1)) : Optional.empty();
    }

    /** The same with other posts to be sent. */
    private Chat with(long next, List<Post> queue) {
        return new Chat(
                address, next, state, seen, posted, effects, queue, offered, tags, lastAt, place, toldAt, cards);
    }

    /** The same that remembers other posts and buttons. */
    private Chat with(List<String> postIds, Cards buttons) {
        return new Chat(
                address, version, state, seen, postIds, effects, outbox, offered, tags, lastAt, place, toldAt, buttons);
    }

    private Chat saying(String id, List<Say> says) {
        List<Post> queue = new ArrayList<>(outbox);
        for (int i = 0; i < says.size(); i++) {
            queue.add(Post.of(id + "#" + i, says.get(i)));
        }
        return with(version, queue);
    }

    private List<String> offeredBy(Post post) {
        List<String> payloads = post.buttons().stream()
                .filter(Button.Press.class::isInstance)
                .map(button -> ((Button.Press) button).payload())
                .toList();
        return payloads.isEmpty() ? offered : payloads;
    }

    private List<Post> without(Post post) {
        return outbox.stream().filter(one -> !one.id().equals(post.id())).toList();
    }

    private List<String> withSeen(String eventId) {
        return last(SEEN_KEPT, seen.stream(), eventId);
    }

    /** why by the message's name, and not by the ids: one that the ids of other posts begin with as well made those be said again. */
    private List<String> withPosted(Post post) {
        String changes = post.tag()
                .filter(tag -> post.inPlace())
                .map(tag -> CHANGES + tag)
                .orElse("");
        List<String> earlier = posted.stream()
                .filter(id -> !changes.isEmpty() && id.endsWith(changes))
                .toList();
        List<String> forgotten = earlier.subList(0, Math.max(0, earlier.size() - CHANGES_KEPT + 1));
        return last(POSTED_KEPT, posted.stream().filter(id -> !forgotten.contains(id)), post.id() + changes);
    }

    private static List<String> last(int most, Stream<String> known, String id) {
        List<String> all = new ArrayList<>(known.toList());
        all.add(id);
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
