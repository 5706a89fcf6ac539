package vn.trucban.notifier.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.trucban.notifier.http.Exchange;

/** How one Bot API call ended. */
public sealed interface TelegramAnswer {
    /** The case that happened. */
    <T> T fold(Function<Done, T> done, Function<Refused, T> refused, Function<Silent, T> silent);

    /** {@code "ok":true}. */
    record Done(JsonNode result) implements TelegramAnswer {
        @Override
        public <T> T fold(Function<Done, T> done, Function<Refused, T> refused, Function<Silent, T> silent) {
            return done.apply(this);
        }

        /** Results hold names and texts of people. */
        @Override
        public String toString() {
            return "Done";
        }
    }

    /**
     * {@code "ok":false}: Telegram understood the call and says no.
     *
     * @param code as HTTP writes it: 400, 401, 403, 404, 409, 429, 500
     * @param description Telegram's English words; they are part of no contract, yet nothing else tells the reasons of a 400 apart
     * @param retryAfter Telegram's own hint
     * @param migratedTo the chat's new id
     */
    record Refused(int code, String description, Optional<Duration> retryAfter, Optional<String> migratedTo)
            implements TelegramAnswer {
        @Override
        public <T> T fold(Function<Done, T> done, Function<Refused, T> refused, Function<Silent, T> silent) {
            return refused.apply(this);
        }

        /** Whether the description contains these words, in any case. */
        public boolean says(String words) {
            return description.toLowerCase(Locale.ROOT).contains(words);
        }

        /** For logs and the administrator: without quoted values and ids. */
        public String detail() {
            String bare = description.replaceAll("['\"][^'\"]*['\"]", "…").replaceAll("-?\\d{5,}", "…");
            return code + " " + bare.substring(0, Math.min(bare.length(), 120));
        }

        @Override
        public String toString() {
            return "Refused[" + detail() + "]";
        }
    }

    /** Telegram itself said nothing: no connection, no answer, or an answer that is not the Bot API's. */
    record Silent(Exchange exchange) implements TelegramAnswer {
        @Override
        public <T> T fold(Function<Done, T> done, Function<Refused, T> refused, Function<Silent, T> silent) {
            return silent.apply(this);
        }
    }
}
