package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.Dispatcher;
import vn.trucban.notifier.delivery.Lane;

/** The door for single messages. Rather than keep a caller waiting for a resting channel, says when to come again. */
final class LineDispatcher implements Dispatcher {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Lines lines;

    LineDispatcher(Lines lines) {
        this.lines = lines;
    }

    @Override
    public SendOutcome send(OutgoingMessage message, Lane lane) {
        Line line = lines.of(message.to().channel());
        if (lane == Lane.ANSWER && line.silent()) {
            return line.transmit(line.takeNow(), message);
        }
        BooleanSupplier resting = () -> line.held().compareTo(PATIENCE) > 0;
        try {
            return line.take(lane == Lane.ANSWER ? Lane.REPLY : lane, resting)
                    .map(turn -> line.transmit(turn, message))
                    .orElseGet(() -> later(
                            line.silent() ? Failure.PLATFORM_DOWN : Failure.RATE_LIMITED,
                            "channel rests",
                            Optional.of(line.held())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return later(Failure.NO_CONNECTION, "stopping", Optional.empty());
        }
    }

    private static SendOutcome later(Failure failure, String detail, Optional<Duration> after) {
        return new SendOutcome.RetryLater(new Reason(failure, detail), after, true);
    }
}
