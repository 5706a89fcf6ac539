package vn.trucban.bot.conversation;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.Tell;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.delivery.Dispatcher;

/**
 * The door to chats: takes events, lets the conversation decide, saves, carries out what it decided, sends. An event taken is answered,
 * even if the process dies in between: {@link #recover} goes on where it stopped.
 */
public final class ChatDesk implements Inbox, TellChats {
    private static final int STRIPES = 256;

    private final ChatStore store;
    private final Situations situations;
    private final Clock clock;
    private final ChatSender sender;
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);
    private EffectRunner effects;
    private Optional<PinGate> gate = Optional.empty();

    ChatDesk(
            ChatStore store,
            Situations situations,
            Dispatcher dispatcher,
            ScheduledExecutorService threads,
            Clock clock) {
        this.store = store;
        this.situations = situations;
        this.clock = clock;
        this.sender = new ChatSender(new Versioned(), dispatcher, threads, clock);
    }

    /** Effects talk back to chats, so they come in once the desk exists and before the first event. */
    void carryOutWith(EffectRunner runner) {
        this.effects = runner;
    }

    /** Everything that is written passes this gate first. */
    void guardWith(PinGate pinGate) {
        this.gate = Optional.of(pinGate);
    }

    private Inbound guarded(Inbound said) {
        if (gate.isEmpty() || !(said.event() instanceof Inbound.Event.Text)) {
            return said;
        }
        return store.find(said.from())
                .filter(chat -> !chat.hasSeen(said.id()))
                .map(chat -> gate.get().through(chat, said, situations.of(said.from())))
                .orElse(said);
    }

    @Override
    public void accept(Inbound said) {
        Address address = said.from();
        Lock lock = lock(address);
        lock.lock();
        try {
            Inbound inbound = guarded(said);
            Chat chat = update(
                    address,
                    current -> current.hasSeen(inbound.id())
                            ? current
                            : current.after(
                                    inbound.id(),
                                    Conversation.decide(current, inbound.event(), situations.of(address)),
                                    clock.instant()));
            carryOut(chat);
        } finally {
            lock.unlock();
        }
        sender.wake(address);
    }

    @Override
    public void tell(Tell tell) {
        post(
                tell.to(),
                new Post(
                        tell.id(), tell.text(), tell.buttons(), tell.tag(), tell.replace(), true, 0, Optional.empty()));
    }

    /** Puts a message into a chat's outbox; durable when it returns, and a second time with the same id a no-op. */
    void post(Address address, Post post) {
        update(address, chat -> chat.hasSeen(post.id()) ? chat : chat.posted(post));
        sender.wake(address);
    }

    /** Goes on with what a crash, or a store that was away, left undone. */
    public void recover() {
        for (Address address : store.unfinished()) {
            Lock lock = lock(address);
            lock.lock();
            try {
                store.find(address).ifPresent(this::carryOut);
            } finally {
                lock.unlock();
            }
            sender.wake(address);
        }
    }

    private void carryOut(Chat chat) {
        Chat current = chat;
        while (!current.effects().isEmpty()) {
            Chat.Pending due = current.effects().get(0);
            Aftermath aftermath = effects.run(due, situations.of(chat.address()));
            current = update(
                    chat.address(), latest -> latest.effects().contains(due) ? latest.done(due, aftermath) : latest);
        }
    }

    private Chat update(Address address, UnaryOperator<Chat> change) {
        while (true) {
            Chat before = store.find(address).orElseGet(() -> Chat.fresh(address, clock.instant()));
            Chat after = change.apply(before);
            if (after == before || store.save(after)) {
                return after;
            }
        }
    }

    private Lock lock(Address address) {
        return locks[Math.floorMod(address.hashCode(), STRIPES)];
    }

    private final class Versioned implements ChatSender.Chats {
        @Override
        public Optional<Chat> find(Address address) {
            return store.find(address);
        }

        @Override
        public Chat update(Address address, UnaryOperator<Chat> change) {
            return ChatDesk.this.update(address, change);
        }
    }
}
