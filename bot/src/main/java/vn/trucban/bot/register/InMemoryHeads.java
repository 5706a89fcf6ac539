package vn.trucban.bot.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Forgotten with the process: for tests and throw-away runs, and what {@link HeadFile} has read. */
public final class InMemoryHeads implements HeadMemory {
    private final List<Head> lost = new ArrayList<>();
    private Optional<Head> last = Optional.empty();
    private Optional<Head> answer = Optional.empty();

    @Override
    public synchronized Optional<Head> last() {
        return last;
    }

    @Override
    public synchronized void remember(Head head) {
        last = Optional.of(head);
    }

    @Override
    public synchronized List<Head> lost() {
        return List.copyOf(lost);
    }

    @Override
    public synchronized void lose(Head head, Head now) {
        lose(head);
        remember(now);
    }

    /** Each is lost once. */
    synchronized void lose(Head head) {
        if (!lost.contains(head)) {
            lost.add(head);
        }
    }

    @Override
    public synchronized void settle() {
        lost.clear();
    }

    @Override
    public synchronized Optional<Head> answer() {
        return answer;
    }

    @Override
    public synchronized void seeAnswer(Head seen) {
        answer = Optional.of(seen);
    }
}
