package vn.trucban.bot.paper;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What became of a wish: done, or not and why. */
public sealed interface PaperAnswer<T> {
    <R> R fold(Function<T, R> done, Function<Refusal, R> refused);

    /** Why not; nothing has changed. A message key with what fills its places. */
    record Refusal(String key, Map<String, ?> values) {
        private static final String QUESTION = "paper.ask.";

        /** It is odd, not wrong: it is taken from whoever says so once more, with {@link PaperDesk.Entry#sure}. */
        public boolean isQuestion() {
            return key.startsWith(QUESTION);
        }

        static Refusal of(String key) {
            return new Refusal(key, Map.of());
        }
    }

    /** It is so now. */
    record Done<T>(T what) implements PaperAnswer<T> {
        @Override
        public <R> R fold(Function<T, R> done, Function<Refusal, R> refused) {
            return done.apply(what);
        }
    }

    /** It is not. */
    record Refused<T>(Refusal why) implements PaperAnswer<T> {
        @Override
        public <R> R fold(Function<T, R> done, Function<Refusal, R> refused) {
            return refused.apply(why);
        }
    }

    static <T> PaperAnswer<T> done(T value) {
        return new Done<>(value);
    }

    static <T> PaperAnswer<T> refused(String key) {
        return new Refused<>(Refusal.of(key));
    }

    static <T> PaperAnswer<T> refused(String key, Map<String, ?> values) {
        return new Refused<>(new Refusal(key, values));
    }

    /** What is so now; empty where it was refused. */
    default Optional<T> value() {
        return fold(Optional::of, refusal -> Optional.empty());
    }

    /** Why it was refused; empty where it was done. */
    default Optional<Refusal> refusal() {
        return fold(done -> Optional.empty(), Optional::of);
    }
}
