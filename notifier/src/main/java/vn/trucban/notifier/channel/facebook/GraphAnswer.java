package vn.trucban.notifier.channel.facebook;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.trucban.notifier.http.Exchange;

/** How one Graph API call ended. The code in the body decides and not the status: limits come with 400 and 403 as well. */
sealed interface GraphAnswer {
    <T> T fold(Function<Done, T> done, Function<Refused, T> refused, Function<Silent, T> silent);

    /** How long Facebook wants to be left alone; it says so with successes too. */
    Optional<Duration> rest();

    /** Posts and names stay out of logs. */
    record Done(JsonNode body, Optional<Duration> rest) implements GraphAnswer {
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
     * Facebook's error object.
     *
     * @param subcode 0 where there is none
     * @param passing Facebook's own word that it will pass
     */
    record Refused(int code, int subcode, boolean passing, Optional<Duration> rest) implements GraphAnswer {
        @Override
        public <T> T fold(Function<Done, T> done, Function<Refused, T> refused, Function<Silent, T> silent) {
            return refused.apply(this);
        }

        String detail() {
            return subcode == 0 ? Integer.toString(code) : code + "/" + subcode;
        }
    }

    /** Not a word of Facebook's. */
    record Silent(Exchange exchange) implements GraphAnswer {
        @Override
        public <T> T fold(Function<Done, T> done, Function<Refused, T> refused, Function<Silent, T> silent) {
            return silent.apply(this);
        }

        @Override
        public Optional<Duration> rest() {
            return Optional.empty();
        }
    }

    static GraphAnswer of(Exchange exchange) {
        return exchange instanceof Exchange.Answer answer
                ? json(answer.body()).flatMap(body -> envelope(answer, body)).orElseGet(() -> new Silent(answer))
                : new Silent(exchange);
    }

    private static Optional<GraphAnswer> envelope(Exchange.Answer answer, JsonNode body) {
        JsonNode error = body.path("error");
        if (error.path("code").canConvertToInt()) {
            return Optional.of(new Refused(
                    error.path("code").intValue(),
                    error.path("error_subcode").asInt(0),
                    error.path("is_transient").asBoolean(false),
                    rest(answer)));
        }
        return answer.status() / 100 == 2 && body.isObject()
                ? Optional.of(new Done(body, rest(answer)))
                : Optional.empty();
    }

    /** Minutes until a page's calls are taken again, the longest of all its limits. */
    private static Optional<Duration> rest(Exchange.Answer answer) {
        return answer.headerValue("X-Business-Use-Case-Usage")
                .flatMap(GraphAnswer::json)
                .map(usage -> StreamSupport.stream(usage.spliterator(), false)
                        .flatMap(limits -> StreamSupport.stream(limits.spliterator(), false))
                        .mapToLong(limit ->
                                limit.path("estimated_time_to_regain_access").asLong(0))
                        .max()
                        .orElse(0))
                .filter(minutes -> minutes > 0)
                .map(Duration::ofMinutes)
                .or(() -> exhausted(answer));
    }

    /** The app's own limit names no time: it counts over an hour that slides, so a quarter of it frees a good part. */
    private static Optional<Duration> exhausted(Exchange.Answer answer) {
        return answer.headerValue("X-App-Usage")
                .flatMap(GraphAnswer::json)
                .filter(usage ->
                        StreamSupport.stream(usage.spliterator(), false).anyMatch(percent -> percent.asInt(0) >= 100))
                .map(usage -> Duration.ofMinutes(15));
    }

    private static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(GraphApi.JSON.readTree(body));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
