package vn.trucban.notifier.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Telegram's queue of one bot: a poll's offset confirms everything below it; what is unconfirmed is offered again. */
final class FakeUpdateQueue {
    private final TreeMap<Long, JsonNode> waiting = new TreeMap<>();
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    void add(JsonNode update) {
        lock.lock();
        try {
            waiting.put(update.path("update_id").asLong(), update);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Long> ids() {
        lock.lock();
        try {
            return new ArrayList<>(waiting.keySet());
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the poll's timeout at most. */
    ArrayNode poll(JsonNode parameters) throws InterruptedException {
        ArrayNode batch = new JsonMapper().createArrayNode();
        long patience = TimeUnit.SECONDS.toNanos(parameters.path("timeout").asLong(0));
        lock.lock();
        try {
            waiting.headMap(parameters.path("offset").asLong(0)).clear();
            while (waiting.isEmpty() && patience > 0 && !closed) {
                patience = changed.awaitNanos(patience);
            }
            waiting.values().stream()
                    .limit(parameters.path("limit").asLong(100))
                    .forEach(batch::add);
            return batch;
        } finally {
            lock.unlock();
        }
    }
}
