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

/** How the channels were a moment ago. Pages never wait for a platform: asking starts a check in the background when the last is old. */
public final class HealthBoard {
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Channels channels;
    private final Executor background;
    private final Clock clock;
    private final AtomicBoolean checking = new AtomicBoolean();
    private final AtomicReference<Board> board = new AtomicReference<>(new Board(Map.of(), Instant.EPOCH));

    HealthBoard(Channels channels, Executor background, Clock clock) {
        this.channels = channels;
        this.background = background;
        this.clock = clock;
    }

    private record Board(Map<ChannelKind, ChannelHealth> health, Instant readAt) {}

    /** What the last check said; empty before the first is through. */
    public Optional<ChannelHealth> of(ChannelKind kind) {
        Board last = board.get();
        if (!clock.instant().isBefore(last.readAt().plus(LIFE)) && checking.compareAndSet(false, true)) {
            background.execute(this::check);
        }
        return Optional.ofNullable(last.health().get(kind));
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
