package vn.trucban.bot.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

        /** This instance among several on one store; empty: it is alone. */
        Optional<String> instance();
    }

    /** From now on hears what is given up. */
    void onUndelivered(Undelivered listener) {
        tidings.onUndelivered(listener);
    }

    /** From now on hears what goes out after all. */
    void onDelivered(DeliveredAfterAll listener) {
        tidings.onDelivered(listener);
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
                return Optional.empty();
            }
            holdAllBehind(address, mine);
            Instant now = clock.instant();
            Post post = silence.next(mine, address.channel(), now);
            if (!Overtaken.mayGoBefore(post, chat.orElseThrow().outbox())) {
                return Optional.of(BEFORE_MINE);
            }
            Optional<Instant> mayGo = silence.mayTry(post, address, now);
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

    /** While a channel takes nothing, what stands behind does not get through either: whoever waits for it hears so at once. */
    private void holdAllBehind(Address address, List<Post> mine) {
        Optional<Failure> why = silence.why(address.channel());
        List<Post> behind =
                mine.stream().filter(post -> post.heldSince().isEmpty()).toList();
        if (why.isPresent() && mine.get(0).heldSince().isPresent() && !behind.isEmpty()) {
            behind.forEach(post -> tidings.undelivered(Parts.whole(post.id()), address, why.get()));
            Set<String> told = behind.stream().map(Post::id).collect(Collectors.toSet());
            chats.update(address, current -> current.held(told, clock.instant()));
        }
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
        SendOutcome outcome = dispatcher.send(message, post.urgent() ? Lane.EMERGENCY : Lane.REPLY);
        Instant now = clock.instant();
        Mouth after = Mouth.after(post, outcome, now);
        tellInVain(chat.address(), post, after);
        silence.heard(post, chat.address(), after, now).forEach(this::wake);
        Instant again = silence.again(post, chat.address(), now);
        chats.update(chat.address(), current -> changed(current, post, after, again, now));
        tellLate(chat, post, after);
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

    /** why after it is saved: what a crash in between loses is a line in an incident; the other way round the person is rung once more. */
    private void tellLate(Chat chat, Post post, Mouth after) {
        boolean late = after instanceof Mouth.Out && post.heldSince().isPresent();
        if (late && Parts.isLastOf(post, chat.outbox())) {
            tidings.delivered(Parts.whole(post.id()), chat.address());
        }
    }

    private static Chat changed(Chat current, Post post, Mouth after, Instant heldUntil, Instant now) {
        if (after instanceof Mouth.Out out) {
            return current.sent(post, out.providerId());
        }
        if (after instanceof Mouth.Again again) {
            Instant then = now.plus(again.after());
            return again.slowed() ? current.slowed(post, then) : current.later(post, then);
        }
        if (after instanceof Mouth.Held) {
            return current.heldUp(post, heldUntil, now);
        }
        return current.gaveUp(post);
    }
}
