package vn.trucban.notifier.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/** Whether what this process sends gets through, channel by channel, as its last calls say. Safe for any thread. */
public final class SendSigns {
    /** What says nothing about the message, and all about its channel. */
    private static final Set<Failure> OF_THE_CHANNEL =
            EnumSet.of(Failure.PLATFORM_DOWN, Failure.NO_ANSWER, Failure.NO_CONNECTION, Failure.TOKEN_INVALID);

    /** Of these it never is the message, nor whoever it goes to. */
    private static final Set<Failure> SURELY_OF_THE_CHANNEL = EnumSet.of(Failure.NO_CONNECTION, Failure.TOKEN_INVALID);

    /** Longer than the rests between tries of a channel that takes nothing: what nobody tries any more says nothing of this moment. */
    private static final Duration SAYS_SOMETHING = Duration.ofMinutes(10);

    private final Map<ChannelKind, Sign> signs = new ConcurrentHashMap<>();
    private final Clock clock;

    public SendSigns(Clock clock) {
        this.clock = clock;
    }

    /**
     * Sends fail, and none was answered since the first of them.
     *
     * @param since when the first failed
     * @param why the last failed
     */
    public record Failing(Instant since, Failure why) {}

    /**
     * @param failing the first and the last that failed since, and why the last did; absent: it answers
     * @param at two of those where they failed, or the only one
     * @param sure true: one of them was no fault of a message
     */
    private record Sign(
            Optional<Instant> answered, Optional<Failing> failing, Instant last, Set<Address> at, boolean sure) {
        private boolean ofTheChannel() {
            return sure || at.size() > 1;
        }
    }

    /** What became of a call. A refusal of one message is an answer, too; that we are to wait says nothing. */
    public void heard(Address to, SendOutcome outcome) {
        Instant now = clock.instant();
        Optional<Failure> failure = failure(outcome);
        if (failure.filter(why -> why == Failure.RATE_LIMITED).isPresent()) {
            return;
        }
        Optional<Failure> broken = failure.filter(OF_THE_CHANNEL::contains);
        signs.compute(to.channel(), (kind, before) -> broken.map(why -> failed(before, to, why, now))
                .orElseGet(() -> new Sign(Optional.of(now), Optional.empty(), now, Set.of(), false)));
    }

    private static Sign failed(Sign before, Address to, Failure why, Instant now) {
        Optional<Sign> failing =
                Optional.ofNullable(before).filter(sign -> sign.failing().isPresent());
        Instant since = failing.flatMap(Sign::failing).map(Failing::since).orElse(now);
        // why: what is published is one message for everybody, and all of them go to one place
        boolean sure = SURELY_OF_THE_CHANNEL.contains(why) || to.channel().publishes();
        return new Sign(
                Optional.ofNullable(before).flatMap(Sign::answered),
                Optional.of(new Failing(since, why)),
                now,
                Stream.concat(failing.stream().flatMap(sign -> sign.at().stream()), Stream.of(to))
                        .distinct()
                        .limit(2)
                        .collect(Collectors.toUnmodifiableSet()),
                sure || failing.filter(Sign::sure).isPresent());
    }

    /** Present while the last sends failed, and it is not one recipient alone whose messages did. */
    public Optional<Failing> failing(ChannelKind channel) {
        return failing(channel, false);
    }

    /**
     * Present while the last sends failed.
     *
     * @param checkFails true: the channel does not answer a harmless call either, and one recipient is enough
     */
    public Optional<Failing> failing(ChannelKind channel, boolean checkFails) {
        return Optional.ofNullable(signs.get(channel))
                .filter(sign -> !sign.last().plus(SAYS_SOMETHING).isBefore(clock.instant()))
                .filter(sign -> checkFails || sign.ofTheChannel())
                .flatMap(Sign::failing);
    }

    /** When a send was answered last; empty: none was yet. */
    public Optional<Instant> answered(ChannelKind channel) {
        return Optional.ofNullable(signs.get(channel)).flatMap(Sign::answered);
    }

    private static Optional<Failure> failure(SendOutcome outcome) {
        return outcome.match(new SendOutcome.Cases<>() {
            @Override
            public Optional<Failure> sent(SendOutcome.Sent sent) {
                return Optional.empty();
            }

            @Override
            public Optional<Failure> retryLater(SendOutcome.RetryLater later) {
                return why(later.reason());
            }

            @Override
            public Optional<Failure> rejected(SendOutcome.Rejected rejected) {
                return why(rejected.reason());
            }

            @Override
            public Optional<Failure> recipientGone(SendOutcome.RecipientGone gone) {
                return why(gone.reason());
            }

            @Override
            public Optional<Failure> notReachable(SendOutcome.NotReachable notReachable) {
                return why(notReachable.reason());
            }

            @Override
            public Optional<Failure> unknown(SendOutcome.Unknown unknown) {
                return why(unknown.reason());
            }

            private Optional<Failure> why(Reason reason) {
                return Optional.of(reason.failure());
            }
        });
    }
}
