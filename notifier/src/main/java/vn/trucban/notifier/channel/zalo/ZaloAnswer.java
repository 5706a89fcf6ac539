package vn.trucban.notifier.channel.zalo;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.http.Exchange;

/** How one call to the Official Account's API ended. Its errors come with HTTP 200, so the envelope decides and not the status. */
sealed interface ZaloAnswer {
    JsonMapper JSON = new JsonMapper();

    <T> T fold(
            Function<Done, T> done,
            Function<Failed, T> failed,
            Function<Silent, T> silent,
            Function<NoToken, T> noToken);

    /** {@code "error":0}. */
    record Done(JsonNode data, OptionalInt remaining) implements ZaloAnswer {
        @Override
        public <T> T fold(
                Function<Done, T> done,
                Function<Failed, T> failed,
                Function<Silent, T> silent,
                Function<NoToken, T> noToken) {
            return done.apply(this);
        }

        /** Data hold ids and names of people. */
        @Override
        public String toString() {
            return "Done";
        }
    }

    /** Another {@code error}; what it promises is in {@link ZaloErrors}. */
    record Failed(int error, OptionalInt remaining) implements ZaloAnswer {
        @Override
        public <T> T fold(
                Function<Done, T> done,
                Function<Failed, T> failed,
                Function<Silent, T> silent,
                Function<NoToken, T> noToken) {
            return failed.apply(this);
        }
    }

    /** Not a word of Zalo's. */
    record Silent(Exchange exchange) implements ZaloAnswer {
        @Override
        public <T> T fold(
                Function<Done, T> done,
                Function<Failed, T> failed,
                Function<Silent, T> silent,
                Function<NoToken, T> noToken) {
            return silent.apply(this);
        }
    }

    /** Not called: there is no access token to call with. */
    record NoToken(Reason reason, Optional<Duration> after) implements ZaloAnswer {
        @Override
        public <T> T fold(
                Function<Done, T> done,
                Function<Failed, T> failed,
                Function<Silent, T> silent,
                Function<NoToken, T> noToken) {
            return noToken.apply(this);
        }
    }

    static ZaloAnswer of(Exchange exchange) {
        return exchange instanceof Exchange.Answer answer
                ? envelope(answer).orElseGet(() -> new Silent(answer))
                : new Silent(exchange);
    }

    private static Optional<ZaloAnswer> envelope(Exchange.Answer answer) {
        OptionalInt remaining = remaining(answer);
        return json(answer.body())
                .filter(json -> json.path("error").canConvertToInt())
                .map(json -> {
                    int error = json.path("error").intValue();
                    return error == 0 ? new Done(json.path("data"), remaining) : new Failed(error, remaining);
                });
    }

    /** The body as JSON, where it is JSON. */
    static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static OptionalInt remaining(Exchange.Answer answer) {
        return answer.headerValue("X-RateLimit-Remain")
                .map(String::strip)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> OptionalInt.of(Integer.parseInt(value)))
                .orElseGet(OptionalInt::empty);
    }
}
