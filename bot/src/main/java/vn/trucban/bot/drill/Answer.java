package vn.trucban.bot.drill;

import java.util.Map;
import java.util.Optional;

/** What became of a wish: the drill as it is now, or why not; then nothing has changed. */
public record Answer(Optional<Drill> drill, Optional<Refusal> refusal) {
    /** A message key with what fills its places. */
    public record Refusal(String key, Map<String, ?> values) {}

    static Answer of(Drill drill) {
        return new Answer(Optional.of(drill), Optional.empty());
    }

    static Answer no(String reason) {
        return no(reason, Map.of());
    }

    static Answer no(String reason, Map<String, ?> values) {
        return new Answer(Optional.empty(), Optional.of(new Refusal("drill.refused." + reason, values)));
    }
}
