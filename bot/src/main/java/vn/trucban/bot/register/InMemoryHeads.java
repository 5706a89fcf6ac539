package vn.trucban.bot.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For tests and throw-away runs. */
public final class InMemoryHeads implements HeadMemory {
    private final List<Head> lost = new ArrayList<>();
    private Optional<Head> last = Optional.empty();

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
        if (!lost.contains(head)) {
            lost.add(head);
        }
        last = Optional.of(now);
    }

    @Override
    public synchronized void settle() {
        lost.clear();
    }
}
