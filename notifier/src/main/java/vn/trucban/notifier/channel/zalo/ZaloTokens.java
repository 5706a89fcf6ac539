package vn.trucban.notifier.channel.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.channel.WireOutcome;
import vn.trucban.notifier.channel.zalo.ZaloOAuth.Refreshed;
import vn.trucban.notifier.channel.zalo.ZaloTokenStore.Stored;
import vn.trucban.notifier.settings.Secret;
import vn.trucban.notifier.zalo.ZaloSettings;

/**
 * The access token of the Official Account, refreshed in time. One refresh at a time, in this process by its lock and between instances
 * by the store's claim; a new pair is in the store before its first use. Thread-safe; whoever asks during a refresh waits for it.
 */
final class ZaloTokens {
    private static final Logger LOG = LoggerFactory.getLogger(ZaloTokens.class);

    /** Longer than the bound of one HTTP call, so that a claim never runs out under a living refresh. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    /** When another instance is refreshing: long enough for its call, short enough for a waiting officer. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final Duration AFTER_NO_WORD = Duration.ofSeconds(30);
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(5);

    private final ZaloTokenStore store;
    private final ZaloOAuth oauth;
    private final ZaloSettings.Account account;
    private final String owner;
    private final Clock clock;

    private volatile Optional<ZaloTokenPair> known = Optional.empty();
    private volatile Optional<Trouble> trouble = Optional.empty();
    /** What Zalo last called invalid although its time was not over. */
    private volatile Optional<Secret> refused = Optional.empty();

    private boolean seedOffered;
    private Optional<Unsaved> unsaved = Optional.empty();

    /** @param owner names this instance in claims */
    ZaloTokens(ZaloTokenStore store, ZaloOAuth oauth, ZaloSettings.Account account, String owner, Clock clock) {
        this.store = store;
        this.oauth = oauth;
        this.account = account;
        this.owner = owner;
        this.clock = clock;
    }

    /** Either a token to call with, or why there is none. */
    record Access(Optional<Secret> token, Optional<Trouble> trouble) {
        private static Access with(Secret token) {
            return new Access(Optional.of(token), Optional.empty());
        }

        private static Access none(Trouble trouble) {
            return new Access(Optional.empty(), Optional.of(trouble));
        }
    }

    /** @param until no refresh is tried before then */
    record Trouble(Reason reason, Instant until) {}

    private record Unsaved(long version, ZaloTokenPair pair) {}

    /** The token to call with now. Never throws. */
    Access current() {
        Optional<ZaloTokenPair> usable = known.filter(this::fresh).or(this::goodWhileWaiting);
        return usable.isPresent() ? Access.with(usable.get().access()) : renewed();
    }

    /** Another token than this one, which Zalo just called invalid or expired. Never throws. */
    synchronized Access insteadOf(Secret rejected) {
        refused = Optional.of(rejected);
        return renewed();
    }

    /** Why the last refresh failed, while nothing newer has come; the administrator has some hours left at best. */
    Optional<Reason> trouble() {
        return trouble.map(Trouble::reason);
    }

    /** When the pair in use was obtained, and with it the refresh token; empty before the first refresh. */
    Optional<Instant> obtainedAt() {
        return known.map(ZaloTokenPair::obtainedAt);
    }

    private boolean fresh(ZaloTokenPair pair) {
        return accepted(pair) && clock.instant().isBefore(pair.refreshAt());
    }

    private boolean accepted(ZaloTokenPair pair) {
        return refused.filter(pair.access()::equals).isEmpty();
    }

    /** why: hours may pass between a failed early refresh and the token's end; messages need not queue for the store meanwhile. */
    private Optional<ZaloTokenPair> goodWhileWaiting() {
        boolean waiting =
                trouble.filter(now -> clock.instant().isBefore(now.until())).isPresent();
        return waiting ? known.filter(this::good) : Optional.empty();
    }

    private boolean good(ZaloTokenPair pair) {
        return accepted(pair) && clock.instant().isBefore(pair.expiresAt());
    }

    private synchronized Access renewed() {
        if (known.filter(this::fresh).isPresent()) {
            return Access.with(known.get().access());
        }
        try {
            return renew();
        } catch (RuntimeException storeAway) {
            LOG.warn("Zalo token store: {}", storeAway.getClass().getSimpleName());
            return fallBack(troubled(
                    new Reason(Failure.NO_CONNECTION, "token store"),
                    clock.instant().plus(SOON)));
        }
    }

    private Access renew() {
        saveWhatIsUnsaved();
        Stored stored = stored();
        known = stored.pair();
        if (known.filter(this::fresh).isPresent()) {
            trouble = Optional.empty();
            return Access.with(known.get().access());
        }
        Instant now = clock.instant();
        if (trouble.isPresent() && now.isBefore(trouble.get().until())) {
            return fallBack(trouble.get());
        }
        if (!store.claim(account.appId(), stored.version(), owner, now, now.plus(CLAIM))) {
            return fallBack(new Trouble(new Reason(Failure.TOKEN_INVALID, "refresh under way"), now.plus(SOON)));
        }
        return oauth.refresh(stored.refresh())
                .fold(
                        pair -> keep(new Unsaved(stored.version(), pair.tokens())),
                        refusal -> refused(stored, refusal),
                        silence -> noWord(stored, silence));
    }

    private Stored stored() {
        if (!seedOffered) {
            if (store.adopt(account.appId(), account.seed())) {
                LOG.info("Zalo: starting from the refresh token in ZALO_OA_REFRESH_TOKEN");
            }
            seedOffered = true;
        }
        return store.load(account.appId()).orElseThrow();
    }

    /** why: once the old refresh token is used up, this pair is the only one there is; it must outlive a store that is away. */
    private Access keep(Unsaved pair) {
        unsaved = Optional.of(pair);
        saveWhatIsUnsaved();
        Stored stored = stored();
        known = stored.pair();
        refused = Optional.empty();
        trouble = Optional.empty();
        return known.map(newest -> Access.with(newest.access()))
                .orElseGet(() -> Access.none(troubled(
                        new Reason(Failure.TOKEN_INVALID, "seed replaced"),
                        clock.instant().plus(SOON))));
    }

    private void saveWhatIsUnsaved() {
        if (unsaved.isEmpty()) {
            return;
        }
        boolean saved = store.save(
                account.appId(), unsaved.get().version(), unsaved.get().pair());
        LOG.info("Zalo: new token pair {}", saved ? "stored" : "dropped, another came first");
        unsaved = Optional.empty();
    }

    private Access refused(Stored stored, Refreshed.Refused refusal) {
        LOG.error(
                "Zalo does not take the refresh token. Until a new one is set the Official Account falls silent: take one from"
                        + " Zalo's API Explorer, put it into ZALO_OA_REFRESH_TOKEN and start again");
        store.release(account.appId(), stored.version(), owner);
        return fallBack(troubled(
                new Reason(Failure.TOKEN_INVALID, "ZALO_OA_REFRESH_TOKEN " + refusal.error()),
                clock.instant().plus(AFTER_REFUSAL)));
    }

    /** The refresh token may be used up without our knowing the next; trying it once more is the only way to find out. */
    private Access noWord(Stored stored, Refreshed.Failed silence) {
        Reason reason = WireOutcome.reason(silence.exchange());
        LOG.warn("Zalo token refresh: {} {}", reason.failure(), reason.detail());
        store.release(account.appId(), stored.version(), owner);
        return fallBack(troubled(reason, clock.instant().plus(AFTER_NO_WORD)));
    }

    private Trouble troubled(Reason reason, Instant until) {
        Trouble now = new Trouble(reason, until);
        trouble = Optional.of(now);
        return now;
    }

    /** The old token for as long as it is good; its last fifth is there for this. */
    private Access fallBack(Trouble why) {
        return known.filter(this::good).map(pair -> Access.with(pair.access())).orElseGet(() -> Access.none(why));
    }
}
