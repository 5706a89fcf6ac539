package vn.trucban.notifier.selftest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** For tests that are about something else than the store; keeps the same contract. */
public final class InMemorySelfTestBook implements SelfTestBook {
    private record Task(String owner, Instant until, boolean done) {}

    private final Map<String, Task> tasks = new HashMap<>();
    private Optional<Report> last = Optional.empty();

    @Override
    public synchronized boolean claim(String task, String owner, Instant now, Instant until) {
        Task known = tasks.get(task);
        boolean free = known == null
                || (!known.done()
                        && (!known.until().isAfter(now) || known.owner().equals(owner)));
        if (free) {
            tasks.put(task, new Task(owner, until, false));
        }
        return free;
    }

    @Override
    public synchronized void done(String task) {
        tasks.put(task, new Task("", Instant.EPOCH, true));
    }

    @Override
    public synchronized boolean isDone(String task) {
        return tasks.containsKey(task) && tasks.get(task).done();
    }

    @Override
    public synchronized void keep(Report report) {
        last = Optional.of(report);
    }

    @Override
    public synchronized Optional<Report> last() {
        return last;
    }
}
