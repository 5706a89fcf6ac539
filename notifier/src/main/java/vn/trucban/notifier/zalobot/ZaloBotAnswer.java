package vn.trucban.notifier.zalobot;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.trucban.notifier.http.Exchange;

/** How one call to the bot platform ended. */
public sealed interface ZaloBotAnswer {
    /** The case that happened. */
    <T> T fold(Function<Done, T> done, Function<Refused, T> refused, Function<Silent, T> silent);

    /** {@code "ok":true}. Results hold names and texts of people and stay out of logs. */
    record Done(JsonNode result) implements ZaloBotAnswer {
        @Override
        public <T> T fold(Function<Done, T> done, Function<Refused, T> refused, Function<Silent, T> silent) {
            return done.apply(this);
        }

        @Override
        public String toString() {
            return "Done";
        }
    }

    /**
     * {@code "ok":false}.
     *
     * @param code as HTTP writes it; 408 where a poll was held open and nothing came
     */
    record Refused(int code, Optional<Duration> retryAfter) implements ZaloBotAnswer {
        @Override
        public <T> T fold(Function<Done, T> done, Function<Refused, T> refused, Function<Silent, T> silent) {
            return refused.apply(this);
        }
    }

    /** Not a word of the platform's. */
    record Silent(Exchange exchange) implements ZaloBotAnswer {
        @Override
        public <T> T fold(Function<Done, T> done, Function<Refused, T> refused, Function<Silent, T> silent) {
            return silent.apply(this);
        }
    }
}
