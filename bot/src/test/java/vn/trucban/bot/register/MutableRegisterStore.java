package vn.trucban.bot.register;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A store whose owner does with it what the register never would. */
final class MutableRegisterStore implements RegisterStore {
    private final TreeMap<Long, RegisterEntry> entries = new TreeMap<>();
    private boolean dies;

    void change(long seq, UnaryOperator<RegisterEntry> change) {
        entries.compute(seq, (number, entry) -> change.apply(entry));
    }

    void remove(long seq) {
        entries.remove(seq);
    }

    /** As after restoring a backup made when this was the last entry. */
    void backTo(long seq) {
        entries.tailMap(seq, false).clear();
    }

    /** The next append fails before it is done. */
    void dieAtTheNextAppend() {
        dies = true;
    }

    @Override
    public Optional<RegisterEntry> last() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.lastEntry().getValue());
    }

    @Override
    public Optional<RegisterEntry> entry(long seq) {
        return Optional.ofNullable(entries.get(seq));
    }

    @Override
    public Optional<RegisterEntry> ofEvent(String event) {
        return entries.values().stream()
                .filter(entry -> entry.fact().event().equals(event))
                .findFirst();
    }

    @Override
    public List<RegisterEntry> from(long seq, int most) {
        return entries.tailMap(seq).values().stream().limit(most).toList();
    }

    @Override
    public Appended append(RegisterEntry entry) {
        if (dies) {
            dies = false;
            throw new IllegalStateException("the store is away");
        }
        if (ofEvent(entry.fact().event()).isPresent()) {
            return Appended.KNOWN;
        }
        return entries.putIfAbsent(entry.seq(), entry) == null ? Appended.DONE : Appended.NUMBER_TAKEN;
    }

    @Override
    public boolean erase(RegisterEntry before, RegisterEntry after) {
        return entries.replace(before.seq(), before, after);
    }
}
