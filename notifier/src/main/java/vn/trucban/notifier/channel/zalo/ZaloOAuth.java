package vn.trucban.notifier.channel.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.FormBody;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.trucban.notifier.http.Exchange;
import vn.trucban.notifier.http.PlatformHttp;
import vn.trucban.notifier.settings.Secret;
import vn.trucban.notifier.zalo.ZaloSettings;

/** The one call that turns a refresh token into a new pair (OAuth v4). */
final class ZaloOAuth {
    private static final Logger LOG = LoggerFactory.getLogger(ZaloOAuth.class);

    /** Documented life of an access token, used where the answer does not say: 25 h. */
    private static final long USUAL_LIFE_SECONDS = 90_000;

    private final PlatformHttp http;
    private final ZaloSettings settings;
    private final ZaloSettings.Account account;
    private final Clock clock;

    ZaloOAuth(PlatformHttp http, ZaloSettings settings, ZaloSettings.Account account, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.account = account;
        this.clock = clock;
    }

    /** How a refresh ended. */
    sealed interface Refreshed {
        <T> T fold(Function<Pair, T> pair, Function<Refused, T> refused, Function<Failed, T> failed);

        record Pair(ZaloTokenPair tokens) implements Refreshed {
            @Override
            public <T> T fold(Function<Pair, T> pair, Function<Refused, T> refused, Function<Failed, T> failed) {
                return pair.apply(this);
            }
        }

        /** Zalo does not take the refresh token: only a person can help. */
        record Refused(int error) implements Refreshed {
            @Override
            public <T> T fold(Function<Pair, T> pair, Function<Refused, T> refused, Function<Failed, T> failed) {
                return refused.apply(this);
            }
        }

        /** No word from Zalo; the refresh token may or may not have been used up. */
        record Failed(Exchange exchange) implements Refreshed {
            @Override
            public <T> T fold(Function<Pair, T> pair, Function<Refused, T> refused, Function<Failed, T> failed) {
                return failed.apply(this);
            }
        }
    }

    Refreshed refresh(Secret refreshToken) {
        Request request = new Request.Builder()
                .url(settings.oauthUrl() + "/v4/oa/access_token")
                .header("secret_key", account.appSecret().reveal())
                .post(new FormBody.Builder()
                        .add("refresh_token", refreshToken.reveal())
                        .add("app_id", account.appId())
                        .add("grant_type", "refresh_token")
                        .build())
                .build();
        Exchange exchange = http.exchange(request);
        if (!(exchange instanceof Exchange.Answer answer)) {
            return new Refreshed.Failed(exchange);
        }
        return ZaloAnswer.json(answer.body()).flatMap(this::read).orElseGet(() -> new Refreshed.Failed(exchange));
    }

    private Optional<Refreshed> read(JsonNode body) {
        String access = body.path("access_token").asString("");
        String next = body.path("refresh_token").asString("");
        if (!access.isBlank() && !next.isBlank()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return Optional.of(new Refreshed.Pair(
                    new ZaloTokenPair(new Secret(access), new Secret(next), now, now.plus(life(body)))));
        }
        int error = body.path("error").asInt(0);
        if (error == 0) {
            return Optional.empty();
        }
        LOG.error(
                "Zalo refused a token refresh: error {} ({}; {}; {})",
                error,
                body.path("error_name").asString(""),
                body.path("error_reason").asString(""),
                body.path("ref_doc").asString(""));
        return Optional.of(new Refreshed.Refused(error));
    }

    /** {@code expires_in} is a string of seconds. */
    private static Duration life(JsonNode body) {
        long seconds = body.path("expires_in").asLong(USUAL_LIFE_SECONDS);
        return Duration.ofSeconds(seconds > 0 ? seconds : USUAL_LIFE_SECONDS);
    }
}
