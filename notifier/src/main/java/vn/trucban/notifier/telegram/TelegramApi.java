package vn.trucban.notifier.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
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

/** Calls the Bot API of one token; thread-safe. The token stands in the path of every URL, so no URL leaves this class. */
public final class TelegramApi implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final JsonMapper ANSWERS = new JsonMapper();
    // why: the request types of TelegramBots bring serializers of Jackson 2
    private static final ObjectMapper REQUESTS = new ObjectMapper();

    private static final Pattern FILE_PATH = Pattern.compile("[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*");

    private final PlatformHttp http;
    private final HttpUrl base;
    private final HttpUrl files;

    public TelegramApi(TelegramSettings settings, Secret token) {
        this(settings, token, HttpTimeouts.USUAL);
    }

    public TelegramApi(TelegramSettings settings, Secret token, HttpTimeouts timeouts) {
        http = new PlatformHttp(timeouts, settings.proxy());
        HttpUrl platform = HttpUrl.get(settings.apiUrl().toString());
        base = platform.newBuilder().addPathSegment("bot" + token.reveal()).build();
        files = platform.newBuilder()
                .addPathSegment("file")
                .addPathSegment("bot" + token.reveal())
                .build();
    }

    /**
     * Calls a method and waits. Never throws.
     *
     * @param method its path; Telegram ignores the case
     * @param parameters an object Jackson 2 writes as the parameters
     */
    public TelegramAnswer call(String method, Object parameters) {
        return read(http.exchange(request(method, parameters)));
    }

    /** The same for a call that Telegram holds open: long polling. */
    public TelegramAnswer call(String method, Object parameters, Duration answerWithin) {
        return read(http.exchange(request(method, parameters), answerWithin));
    }

    /**
     * Fetches a file that getFile named and waits. Never throws.
     *
     * @return empty where it is larger than that, gone, or Telegram is away
     */
    public Optional<byte[]> file(String path, int mostBytes) {
        if (!FILE_PATH.matcher(path).matches() || path.contains("..")) {
            return Optional.empty();
        }
        HttpUrl url = files.newBuilder().addPathSegments(path).build();
        return http.file(new Request.Builder().url(url).get().build(), mostBytes);
    }

    private Request request(String method, Object parameters) {
        try {
            RequestBody body = RequestBody.create(REQUESTS.writeValueAsBytes(parameters), JSON);
            return new Request.Builder()
                    .url(base.newBuilder().addPathSegment(method).build())
                    .post(body)
                    .build();
        } catch (JsonProcessingException defect) {
            // why: the parameters are our own types; the parser's words are dropped because they quote them
            throw new IllegalArgumentException(
                    "not writable as JSON: " + parameters.getClass().getSimpleName());
        }
    }

    private static TelegramAnswer read(Exchange exchange) {
        return exchange.fold(
                answer -> envelope(answer).orElseGet(() -> new TelegramAnswer.Silent(answer)),
                TelegramAnswer.Silent::new,
                TelegramAnswer.Silent::new);
    }

    /** Empty where the answer is not the Bot API's envelope: the error page of a gateway, a captive portal. */
    private static Optional<TelegramAnswer> envelope(Exchange.Answer answer) {
        try {
            JsonNode envelope = ANSWERS.readTree(answer.body());
            if (!envelope.path("ok").isBoolean()) {
                return Optional.empty();
            }
            return Optional.of(
                    envelope.path("ok").booleanValue()
                            ? new TelegramAnswer.Done(envelope.path("result"))
                            : refused(envelope, answer.status()));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static TelegramAnswer refused(JsonNode envelope, int status) {
        JsonNode hints = envelope.path("parameters");
        JsonNode wait = hints.path("retry_after");
        JsonNode moved = hints.path("migrate_to_chat_id");
        return new TelegramAnswer.Refused(
                envelope.path("error_code").asInt(status),
                envelope.path("description").asString(""),
                wait.isNumber() ? Optional.of(Duration.ofSeconds(wait.asLong())) : Optional.empty(),
                moved.isIntegralNumber() ? Optional.of(moved.asString()) : Optional.empty());
    }

    /** Ends calls that are under way, as if the connection broke: for long polls, never for messages. */
    public void cancelCalls() {
        http.cancelCalls();
    }

    @Override
    public void close() {
        http.close();
    }
}
