package vn.trucban.bot.register;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** The door to the register. */
public final class Register {
    private final RegisterStore store;
    private final SecureRandom random;
    private final Clock clock;
    /** why: writers of one process would only take each other's number and try again. */
    private final Lock appending = new ReentrantLock();
    /** The last entry, as long as only this process has appended. */
    private Optional<RegisterEntry> tail = Optional.empty();

    public Register(RegisterStore store, SecureRandom random, Clock clock) {
        this.store = store;
        this.random = random;
        this.clock = clock;
    }

    /** Enters the fact once; offered again, it is a no-op. On disk when it returns. */
    public void record(RegisterFact fact) {
        appending.lock();
        try {
            while (true) {
                Optional<RegisterEntry> last = tail.isPresent() ? tail : store.last();
                RegisterEntry entry = RegisterEntry.after(
                        last.map(RegisterEntry::seq).orElse(0L),
                        last.map(RegisterEntry::hash).orElse(RegisterEntry.BEGINNING),
                        fact,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        salt());
                // why: whatever comes of an append that failed, the store knows the end and this process does not.
                tail = Optional.empty();
                switch (store.append(entry)) {
                    case DONE -> {
                        tail = Optional.of(entry);
                        return;
                    }
                    case KNOWN -> {
                        return;
                    }
                    case NUMBER_TAKEN -> {}
                }
            }
        } finally {
            appending.unlock();
        }
    }

    /** The first entry that is not as it was written or does not follow its predecessor; empty while the chain holds. */
    public Optional<RegisterEntry> firstBroken() {
        try (Stream<RegisterEntry> entries = store.all()) {
            String previous = RegisterEntry.BEGINNING;
            long seq = 0;
            for (RegisterEntry entry : (Iterable<RegisterEntry>) entries::iterator) {
                if (entry.seq() != seq + 1 || !entry.previous().equals(previous) || !entry.intact()) {
                    return Optional.of(entry);
                }
                seq = entry.seq();
                previous = entry.hash();
            }
            return Optional.empty();
        }
    }

    /** The entries of one incident or notice, oldest first. */
    public java.util.List<RegisterEntry> of(String subject) {
        try (Stream<RegisterEntry> entries = store.of(subject)) {
            return entries.toList();
        }
    }

    /** The last entries, newest first. */
    public java.util.List<RegisterEntry> recent(int most) {
        long end = store.last().map(RegisterEntry::seq).orElse(0L);
        return java.util.stream.LongStream.iterate(end, seq -> seq > Math.max(0, end - most), seq -> seq - 1)
                .mapToObj(store::entry)
                .flatMap(Optional::stream)
                .toList();
    }

    private String salt() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
