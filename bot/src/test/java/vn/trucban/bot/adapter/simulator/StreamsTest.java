package vn.trucban.bot.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Open pages do not keep the program from stopping. */
class StreamsTest {
    private final Streams streams = new Streams();
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void theyEndWhenTheProgramIsAskedToStopAndNoneBeginsAfterwards() {
        SseEmitter open = streams.open(ended::incrementAndGet).orElseThrow();
        streams.onApplicationEvent(new ContextClosedEvent(new GenericApplicationContext()));
        assertThat(open)
                .satisfies(emitter -> org.assertj.core.api.Assertions.assertThatThrownBy(() -> emitter.send("late"))
                        .isInstanceOf(IllegalStateException.class));
        assertThat(streams.open(ended::incrementAndGet)).isEmpty();
    }
}
