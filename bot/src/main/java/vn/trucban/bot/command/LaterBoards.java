package vn.trucban.bot.command;

import java.time.Instant;
import java.util.List;

/** A warning that was issued under a board raised later stands on that one, and not on one that was stood down before. */
final class LaterBoards {
    private static final int LOOKED_AT = 50;

    private final CommandStore store;

    LaterBoards(CommandStore store) {
        this.store = store;
    }

    /** Those of this board. What was approved only after it was stood down is still its own, unless another had been raised by then. */
    List<Warning> without(Command command, List<Warning> issued) {
        if (command.ending().isEmpty()) {
            return issued;
        }
        Instant ended = command.ending().get().at();
        List<Instant> later = store.recent(LOOKED_AT).stream()
                .filter(one -> one.number() > command.number() && one.exercise() == command.exercise())
                .filter(one -> one.setup().isPresent())
                .map(Command::raisedAt)
                .toList();
        return issued.stream()
                .filter(one ->
                        !one.at().isAfter(ended) || later.stream().noneMatch(raised -> !raised.isAfter(one.at())))
                .toList();
    }
}
