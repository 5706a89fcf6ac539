package vn.trucban.notifier.zalobot;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trucban.notifier.http.Exchange;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.http.PlatformHttp;
import vn.trucban.notifier.settings.Secret;

/** Calls the bot platform with one token; thread-safe. The token stands in the path of every URL, so no URL leaves this class. */
public final class ZaloBotApi implements AutoCloseable {
    private static final MediaType JSON_TYPE = MediaType.get("application/json");
    private static final JsonMapper JSON = new JsonMapper();

    private final PlatformHttp http;
    private final HttpUrl base;

    public ZaloBotApi(ZaloBotSettings settings, Secret token, HttpTimeouts timeouts) {
        http = new PlatformHttp(timeouts, Optional.empty());
        base = HttpUrl.get(settings.apiUrl().toString())
                .newBuilder()
                .addPathSegment("bot" + token.reveal())
                .build();
    }

    /** Calls a method and waits. Never throws. */
    public ZaloBotAnswer call(String method, Map<String, String> parameters) {
        return read(http.exchange(request(method, parameters)));
    }

    /** The same for a call that the platform holds open: long polling. */
    public ZaloBotAnswer call(String method, Map<String, String> parameters, Duration answerWithin) {
        return read(http.exchange(request(method, parameters), answerWithin));
    }

    private Request request(String method, Map<String, String> parameters) {
        return new Request.Builder()
                .url(base.newBuilder().addPathSegment(method).build())
                .post(RequestBody.create(JSON.writeValueAsBytes(parameters), JSON_TYPE))
                .build();
    }

    private static ZaloBotAnswer read(Exchange exchange) {
        return exchange instanceof Exchange.Answer answer
                ? envelope(answer).orElseGet(() -> new ZaloBotAnswer.Silent(answer))
                : new ZaloBotAnswer.Silent(exchange);
    }

    private static Optional<ZaloBotAnswer> envelope(Exchange.Answer answer) {
        try {
            JsonNode envelope = JSON.readTree(answer.body());
            if (!envelope.path("ok").isBoolean()) {
                return Optional.empty();
            }
            if (envelope.path("ok").booleanValue()) {
                return Optional.of(new ZaloBotAnswer.Done(envelope.path("result")));
            }
            int wait = envelope.at("/parameters/retry_after").asInt(0);
            return Optional.of(new ZaloBotAnswer.Refused(
                    envelope.path("error_code").asInt(answer.status()),
                    wait > 0 ? Optional.of(Duration.ofSeconds(wait)) : Optional.empty()));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
