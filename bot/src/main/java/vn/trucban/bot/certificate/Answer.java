package vn.trucban.bot.certificate;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What became of a wish: what is so now, or why not. Exactly one of the two is present. */
public record Answer<T>(Optional<T> value, Optional<Refusal> refusal) {
    static <T> Answer<T> done(T value) {
        return new Answer<>(Optional.of(value), Optional.empty());
    }

    static <T> Answer<T> no(String key) {
        return new Answer<>(Optional.empty(), Optional.of(Refusal.of(key)));
    }

    static <T> Answer<T> no(String key, Map<String, ?> values) {
        return new Answer<>(Optional.empty(), Optional.of(new Refusal(key, values)));
    }

    <R> Answer<R> then(Function<T, Answer<R>> next) {
        return value.map(next).orElseGet(() -> new Answer<>(Optional.empty(), refusal));
    }
}
