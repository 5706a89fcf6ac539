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
     */
    record Refusal(String key, Map<String, ?> values, Remedy remedy) {}

    /** What helps. */
    enum Remedy {
        NONE,
        /** To say that another call is meant. */
        ANOTHER,
        /** To write it differently. */
        REWRITE,
        /** To say that it is meant as it was written, or to write it differently. */
        CONFIRM
    }

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
        return refused(key, values, Remedy.NONE);
    }

    static OutsideAnswer refused(String key, Map<String, ?> values, Remedy remedy) {
        return new Refused(new Refusal(key, values, remedy));
    }

    default Optional<OutsideHelp> help() {
        return fold(Optional::of, refusal -> Optional.empty());
    }

    default Optional<Refusal> refusal() {
        return fold(help -> Optional.empty(), Optional::of);
    }
}
