package vn.trucban.notifier.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.delivery.SendSigns;
import vn.trucban.notifier.watch.Trouble.Kind;

/**
 * Asks each platform by a harmless call whether it takes our calls, also while there is nothing to send; and believes what became of what
 * was sent more than that; what a single recipient's messages meet counts only where the platform does not answer either. Not thread-safe.
 */
final class TokenWatch {
    /** Longer than a call's own bound, so that even silence is an answer in the same look. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** why: a page nobody reads yet has a budget of a few hundred calls a day. */
    private static final Duration PAGE_REST = Duration.ofMinutes(10);

    private final List<Channel> live;
    private final SendSigns signs;
    private final ExecutorService threads;
    private final Clock clock;
    private final Map<ChannelKind, Heard> heard = new EnumMap<>(ChannelKind.class);

    /** @param channels all; those that are stand-ins are left out */
    TokenWatch(List<Channel> channels, SendSigns signs, ExecutorService threads, Clock clock) {
        this.live = channels.stream().filter(Channel::live).toList();
        this.signs = signs;
        this.threads = threads;
        this.clock = clock;
    }

    private record Heard(Instant at, Optional<Failure> failure, Instant since) {}

    /** Asks those whose turn it is, all at once, and says which of them fail, with since when. */
    List<Trouble> look() {
        Map<Channel, Future<ChannelHealth>> asked = new LinkedHashMap<>();
        live.stream().filter(this::isDue).forEach(channel -> asked.put(channel, threads.submit(channel::check)));
        asked.forEach((channel, answer) -> hear(channel.kind(), failure(answer)));
        List<Trouble> troubles = new ArrayList<>();
        heard.forEach((kind, last) -> trouble(kind, last).ifPresent(troubles::add));
        return troubles;
    }

    private Optional<Trouble> trouble(ChannelKind kind, Heard last) {
        Optional<Trouble> asked = last.failure().map(why -> trouble(kind, why, last.since()));
        return signs.failing(kind, asked.isPresent())
                .map(sends -> trouble(
                        kind,
                        sends.why(),
                        asked.map(Trouble::since).filter(sends.since()::isAfter).orElse(sends.since())))
                .or(() -> asked);
    }

    private static Trouble trouble(ChannelKind kind, Failure why, Instant since) {
        return new Trouble(Kind.TOKEN, "", Optional.of(kind), Optional.of(why), since);
    }

    private boolean isDue(Channel channel) {
        Heard last = heard.get(channel.kind());
        return last == null
                || channel.kind() != ChannelKind.FACEBOOK
                || last.failure().isPresent()
                || !clock.instant().isBefore(last.at().plus(PAGE_REST));
    }

    private void hear(ChannelKind kind, Optional<Failure> failure) {
        Instant now = clock.instant();
        Heard before = heard.get(kind);
        boolean already = before != null && before.failure().isPresent() && failure.isPresent();
        heard.put(kind, new Heard(now, failure, already ? before.since() : now));
    }

    private static Optional<Failure> failure(Future<ChannelHealth> answer) {
        try {
            ChannelHealth health = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return health instanceof ChannelHealth.NotReady broken
                    ? Optional.of(broken.reason().failure())
                    : Optional.empty();
        } catch (TimeoutException silent) {
            answer.cancel(true);
            return Optional.of(Failure.NO_ANSWER);
        } catch (ExecutionException broken) {
            return Optional.of(Failure.NO_ANSWER);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
