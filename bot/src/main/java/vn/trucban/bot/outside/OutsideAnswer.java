package vn.trucban.bot.outside;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What became of a wish: how it stands now, or why not. */
public sealed interface OutsideAnswer {
    <R> R fold(Function<OutsideHelp, R> done, Function<Refusal, R> refused);

    /**
     * Why not; nothing has changed. A message key with what fills its places.
     *
     * @param again true: it may be meant all the same, and may be said again
     */
    record Refusal(String key, Map<String, ?> values, boolean again) {}

    /** It is so now. */
    record Done(OutsideHelp now) implements OutsideAnswer {
        @Override
        public <R> R fold(Function<OutsideHelp, R> done, Function<Refusal, R> refused) {
            return done.apply(now);
        }
    }

    /** It is not. */
    record Refused(Refusal why) implements OutsideAnswer {
        @Override
        public <R> R fold(Function<OutsideHelp, R> done, Function<Refusal, R> refused) {
            return refused.apply(why);
        }
    }

    static OutsideAnswer refused(String key, Map<String, ?> values) {
        return new Refused(new Refusal(key, values, false));
    }

    default Optional<OutsideHelp> help() {
        return fold(Optional::of, refusal -> Optional.empty());
    }

    default Optional<Refusal> refusal() {
        return fold(help -> Optional.empty(), Optional::of);
    }
}
