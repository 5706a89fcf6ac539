package vn.trucban.bot.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.Outboxes;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.incident.Tries;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.delivery.Dispatcher;

/**
 * The door to chats: takes events, lets the conversation decide, saves, carries out what it decided, sends. An event taken is answered,
 * even if the process dies in between: {@link #recover} goes on where it stopped.
 */
public final class ChatDesk implements Inbox, TellChats, Outboxes, Tries {
    private static final Logger LOG = LoggerFactory.getLogger(ChatDesk.class);
    private static final int STRIPES = 256;

    private final ChatStore store;
    private final Situations situations;
    private final Clock clock;
    private final ChatSender sender;
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);
    private final CarriedOut carriedOut = new CarriedOut();
    private EffectRunner effects;
    private Optional<PinGate> gate = Optional.empty();
    private LeftBehind leftBehind;
    private Consumer<Address> heard = address -> {};

    ChatDesk(
            ChatStore store,
            Situations situations,
            Dispatcher dispatcher,
            Parts parts,
            ScheduledExecutorService threads,
            Clock clock) {
        this.store = store;
        this.leftBehind = new LeftBehind(store, Optional.empty());
        this.situations = situations;
        this.clock = clock;
        this.sender = new ChatSender(new Versioned(), dispatcher, parts, threads, clock);
    }

    /** Effects talk back to chats, so they come in once the desk exists and before the first event. */
    void carryOutWith(EffectRunner runner) {
        this.effects = runner;
    }

    /** Hears of each attempt in vain; comes in before the first event, like the runner. */
    void onFailedTry(FailedTry listener) {
        sender.onFailedTry(listener);
    }

    /** Whoever has to act when a message cannot be delivered; comes in before the first event, like the runner. */
    void onUndelivered(Undelivered listener) {
        sender.onUndelivered(listener);
    }

    /** Whoever was told that a message does not get through hears that it did. */
    void onDelivered(DeliveredAfterAll listener) {
        sender.onDelivered(listener);
    }

    /** Hears of whoever wrote or tapped, whatever it was. */
    void onHeard(Consumer<Address> listener) {
        this.heard = listener;
    }

    /** Others work on the same chats; comes in before the first event, like the runner. */
    void amongOthers(LeftBehind.Instances instances) {
        this.leftBehind = new LeftBehind(store, Optional.of(instances));
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
            // why before it is taken: whoever looks at the outbox in between must know whom it is for
            if (!(said.event() instanceof Inbound.Event.Left) && !isTaken(said)) {
                sender.wrote(address);
            }
            Chat chat = update(
                    address,
                    current ->
                            current.hasSeen(inbound.id()) ? current : taken(current, inbound, situations.of(address)));
            carryOut(chat);
        } finally {
            lock.unlock();
        }
        sender.wake(address);
        if (!(said.event() instanceof Inbound.Event.Left)) {
            heard.accept(address);
        }
    }

    private Chat taken(Chat chat, Inbound inbound, Situation situation) {
        return chat.after(inbound.id(), turn(chat, inbound.event(), situation), clock.instant())
                .meaning(Meant.ifAny(inbound.event(), chat, situation));
    }

    private boolean isTaken(Inbound said) {
        return store.find(said.from()).filter(chat -> chat.hasSeen(said.id())).isPresent();
    }

    /**
     * Decides what was asked and must not wait for an answer any longer. Whoever answers meanwhile, or is asked by another instance first,
     * is left alone.
     */
    public void decideUnanswered() {
        for (Address address : store.unanswered()) {
            store.find(address)
                    .filter(chat -> !chat.lastAt().plus(AskedDanger.PATIENCE).isAfter(clock.instant()))
                    .ifPresent(this::decideUnanswered);
        }
    }

    private void decideUnanswered(Chat asked) {
        Address address = asked.address();
        Lock lock = lock(address);
        lock.lock();
        try {
            AtomicBoolean mine = new AtomicBoolean();
            Chat chat = update(address, current -> {
                mine.set(current.version() == asked.version());
                return mine.get()
                        ? current.after(
                                "unanswered/" + address.key() + "/" + asked.version(),
                                turn(current, new Inbound.Event.Unanswered(), situations.of(address)),
                                clock.instant())
                        : current;
            });
            if (mine.get()) {
                carryOut(chat);
            }
        } finally {
            lock.unlock();
        }
        sender.wake(address);
    }

    /** A defect in a decision must not cost a person their chat: they are told, and the next message is heard. */
    private static Turn turn(Chat chat, Inbound.Event event, Situation situation) {
        try {
            return Conversation.decide(chat, event, situation).toldWhileGoing(situation::goesOn);
        } catch (RuntimeException failed) {
            return new Turn(new ChatState.Idle(), Defect.apology(failed, "deciding", situation), List.of());
        }
    }

    @Override
    public void tell(Tell tell) {
        if (tell.amends() && saysNothing(tell)) {
            return;
        }
        post(
                tell.to(),
                new Post(
                        tell.id(),
                        tell.text(),
                        tell.buttons(),
                        tell.tag(),
                        tell.replace(),
                        !tell.amends(),
                        0,
                        Optional.empty(),
                        tell.photo(),
                        tell.drill()));
    }

    /** Nobody has seen yet what this would change, or it is not there: it goes, and nothing is said. */
    private boolean saysNothing(Tell tell) {
        String tag = tell.tag().orElse("");
        AtomicBoolean nothing = new AtomicBoolean();
        update(tell.to(), chat -> {
            boolean known = chat.hasPosted(tell.id());
            boolean takenBack = !known && (chat.hasUnseen(tag) || !chat.has(tag));
            nothing.set(known || takenBack);
            return takenBack ? chat.takenBack(tag, tell.id()) : chat;
        });
        return nothing.get();
    }

    @Override
    public List<Waiting> waiting() {
        return store.unfinished().stream()
                .flatMap(address -> store.find(address).stream())
                .flatMap(chat -> chat.outbox().stream()
                        .filter(Post::urgent)
                        .map(post -> new Waiting(
                                Parts.whole(post.id()), chat.address(), new InVain(chat.outbox()).is(post))))
                .toList();
    }

    @Override
    public Map<Address, Failure> inVain(Predicate<String> tells, List<Address> called) {
        Instant now = clock.instant();
        Map<Address, Failure> inVain = new HashMap<>();
        called.forEach(address -> store.find(address).ifPresent(chat -> chat.outbox().stream()
                .filter(post -> post.urgent() && tells.test(Parts.whole(post.id())))
                .flatMap(post -> new InVain(chat.outbox()).why(post, now).stream())
                .forEach(why -> inVain.put(address, why))));
        return inVain;
    }

    /** Puts a message into a chat's outbox; durable when it returns, and a second time with the same id a no-op. */
    void post(Address address, Post post) {
        AtomicBoolean mine = new AtomicBoolean();
        update(address, chat -> {
            mine.set(!chat.hasPosted(post.id()));
            return mine.get() ? chat.posted(post) : chat;
        });
        // why only then: whoever put it there first is sending it, or recover() will; two would say it twice
        if (mine.get()) {
            sender.wake(address);
        }
    }

    /** Goes on with what a crash, or a store that was away, left undone. */
    public void recover() {
        for (Address address : leftBehind.at(clock.instant())) {
            recover(address);
            sender.wake(address);
        }
    }

    /** This instance goes on with nothing any more. */
    void stop() {
        leftBehind.close();
    }

    private void recover(Address address) {
        Lock lock = lock(address);
        lock.lock();
        try {
            store.find(address)
                    .map(chat -> chat.withoutEffects(carriedOut.of(address)))
                    .ifPresent(this::carryOut);
            writeDown(address);
            leftBehind.instance().ifPresent(instance -> update(address, chat -> chat.takenOver(instance)));
        } catch (RuntimeException failed) {
            // why: one chat's trouble must not keep the others waiting; this one is tried again with the next round.
            LOG.warn(
                    "a chat on {} could not go on: {}",
                    address.channel(),
                    failed.getClass().getSimpleName());
        } finally {
            lock.unlock();
        }
    }

    private void carryOut(Chat chat) {
        Chat current = chat;
        while (!current.effects().isEmpty()) {
            Chat.Pending due = current.effects().get(0);
            Aftermath aftermath = aftermath(due, situations.of(chat.address()));
            if (aftermath.equals(Aftermath.NONE)) {
                carriedOut.add(chat.address(), due.id());
                current = current.withoutEffects(Set.of(due.id()));
            } else {
                current = update(
                        chat.address(),
                        latest -> latest.effects().contains(due) ? latest.done(due, aftermath) : latest);
            }
        }
    }

    /** Writes down which effects have been carried out, where no save has done so. */
    private void writeDown(Address address) {
        if (carriedOut.any(address)) {
            update(address, Chat::next);
        }
    }

    private Aftermath aftermath(Chat.Pending due, Situation situation) {
        try {
            Aftermath aftermath = effects.run(due, situation);
            List<Say> open = WayOut.on(aftermath.says(), situation);
            List<Say> says = aftermath
                    .state()
                    .map(state -> new LeaveOff(situation).under(open, state))
                    .orElse(open);
            return new Aftermath(aftermath.state(), Supposed.marked(says, Supposed.is(due.effect(), situation)));
        } catch (RuntimeException failed) {
            return new Aftermath(Optional.empty(), Defect.apology(failed, "carrying out", situation));
        }
    }

    private Chat update(Address address, UnaryOperator<Chat> change) {
        while (true) {
            Set<String> done = carriedOut.of(address);
            Chat before = store.find(address)
                    .orElseGet(() -> Chat.fresh(address, clock.instant()))
                    .withoutEffects(done);
            Chat changed = change.apply(before);
            if (changed == before) {
                return changed;
            }
            Chat after = changed.sentBy(leftBehind.instance());
            if (store.save(after)) {
                carriedOut.remove(address, done);
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

        @Override
        public void nothingToSend(Address address) {
            writeDown(address);
        }

        @Override
        public Optional<String> instance() {
            return leftBehind.instance();
        }
    }
}
