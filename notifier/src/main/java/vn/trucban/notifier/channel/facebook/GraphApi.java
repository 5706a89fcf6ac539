package vn.trucban.notifier.channel.facebook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.json.JsonMapper;
import vn.trucban.notifier.facebook.FacebookSettings;
import vn.trucban.notifier.http.PlatformHttp;
import vn.trucban.notifier.settings.Secret;

/** Calls the Graph API as the page. The token travels in the body or a header, never in a URL, because URLs end up in logs. */
final class GraphApi {
    static final JsonMapper JSON = new JsonMapper();

    private final PlatformHttp http;
    private final HttpUrl base;
    private final Secret token;
    private final Optional<String> proof;

    GraphApi(PlatformHttp http, FacebookSettings settings, FacebookSettings.Page page) {
        this.http = http;
        this.base = HttpUrl.get(settings.graphUrl().toString())
                .newBuilder()
                .addPathSegment(settings.version())
                .build();
        this.token = page.token();
        this.proof = settings.appSecret().map(secret -> proof(token, secret));
    }

    GraphAnswer post(String path, Map<String, String> fields) {
        FormBody.Builder form = new FormBody.Builder(StandardCharsets.UTF_8);
        fields.forEach(form::add);
        form.add("access_token", token.reveal());
        proof.ifPresent(value -> form.add("appsecret_proof", value));
        return GraphAnswer.of(http.exchange(
                new Request.Builder().url(url(path).build()).post(form.build()).build()));
    }

    GraphAnswer get(String path, Map<String, String> parameters) {
        HttpUrl.Builder url = url(path);
        parameters.forEach(url::addQueryParameter);
        proof.ifPresent(value -> url.addQueryParameter("appsecret_proof", value));
        return GraphAnswer.of(http.exchange(new Request.Builder()
                .url(url.build())
                .header("Authorization", "Bearer " + token.reveal())
                .build()));
    }

    /**
     * What Facebook knows of our token ({@code debug_token}).
     *
     * <p>why POST: the call takes the token as a parameter, which in a GET would stand in the URL. The Graph API reads the method that is
     * meant from the field {@code method}.
     */
    GraphAnswer aboutToken() {
        return post("debug_token", Map.of("method", "GET", "input_token", token.reveal()));
    }

    private HttpUrl.Builder url(String path) {
        return base.newBuilder().addPathSegments(path);
    }

    /** HMAC-SHA256 of the token under the app's secret: shows that the caller is the app and not whoever found a token. */
    static String proof(Secret token, Secret appSecret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(appSecret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(token.reveal().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
