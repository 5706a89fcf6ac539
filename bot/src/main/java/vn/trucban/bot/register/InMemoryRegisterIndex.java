package vn.trucban.bot.register;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** For tests and throw-away runs. */
public final class InMemoryRegisterIndex implements RegisterIndex {
    private static final State NOTHING = new State(Head.NONE, 0);

    private final Map<String, TreeSet<Integer>> words = new HashMap<>();
    private final Map<Integer, Instant> found = new HashMap<>();
    private State state = NOTHING;

    @Override
    public synchronized State state() {
        return state;
    }

    @Override
    public synchronized void add(Piece piece) {
        piece.words().forEach((word, numbers) -> words.computeIfAbsent(word, any -> new TreeSet<>())
                .addAll(numbers));
        piece.found()
                .forEach((number, at) -> found.merge(number, at, (one, other) -> one.isBefore(other) ? one : other));
    }

    @Override
    public synchronized void reached(State now) {
        state = now;
    }

    @Override
    public synchronized Set<Integer> numbers(String word, int lowBlock, int highBlock) {
        return new TreeSet<>(
                words.getOrDefault(word, new TreeSet<>()).subSet(lowBlock * BLOCK, (highBlock + 1) * BLOCK));
    }

    @Override
    public synchronized Map<Integer, Span> spans() {
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> RegisterIndex.block(each.getKey()),
                        each -> new Span(each.getValue(), each.getValue()),
                        Span::and));
    }

    @Override
    public synchronized Map<Integer, Instant> found(int block) {
        return found.entrySet().stream()
                .filter(each -> RegisterIndex.block(each.getKey()) == block)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public synchronized void forget(int number, Set<String> gone) {
        gone.forEach(word -> words.getOrDefault(word, new TreeSet<>()).remove(number));
    }

    @Override
    public synchronized void clear() {
        words.clear();
        found.clear();
        state = NOTHING;
    }
}
