package vn.trucban.notifier.channel.zalo;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import vn.trucban.notifier.channel.zalo.ZaloTokens.Access;
import vn.trucban.notifier.channel.zalo.ZaloTokens.Trouble;
import vn.trucban.notifier.http.PlatformHttp;
import vn.trucban.notifier.settings.Secret;

/** Calls the Official Account's API with a good token; one that Zalo calls invalid is refreshed once and the call repeated once. */
final class ZaloApi {
    private static final MediaType JSON = MediaType.get("application/json");

    private final PlatformHttp http;
    private final URI base;
    private final ZaloTokens tokens;
    private final Clock clock;

    ZaloApi(PlatformHttp http, URI base, ZaloTokens tokens, Clock clock) {
        this.http = http;
        this.base = base;
        this.tokens = tokens;
        this.clock = clock;
    }

    ZaloAnswer post(String path, JsonNode body) {
        byte[] bytes = ZaloAnswer.JSON.writeValueAsBytes(body);
        return call(token ->
                request(path, token).post(RequestBody.create(bytes, JSON)).build());
    }

    ZaloAnswer get(String path) {
        return call(token -> request(path, token).get().build());
    }

    private Request.Builder request(String path, Secret token) {
        return new Request.Builder().url(base + path).header("access_token", token.reveal());
    }

    private ZaloAnswer call(Function<Secret, Request> request) {
        Access access = tokens.current();
        if (access.token().isEmpty()) {
            return noToken(access);
        }
        Secret token = access.token().get();
        ZaloAnswer answer = ZaloAnswer.of(http.exchange(request.apply(token)));
        if (!(answer instanceof ZaloAnswer.Failed failed && ZaloErrors.tokenInvalid(failed.error()))) {
            return answer;
        }
        Access next = tokens.insteadOf(token);
        return next.token()
                .map(newer -> ZaloAnswer.of(http.exchange(request.apply(newer))))
                .orElseGet(() -> noToken(next));
    }

    private ZaloAnswer noToken(Access access) {
        Trouble trouble = access.trouble().orElseThrow();
        Duration wait = Duration.between(clock.instant(), trouble.until());
        return new ZaloAnswer.NoToken(
                trouble.reason(), Optional.of(wait).filter(left -> left.compareTo(Duration.ZERO) > 0));
    }
}
