package vn.trucban.notifier.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.zalo.ZaloAllowance.Kind;

/**
 * What an Official Account may still send that is paid for, and what of it is kept for emergencies. Knows only what Zalo said; of an
 * allowance it never said anything about, everything may be spent. Thread-safe; one for each process, and they agree by the store.
 */
public final class ZaloPurse {
    private static final Logger LOG = LoggerFactory.getLogger(ZaloPurse.class);
    private static final Set<Kind> CONSULTATION = EnumSet.of(Kind.PACKAGE, Kind.BOUGHT, Kind.GIVEN);
    private static final Duration BETWEEN_SAVES = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final ZaloAllowances store;
    private final String appId;
    private final ZaloReserve reserve;
    private final Clock clock;
    private final Map<Kind, ZaloAllowance> known = new EnumMap<>(Kind.class);
    private final Map<Kind, Instant> saved = new EnumMap<>(Kind.class);
    private final Map<Pocket, Integer> outside = new EnumMap<>(Pocket.class);
    private Instant looked = Instant.EPOCH;

    public ZaloPurse(ZaloAllowances store, String appId, ZaloReserve reserve, Clock clock) {
        this.store = store;
        this.appId = appId;
        this.reserve = reserve;
        this.clock = clock;
    }

    /** What messages are paid from. */
    public enum Pocket {
        CONSULTATION,
        TEMPLATES
    }

    /**
     * How much is in a pocket.
     *
     * @param left absent: Zalo has not said
     * @param reserved what of it is for emergencies only
     */
    public record Content(OptionalInt left, int reserved) {
        /** @return what may be spent; very much where nothing is known */
        public int spendable(boolean emergency) {
            return left.isEmpty()
                    ? Integer.MAX_VALUE
                    : Math.max(0, emergency ? left.getAsInt() : left.getAsInt() - reserved);
        }
    }

    /** The right to send one paid message; whoever has it gives it back with {@link #paid}. */
    public record Coin(Pocket pocket) {}

    /** Takes what one message costs. Empty: what is left is kept for emergencies, or nothing is left. */
    public synchronized Optional<Coin> take(Pocket pocket, boolean emergency) {
        int inTheAir = outside.getOrDefault(pocket, 0);
        // why emergencies pass: what is left may be older than what Zalo would say
        if (!emergency && content(pocket).spendable(false) - inTheAir <= 0) {
            return Optional.empty();
        }
        outside.put(pocket, inTheAir + 1);
        return Optional.of(new Coin(pocket));
    }

    /** The message was answered; what Zalo said of allowances comes separately. */
    public synchronized void paid(Coin coin) {
        outside.merge(coin.pocket(), -1, Integer::sum);
    }

    /** Zalo said how much is left. */
    public synchronized void heard(Kind kind, int left, OptionalInt total) {
        Instant now = now();
        ZaloAllowance before = known.get(kind);
        OptionalInt whole = total.isPresent() || before == null ? total : before.total();
        known.put(kind, new ZaloAllowance(left, whole, now));
        if (!saved.getOrDefault(kind, Instant.EPOCH).plus(BETWEEN_SAVES).isAfter(now)) {
            save(kind, now);
        }
    }

    private void save(Kind kind, Instant now) {
        try {
            store.keep(appId, kind, known.get(kind));
            saved.put(kind, now);
        } catch (RuntimeException storeIsAway) {
            LOG.info(
                    "what is left of a Zalo allowance was not kept: {}",
                    storeIsAway.getClass().getSimpleName());
        }
    }

    public synchronized Content content(Pocket pocket) {
        look();
        Set<Kind> kinds = pocket == Pocket.TEMPLATES ? EnumSet.of(Kind.TEMPLATES) : CONSULTATION;
        Instant now = now();
        int left = 0;
        int total = 0;
        boolean heard = false;
        boolean whole = true;
        for (Kind kind : kinds) {
            ZaloAllowance allowance = known.get(kind);
            if (allowance != null) {
                ZaloAllowance today = allowance.today(kind, now);
                left += today.left();
                total += today.total().orElse(today.left());
                whole &= today.total().isPresent();
                heard = true;
            }
        }
        return heard
                ? new Content(
                        OptionalInt.of(left), reserve.of(left, whole ? OptionalInt.of(total) : OptionalInt.empty()))
                : new Content(OptionalInt.empty(), 0);
    }

    /** What another instance heard counts where it is later. */
    private void look() {
        Instant now = now();
        if (looked.plus(BETWEEN_LOOKS).isAfter(now)) {
            return;
        }
        looked = now;
        try {
            store.load(appId)
                    .forEach((kind, kept) -> known.merge(
                            kind,
                            kept,
                            (mine, theirs) ->
                                    Comparator.comparing(ZaloAllowance::at).compare(mine, theirs) >= 0
                                            ? mine
                                            : theirs));
        } catch (RuntimeException storeIsAway) {
            LOG.info("Zalo allowances were not read: {}", storeIsAway.getClass().getSimpleName());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
