package vn.trucban.bot.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.SendSigns;

/**
 * How the channels were a moment ago. Pages never wait for a platform: asking starts a check in the background when the last is old. What
 * became of the last sends is believed more than a check.
 */
public final class HealthBoard {
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Channels channels;
    private final SendSigns signs;
    private final Executor background;
    private final Clock clock;
    private final AtomicBoolean checking = new AtomicBoolean();
    private final AtomicReference<Board> board = new AtomicReference<>(new Board(Map.of(), Instant.EPOCH));

    HealthBoard(Channels channels, SendSigns signs, Executor background, Clock clock) {
        this.channels = channels;
        this.signs = signs;
        this.background = background;
        this.clock = clock;
    }

    private record Board(Map<ChannelKind, ChannelHealth> health, Instant readAt) {}

    /** What the last sends say where they failed, or were answered after a check that failed; else the last check. Empty before the first is through. */
    public Optional<ChannelHealth> of(ChannelKind kind) {
        Board last = board.get();
        if (!clock.instant().isBefore(last.readAt().plus(LIFE)) && checking.compareAndSet(false, true)) {
            background.execute(this::check);
        }
        boolean checkFails = last.health().get(kind) instanceof ChannelHealth.NotReady;
        return signs.failing(kind, checkFails)
                .<ChannelHealth>map(sends -> new ChannelHealth.NotReady(new Reason(sends.why(), "")))
                .or(() -> Optional.ofNullable(last.health().get(kind))
                        .map(health -> sinceThen(kind, health, last.readAt())));
    }

    private ChannelHealth sinceThen(ChannelKind kind, ChannelHealth health, Instant readAt) {
        boolean works = signs.answered(kind).filter(readAt::isBefore).isPresent();
        return health instanceof ChannelHealth.NotReady && works ? new ChannelHealth.Ready("") : health;
    }

    private void check() {
        try {
            Map<ChannelKind, ChannelHealth> health = new EnumMap<>(ChannelKind.class);
            for (Channel channel : channels.all()) {
                health.put(channel.kind(), channel.check());
            }
            board.set(new Board(health, clock.instant()));
        } finally {
            checking.set(false);
        }
    }
}
