package vn.trucban.bot.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.delivery.Dispatcher;
import vn.trucban.notifier.delivery.Lane;

/** Empties outboxes: one chat at a time by one thread, in order, until everything is out or has to wait. */
final class ChatSender {
    private static final Logger LOG = LoggerFactory.getLogger(ChatSender.class);

    private final Chats chats;
    private final Dispatcher dispatcher;
    private final Parts parts;
    private final ScheduledExecutorService threads;
    private final Clock clock;
    /** What another instance sends first is out within that. */
    private static final Duration BEFORE_MINE = Duration.ofSeconds(1);

    private static final Duration STORE_AWAY = Duration.ofSeconds(2);

    private final Map<Address, Sending> busy = new ConcurrentHashMap<>();
    /** Of each chat that waits; one that is not here any more is for nothing. */
    private final Map<Address, Object> nextLook = new ConcurrentHashMap<>();

    private final Silence silence = new Silence();
    private final Tidings tidings;

    ChatSender(Chats chats, Dispatcher dispatcher, Parts parts, ScheduledExecutorService threads, Clock clock) {
        this.chats = chats;
        this.dispatcher = dispatcher;
        this.parts = parts;
        this.threads = threads;
        this.clock = clock;
        this.tidings = new Tidings(threads);
    }

    /** Somebody empties this outbox; {@code WOKEN_MEANWHILE}: and has to look once more before going. */
    private enum Sending {
        UNDER_WAY,
        WOKEN_MEANWHILE
    }

    /** Loads, changes and saves a chat until the save goes through. */
    interface Chats {
        Optional<Chat> find(Address address);

        Chat update(Address address, UnaryOperator<Chat> change);

        /** No save will follow a send in this chat: whatever waits for one to be written down is written down now. */
        void nothingToSend(Address address);

        /** This instance among several on one store; empty: it is alone. */
        Optional<String> instance();
    }

    /** From now on hears what is tried in vain. */
    void onFailedTry(FailedTry listener) {
        tidings.onFailedTry(listener);
    }

    /** From now on hears what is given up. */
    void onUndelivered(Undelivered listener) {
        tidings.onUndelivered(listener);
    }

    /** From now on hears what goes out after all. */
    void onDelivered(DeliveredAfterAll listener) {
        tidings.onDelivered(listener);
    }

    /** Somebody is about to be answered in this chat: the first that goes out there is tried at once, whatever its channel does. */
    void wrote(Address address) {
        Instant now = clock.instant();
        silence.wrote(address, now, now);
    }

    /** Sends what is due in this chat, soon; once the program ends, after the next start. */
    void wake(Address address) {
        later(() -> empty(address), Duration.ZERO);
    }

    /** why nothing where the program ends: whoever starts next finds the outbox in the store. */
    private void later(Runnable work, Duration wait) {
        try {
            threads.schedule(work, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ending) {
            LOG.debug("an outbox is left to the next start");
        }
    }

    private void empty(Address address) {
        if (busy.merge(address, Sending.UNDER_WAY, (one, another) -> Sending.WOKEN_MEANWHILE) != Sending.UNDER_WAY) {
            return;
        }
        try {
            lookAgain(address, sendDue(address));
        } catch (RuntimeException storeAway) {
            LOG.atLevel(threads.isShutdown() ? Level.DEBUG : Level.WARN)
                    .log(
                            "outbox on {} waits: {}",
                            address.channel(),
                            storeAway.getClass().getSimpleName());
            lookAgain(address, Optional.of(STORE_AWAY));
        } finally {
            // why: whoever came after the last look at the outbox and before this line has gone away again.
            if (busy.remove(address) == Sending.WOKEN_MEANWHILE) {
                wake(address);
            }
        }
    }

    /** why one for each chat: whoever wakes it again and again while it waits would begin one more series of looks each time. */
    private void lookAgain(Address address, Optional<Duration> wait) {
        if (wait.isEmpty()) {
            nextLook.remove(address);
            return;
        }
        Object look = new Object();
        nextLook.put(address, look);
        later(
                () -> {
                    if (nextLook.remove(address, look)) {
                        empty(address);
                    }
                },
                wait.get());
    }

    /** Answers how long to wait for the next; empty when the outbox is. */
    private Optional<Duration> sendDue(Address address) {
        while (true) {
            Optional<Chat> chat = chats.find(address);
            List<Post> mine = chat.map(this::mine).orElse(List.of());
            if (mine.isEmpty()) {
                chats.nothingToSend(address);
                return Optional.empty();
            }
            Instant now = clock.instant();
            Optional<Post> answer = silence.answer(mine, address, now);
            if (answer.isEmpty() && holdsAllBehind(address, mine)) {
                continue;
            }
            Post post = answer.orElseGet(() -> silence.next(mine, address.channel(), now));
            if (!Overtaken.mayGoBefore(post, chat.orElseThrow().outbox())) {
                return Optional.of(BEFORE_MINE);
            }
            Optional<Instant> mayGo = answer.isPresent() ? Optional.empty() : silence.mayTry(post, mine, address, now);
            if (mayGo.isPresent()) {
                return Optional.of(Duration.between(now, mayGo.get()));
            }
            List<Post> cut = parts.of(post, address);
            if (cut.size() > 1) {
                chats.update(address, current -> current.divided(post, cut));
            } else {
                send(chat.orElseThrow(), post);
            }
        }
    }

    /** why not all of it: what another instance has put there it is sending in this moment, and two would say it twice. */
    private List<Post> mine(Chat chat) {
        Optional<String> instance = chats.instance();
        return chat.outbox().stream().filter(post -> post.isOf(instance)).toList();
    }

    /**
     * While a channel takes nothing, what stands behind does not get through either, nor does a call that may not go before a change that
     * fails: whoever waits for it hears so at once. Answers whether there was anything.
     */
    private boolean holdsAllBehind(Address address, List<Post> mine) {
        Instant now = clock.instant();
        Optional<Failure> silent = silence.why(address.channel())
                .filter(why -> mine.get(0).heldSince().isPresent());
        Map<String, Failure> behind = new LinkedHashMap<>();
        mine.stream().filter(post -> post.heldSince().isEmpty()).forEach(post -> silent.or(
                        () -> Overtaken.heldBackBy(post, mine)
                                .filter(one -> !post.inPlace()
                                        && one.notBefore().filter(now::isBefore).isPresent())
                                .map(Silence::whyHeld))
                .ifPresent(why -> behind.put(post.id(), why)));
        if (!behind.isEmpty()) {
            behind.forEach((id, why) -> tidings.undelivered(Parts.whole(id), address, why));
            chats.update(address, current -> current.held(behind.keySet(), now));
        }
        return !behind.isEmpty();
    }

    private void send(Chat chat, Post post) {
        Optional<String> replaces = post.inPlace() ? post.tag().map(chat.tags()::get) : Optional.empty();
        OutgoingMessage message = new OutgoingMessage(
                post.id(),
                chat.address(),
                parts.leaving(post),
                post.buttons(),
                replaces,
                post.photo(),
                Optional.empty(),
                post.attempts() > 0);
        Optional<Instant> answers = silence.answers(chat.address(), clock.instant());
        SendOutcome outcome = dispatcher.send(message, lane(post, answers.isPresent()));
        Instant now = clock.instant();
        boolean silent = silence.why(chat.address().channel()).isPresent();
        Mouth after = Mouth.after(post, outcome, silent, now);
        tellInVain(chat.address(), post, after);
        // why: their chat takes what it gets, though those of others may not; what follows is no less waited for
        answers.filter(at -> after instanceof Mouth.Out).ifPresent(at -> silence.wrote(chat.address(), at, now));
        silence.heard(post, chat.address(), after, now).forEach(this::wake);
        Instant again = silence.again(post, after, chat.outbox(), chat.address(), now);
        Chat saved = chats.update(chat.address(), current -> changed(current, post, after, again, now));
        tellTried(saved, post, after, now);
        tellLate(chat, post, after);
    }

    private static Lane lane(Post post, boolean answers) {
        Lane usual = post.urgent() ? Lane.EMERGENCY : Lane.REPLY;
        return answers ? Lane.ANSWER : usual;
    }

    /** why before it is saved: a crash in between tells it again, which does no harm; the other way round nobody would know. */
    private void tellInVain(Address to, Post post, Mouth after) {
        Optional<Failure> why = after instanceof Mouth.Held held
                ? Optional.of(held.why()).filter(first -> post.heldSince().isEmpty())
                : after instanceof Mouth.Never never ? Optional.of(never.why()) : Optional.empty();
        why.ifPresent(failure -> {
            LOG.warn("a post on {} does not get through: {}", to.channel(), failure);
            tidings.undelivered(Parts.whole(post.id()), to, failure);
        });
    }

    /** why after it is saved: whoever hears it looks at what is saved of the others; what a crash loses the next attempt says again. */
    private void tellTried(Chat saved, Post post, Mouth after, Instant now) {
        if (after instanceof Mouth.Again) {
            saved.outbox().stream()
                    .dropWhile(one -> !one.id().equals(post.id()))
                    .filter(one -> one.urgent() && one.heldSince().isEmpty())
                    .forEach(one -> new InVain(saved.outbox())
                            .why(one, now)
                            .ifPresent(why -> tidings.failed(Parts.whole(one.id()), saved.address(), why)));
        }
    }

    /** why after it is saved: what a crash in between loses is a line in an incident; the other way round the person is rung once more. */
    private void tellLate(Chat chat, Post post, Mouth after) {
        boolean late = after instanceof Mouth.Out && post.triedInVain();
        if (late && Parts.isLastOf(post, chat.outbox())) {
            tidings.delivered(Parts.whole(post.id()), chat.address());
        }
    }

    private Chat changed(Chat current, Post post, Mouth after, Instant heldUntil, Instant now) {
        if (after instanceof Mouth.Out out) {
            Set<String> due = silence.dueAfter(post, current.outbox(), current.address(), now);
            return current.sent(post, out.providerId()).due(due, now);
        }
        if (after instanceof Mouth.Again again) {
            Instant then = now.plus(again.after());
            return again.slowed() ? current.slowed(post, then) : current.later(post, then, again.why());
        }
        if (after instanceof Mouth.Held held) {
            return current.heldUp(post, heldUntil, held.why(), now);
        }
        return current.gaveUp(post);
    }
}
