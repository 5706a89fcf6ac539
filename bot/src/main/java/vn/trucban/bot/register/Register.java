package vn.trucban.bot.register;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.MessagesFile;

/** The door to the register: appends, and reads by number and by subject. */
public final class Register {
    /** The subject of what belongs to no incident. */
    public static final String GENERAL = "register";

    /** More late entries and corrections than any subject gets. */
    private static final long MOST_ADDED = 1L << 40;

    private static final int AT_A_TIME = 500;

    private final RegisterStore store;
    private final HeadMemory heads;
    private final Supplier<RegisterTexts> texts;
    private final SecureRandom random;
    private final Clock clock;
    /** why: writers of one process would only take each other's number and try again. */
    private final Lock appending = new ReentrantLock();
    /** The last entry, as long as only this process has appended. */
    private Optional<RegisterEntry> tail = Optional.empty();
    /** False until the store was seen to have what is remembered of it. */
    private boolean compared;

    /** One that remembers nothing from before, for tests and throw-away runs. */
    public Register(RegisterStore store, SecureRandom random, Clock clock) {
        this(store, new InMemoryHeads(), () -> MessagesFile.builtIn("register"), random, clock);
    }

    public Register(
            RegisterStore store, HeadMemory heads, Supplier<Messages> messages, SecureRandom random, Clock clock) {
        this.store = store;
        this.heads = heads;
        this.texts = () -> new RegisterTexts(messages.get());
        this.random = random;
        this.clock = clock;
    }

    /** Enters the fact once; offered again, it is a no-op. On disk when it returns. */
    public void record(RegisterFact fact) {
        appending.lock();
        try {
            compareWithMemory();
            append(fact);
        } finally {
            appending.unlock();
        }
    }

    /**
     * Looks whether the store still has the end that is remembered. Where it has not, that is entered in the register, once, and what
     * was lost stays in the memory until the chain has an answer for it.
     *
     * @return false: it has not
     */
    public boolean compare() {
        appending.lock();
        try {
            tail = Optional.empty();
            compared = false;
            return compareWithMemory();
        } finally {
            appending.unlock();
        }
    }

    private boolean compareWithMemory() {
        if (compared) {
            return true;
        }
        Optional<Head> gone = heads.last().filter(head -> head.seq() > 0 && !stands(head));
        gone.ifPresent(this::lose);
        if (heads.last().isEmpty()) {
            store.last().map(Head::of).ifPresent(heads::remember);
        }
        // why all: the entry of an earlier one may have gone with another restored backup
        heads.lost().forEach(this::enterBreak);
        compared = true;
        return gone.isEmpty();
    }

    private void lose(Head gone) {
        Head now = store.last().map(Head::of).orElse(Head.NONE);
        if (Breaks.in(store).explain(gone, heads.answer())) {
            heads.remember(now);
        } else {
            heads.lose(gone, now);
        }
    }

    private void enterBreak(Head gone) {
        if (store.ofEvent(Break.event(gone)).isPresent()) {
            return;
        }
        Head now = store.last().map(Head::of).orElse(Head.NONE);
        append(new RegisterFact(
                Break.event(gone),
                GENERAL,
                0,
                "",
                Added.BREAK.name(),
                now(),
                texts.get().desk(),
                texts.get().brokenOff(gone, now),
                Optional.of(now.seq())));
    }

    private boolean stands(Head head) {
        return store.entry(head.seq())
                .filter(entry -> entry.hash().equals(head.hash()))
                .isPresent();
    }

    private void append(RegisterFact fact) {
        while (true) {
            Optional<RegisterEntry> last = tail.isPresent() ? tail : store.last();
            RegisterEntry entry = RegisterEntry.after(last.map(Head::of).orElse(Head.NONE), fact, now(), salt());
            // why: whatever comes of an append that failed, the store knows the end and this process does not.
            tail = Optional.empty();
            switch (store.append(entry)) {
                case DONE -> {
                    tail = Optional.of(entry);
                    heads.remember(Head.of(entry));
                    return;
                }
                case KNOWN -> {
                    return;
                }
                case NUMBER_TAKEN -> {}
            }
        }
    }

    /**
     * Adds an entry to a subject: something written down late, or a correction. The same words by the same person about the same are
     * entered once, however often they are offered.
     *
     * @param fact its {@code event} is not looked at: the entry gets a name of its own
     */
    public RegisterEntry add(RegisterFact fact) {
        while (true) {
            long free = firstFree(
                    number -> store.ofEvent(added(fact.subject(), number)).isPresent());
            for (long number = free - 1; number > Math.max(0, free - 6); number--) {
                Optional<RegisterEntry> there =
                        store.ofEvent(added(fact.subject(), number)).filter(entry -> same(entry.fact(), fact));
                if (there.isPresent()) {
                    return there.get();
                }
            }
            String event = added(fact.subject(), free);
            record(named(event, fact));
            Optional<RegisterEntry> entered = store.ofEvent(event).filter(entry -> same(entry.fact(), fact));
            if (entered.isPresent()) {
                return entered.get();
            }
        }
    }

    /**
     * Somebody answers for a break, and so for all before this moment; from then on the register counts as whole again.
     *
     * @return the entry that says so, of whoever was first
     */
    public RegisterEntry resume(Break open, String who, String reason) {
        record(new RegisterFact(open.answerEvent(), GENERAL, 0, "", Added.RESUMPTION.name(), now(), who, reason));
        return answer(open).orElseThrow();
    }

    /** The entry that answers for a break, at whichever instance it was given. */
    Optional<RegisterEntry> answer(Break open) {
        return store.ofEvent(open.answerEvent());
    }

    /** The number of the last entry; 0 before the first. */
    public long end() {
        return store.last().map(RegisterEntry::seq).orElse(0L);
    }

    public Optional<RegisterEntry> entry(long seq) {
        return store.entry(seq);
    }

    /** The entries of a page, in order; empty where there is none such. */
    public List<RegisterEntry> page(long page) {
        long first = (page - 1) * RegisterEntry.PAGE + 1;
        return store.from(first, RegisterEntry.PAGE).stream()
                .filter(entry -> entry.seq() < first + RegisterEntry.PAGE)
                .toList();
    }

    /** The entries of one incident, oldest first; facts of it that are still to be entered are missing. */
    public List<RegisterEntry> of(String subject) {
        List<RegisterEntry> entries = new ArrayList<>();
        collect(subject + "/", entries);
        entries.addAll(added(subject));
        entries.sort(Comparator.comparingLong(RegisterEntry::seq));
        return entries;
    }

    /** What was added to a subject, late or as a correction, oldest first. */
    public List<RegisterEntry> added(String subject) {
        List<RegisterEntry> entries = new ArrayList<>();
        collect(subject + "/+", entries);
        return entries;
    }

    private void collect(String prefix, List<RegisterEntry> entries) {
        Optional<RegisterEntry> next = store.ofEvent(prefix + 1);
        for (int number = 2; next.isPresent(); number++) {
            entries.add(next.get());
            next = store.ofEvent(prefix + number);
        }
    }

    /** The last entries, newest first. */
    public List<RegisterEntry> recent(int most) {
        long end = end();
        return LongStream.iterate(end, seq -> seq > Math.max(0, end - most), seq -> seq - 1)
                .mapToObj(store::entry)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Goes through the whole register, by number: costs as much as there is, so only for what is asked for once in a while. */
    public List<RegisterEntry> matching(Predicate<RegisterEntry> wanted) {
        List<RegisterEntry> found = new ArrayList<>();
        List<RegisterEntry> some = store.from(1, AT_A_TIME);
        while (!some.isEmpty()) {
            some.stream().filter(wanted).forEach(found::add);
            some = store.from(some.get(some.size() - 1).seq() + 1, AT_A_TIME);
        }
        return found;
    }

    /** Goes through the whole chain: the first entry that is not as it was written or does not follow its predecessor. */
    public Optional<Broken> firstBroken() {
        return new ChainCheck(store, heads).whole().broken();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** why a correction at another time: a form sent twice is sent at two times. */
    private static boolean same(RegisterFact one, RegisterFact other) {
        return named("", one).equals(named("", other))
                || (one.is(Added.CORRECTION)
                        && other.is(Added.CORRECTION)
                        && one.about().equals(other.about())
                        && one.who().equals(other.who())
                        && one.text().equals(other.text()));
    }

    private static RegisterFact named(String event, RegisterFact fact) {
        return new RegisterFact(
                event,
                fact.subject(),
                fact.number(),
                fact.playbook(),
                fact.kind(),
                fact.at(),
                fact.who(),
                fact.text(),
                fact.about());
    }

    private static String added(String subject, long number) {
        return subject + "/+" + number;
    }

    /** The first number from 1 that is not taken, where all below the first free one are. */
    private static long firstFree(LongPredicate taken) {
        long high = 1;
        while (high < MOST_ADDED && taken.test(high)) {
            high *= 2;
        }
        long low = high / 2;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (taken.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private String salt() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
