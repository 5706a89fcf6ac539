package vn.trucban.bot.adapter.simulator;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open pages' streams. They end as soon as the program is asked to stop: it would wait for them, and they never end by themselves. */
final class Streams implements ApplicationListener<ContextClosedEvent> {
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /** A new stream, without a time limit; empty once the program stops. */
    Optional<SseEmitter> open(Runnable atEnd) {
        SseEmitter emitter = new SseEmitter(0L);
        Runnable gone = () -> {
            open.remove(emitter);
            atEnd.run();
        };
        emitter.onCompletion(gone);
        emitter.onTimeout(gone);
        emitter.onError(failure -> gone.run());
        open.add(emitter);
        // why after adding: whoever closes sees either this stream, or this one sees that everything closes
        if (closing) {
            open.remove(emitter);
            return Optional.empty();
        }
        return Optional.of(emitter);
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        closing = true;
        open.forEach(SseEmitter::complete);
    }
}
