package vn.trucban.notifier.channel.facebook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.channel.FakePlatform;

/** A page on this machine: posts, updates, the list of posts, and Facebook's errors. A text posted twice in a row is refused as Facebook does. */
public final class FakeFacebook extends FakePlatform {
    public static final String PAGE_ID = "112233445566778";
    public static final String PAGE_TOKEN = PlantedSecrets.FACEBOOK_PAGE_TOKEN;
    public static final String APP_SECRET = PlantedSecrets.FACEBOOK_APP_SECRET;
    public static final String VERIFY_TOKEN = PlantedSecrets.MARK + "facebook-verify";

    private static final JsonMapper JSON = new JsonMapper();

    /** One post as the page shows it now. */
    public record Post(String id, String message, int edits) {}

    private final Clock clock;
    private final List<Post> posts = new ArrayList<>();
    private volatile boolean swallowing;

    private FakeFacebook(Clock clock) {
        super("fake-facebook");
        this.clock = clock;
    }

    public static FakeFacebook start(Clock clock) {
        return new FakeFacebook(clock);
    }

    /** The {@code FACEBOOK_…} variables that make the program talk to this server. */
    public Map<String, String> environment() {
        return Map.of(
                "FACEBOOK_PAGE_ID", PAGE_ID,
                "FACEBOOK_PAGE_TOKEN", PAGE_TOKEN,
                "FACEBOOK_APP_SECRET", APP_SECRET,
                "FACEBOOK_VERIFY_TOKEN", VERIFY_TOKEN,
                "FACEBOOK_GRAPH_URL", url());
    }

    /** Oldest first. */
    public synchronized List<Post> posts() {
        return List.copyOf(posts);
    }

    /** Somebody removes a post by hand. */
    public synchronized void remove(String postId) {
        posts.removeIf(post -> post.id().equals(postId));
    }

    /** Makes posts but never answers: what a timeout looks like from the other side. */
    public void swallowAnswers(boolean swallow) {
        swallowing = swallow;
    }

    /** What Facebook puts into {@code X-Hub-Signature-256} over these bytes for an app with this secret. */
    public static String signature(String appSecret, byte[] body) {
        return "sha256=" + hmac(appSecret, body);
    }

    private static String hmac(String key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(data));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Facebook's error object; it comes with 400. */
    public static Reply error(int code, int subcode) {
        ObjectNode envelope = JSON.createObjectNode();
        ObjectNode error = envelope.putObject("error")
                .put("message", "(#" + code + ") error")
                .put("type", "OAuthException")
                .put("code", code)
                .put("fbtrace_id", "AbCdEfGh");
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        return Reply.of(400, envelope.toString());
    }

    @Override
    protected Reply ordinary(Call call) {
        Map<String, String> fields = call.method().equals("POST") ? form(call.body()) : form(call.query());
        if (!authentic(call, fields)) {
            return error(190, 463);
        }
        String path = call.path().replaceFirst("^/v\\d+\\.\\d/", "");
        if (path.equals(PAGE_ID + "/feed")) {
            Reply made = post(fields);
            return swallowing ? Reply.silence(Duration.ofSeconds(30)) : made;
        }
        if (path.equals(PAGE_ID + "/published_posts")) {
            return list(Integer.parseInt(fields.getOrDefault("limit", "25")));
        }
        if (path.equals(PAGE_ID)) {
            return Reply.of(
                    200,
                    JSON.createObjectNode()
                            .put("name", "UBND xã Đồng Phúc")
                            .put("id", PAGE_ID)
                            .toString());
        }
        return call.method().equals("POST") ? update(path, fields) : error(100, 33);
    }

    private boolean authentic(Call call, Map<String, String> fields) {
        if (call.query().contains(PAGE_TOKEN)) {
            violation("the token stands in a URL");
        }
        String token = call.method().equals("POST")
                ? fields.getOrDefault("access_token", "")
                : call.header("Authorization").orElse("").replaceFirst("^Bearer ", "");
        String proof = hmac(APP_SECRET, PAGE_TOKEN.getBytes(StandardCharsets.UTF_8));
        return token.equals(PAGE_TOKEN) && proof.equals(fields.get("appsecret_proof"));
    }

    private synchronized Reply post(Map<String, String> fields) {
        String message = fields.getOrDefault("message", "");
        if (message.isBlank()) {
            return error(100, 0);
        }
        if (!posts.isEmpty() && posts.get(posts.size() - 1).message().equals(message)) {
            return error(506, 0);
        }
        Post post = new Post(PAGE_ID + "_" + (900 + posts.size()), message, 0);
        posts.add(post);
        return Reply.of(200, JSON.createObjectNode().put("id", post.id()).toString());
    }

    private synchronized Reply update(String postId, Map<String, String> fields) {
        for (int i = 0; i < posts.size(); i++) {
            Post post = posts.get(i);
            if (post.id().equals(postId)) {
                posts.set(i, new Post(postId, fields.getOrDefault("message", ""), post.edits() + 1));
                return Reply.of(200, "{\"success\":true}");
            }
        }
        return error(100, 33);
    }

    private synchronized Reply list(int limit) {
        List<Post> newestFirst = new ArrayList<>(posts);
        Collections.reverse(newestFirst);
        ObjectNode body = JSON.createObjectNode();
        ArrayNode data = body.putArray("data");
        DateTimeFormatter facebooks = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ");
        newestFirst.stream().limit(limit).forEach(post -> data.addObject()
                .put("id", post.id())
                .put("message", post.message())
                .put("created_time", facebooks.format(clock.instant().atOffset(ZoneOffset.UTC))));
        body.putObject("paging").putObject("cursors").put("before", "QVFI").put("after", "QVFJ");
        return Reply.of(200, body.toString());
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
