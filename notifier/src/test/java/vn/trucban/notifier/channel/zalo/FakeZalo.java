package vn.trucban.notifier.channel.zalo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.channel.FakePlatform;

/**
 * Zalo on this machine: OAuth with single-use refresh tokens, consultation and template messages with their envelope (errors come with
 * HTTP 200), and signed webhook events. Every message is checked against the documented limits.
 */
public final class FakeZalo extends FakePlatform {
    public static final String APP_ID = "360846524940903967";
    public static final String OA_ID = "388613280878808645";
    public static final String APP_SECRET = PlantedSecrets.ZALO_APP_SECRET;
    public static final String OA_SECRET_KEY = PlantedSecrets.ZALO_OA_SECRET_KEY;
    public static final String CONSULTATION = "/v3.0/oa/message/cs";
    public static final String TEMPLATE = "/v3.0/oa/message/template";
    public static final String BY_PHONE = "/message/template";
    public static final String OAUTH = "/v4/oa/access_token";

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One accepted message.
     *
     * @param buttons title and what a tap on it does: a payload, an address, a telephone number
     */
    public record Message(String user, boolean template, String text, Map<String, String> buttons, JsonNode body) {}

    /** What Zalo posts to the webhook. */
    public record Event(String body, String signature, String timestamp) {}

    private final Clock clock;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<String, Integer> errors = new ConcurrentHashMap<>();
    private final Deque<Message> messages = new ConcurrentLinkedDeque<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final Map<String, int[]> packages = new ConcurrentHashMap<>();
    private volatile int[] templates = {500, 500};
    private volatile String refreshToken = PlantedSecrets.ZALO_REFRESH_TOKEN;
    private volatile Optional<String> accessToken = Optional.empty();

    private FakeZalo(Clock clock) {
        super("fake-zalo");
        this.clock = clock;
    }

    public static FakeZalo start(Clock clock) {
        return new FakeZalo(clock);
    }

    /** The {@code ZALO_…} variables that make the program talk to this server. */
    public Map<String, String> environment() {
        return Map.of(
                "ZALO_APP_ID", APP_ID,
                "ZALO_APP_SECRET", APP_SECRET,
                "ZALO_OA_SECRET_KEY", OA_SECRET_KEY,
                "ZALO_OA_REFRESH_TOKEN", refreshToken,
                "ZALO_API_URL", url(),
                "ZALO_OAUTH_URL", url(),
                "ZALO_BUSINESS_URL", url());
    }

    // what it saw

    /** Accepted messages, oldest first. */
    public List<Message> messages() {
        return List.copyOf(messages);
    }

    public List<Message> messagesTo(String user) {
        return messages.stream().filter(each -> each.user().equals(user)).toList();
    }

    public int accepted() {
        return accepted.get();
    }

    /** How many pairs were given out. */
    public int refreshes() {
        return refreshes.get();
    }

    // what people and administrators do

    /** Every message to this person gets this error from now on: -230 outside the window, -244 blocked. */
    public void errorFor(String user, int error) {
        errors.put(user, error);
    }

    /** Consultation messages to this person get this error, templates go through. */
    public void consultationErrorFor(String user, int error) {
        errors.put(CONSULTATION + user, error);
    }

    public void wellAgain(String user) {
        errors.remove(user);
        errors.remove(CONSULTATION + user);
    }

    /** Templates to this person's user id get this error; by telephone number they go through. */
    public void templateErrorFor(String user, int error) {
        errors.put(TEMPLATE + user, error);
    }

    /** So many template messages are left of so many a day. */
    public void templatesLeft(int left, int daily) {
        templates = new int[] {left, daily};
    }

    /** So many consultation messages are left of {@code sub_quota}, {@code purchase_quota} or {@code reward_quota}. */
    public void packageLeft(String type, int left, int total) {
        packages.put(type, new int[] {left, total});
    }

    /** The access token given out last is worth nothing from now on. */
    public void revokeAccessToken() {
        accessToken = Optional.of("nobody-has-this-one");
    }

    /** Only this refresh token works now: what an administrator gets from API Explorer. */
    public void grantAnew(String newRefreshToken) {
        refreshToken = newRefreshToken;
        revokeAccessToken();
    }

    // what Zalo posts to the webhook

    public Event says(String user, String text) {
        ObjectNode message = JSON.createObjectNode().put("text", text).put("msg_id", nextId());
        return event("user_send_text", user, Optional.of(message));
    }

    /** A tap on the button with this title in the person's last message; a tap is a text that holds the payload. */
    public Event taps(String user, String title) {
        List<Message> theirs = messagesTo(user);
        String payload = theirs.get(theirs.size() - 1).buttons().get(title);
        if (payload == null) {
            throw new IllegalArgumentException("no button " + title + " in the last message");
        }
        return says(user, payload);
    }

    public Event sendsImage(String user, String url, String caption) {
        ObjectNode message = JSON.createObjectNode().put("msg_id", nextId()).put("text", caption);
        message.putArray("attachments")
                .addObject()
                .put("type", "image")
                .putObject("payload")
                .put("url", url)
                .put("thumbnail", url);
        return event("user_send_image", user, Optional.of(message));
    }

    public Event follows(String user) {
        return following("follow", user);
    }

    public Event unfollows(String user) {
        return following("unfollow", user);
    }

    private Event following(String name, String user) {
        ObjectNode body = JSON.createObjectNode().put("oa_id", OA_ID);
        body.putObject("follower").put("id", user);
        body.put("user_id_by_app", "552177279717587730")
                .put("event_name", name)
                .put("source", "oa_profile")
                .put("app_id", APP_ID);
        return signed(body);
    }

    /** Any other event a person causes. */
    public Event event(String name, String user, Optional<ObjectNode> message) {
        ObjectNode body = JSON.createObjectNode().put("app_id", APP_ID);
        body.putObject("sender").put("id", user);
        body.putObject("recipient").put("id", OA_ID);
        body.put("user_id_by_app", "552177279717587730").put("event_name", name);
        message.ifPresent(each -> body.set("message", each));
        return signed(body);
    }

    private Event signed(ObjectNode body) {
        String timestamp = Long.toString(clock.millis());
        String text = body.put("timestamp", timestamp).toString();
        return new Event(text, signature(text, timestamp), timestamp);
    }

    /** {@code mac=} and SHA-256 of app id, body, timestamp and the OA's secret key, one after the other. */
    public static String signature(String body, String timestamp) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((APP_ID + body + timestamp + OA_SECRET_KEY).getBytes(StandardCharsets.UTF_8));
            return "mac=" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // how it answers

    public static Reply error(int code) {
        ObjectNode envelope = JSON.createObjectNode().put("error", code).put("message", "error " + code);
        envelope.putObject("data");
        return Reply.of(200, envelope.toString());
    }

    @Override
    protected Reply ordinary(Call call) {
        if (call.path().equals(OAUTH)) {
            return refreshed(call);
        }
        if (accessToken.isEmpty() || !accessToken.equals(call.header("access_token"))) {
            return error(accessToken.isEmpty() ? -216 : -220);
        }
        return switch (call.path()) {
            case CONSULTATION -> consultation(JSON.readTree(call.body()));
            case TEMPLATE -> template(JSON.readTree(call.body()), "user_id");
            case BY_PHONE -> template(JSON.readTree(call.body()), "phone");
            case "/message/quota" -> ok(quota());
            case "/v3.0/oa/quota/message" -> packageQuota(JSON.readTree(call.body()));
            case "/v2.0/oa/getoa" ->
                ok(JSON.createObjectNode().put("oa_id", OA_ID).put("name", "UBND xã Đồng Phúc"));
            default -> Reply.of(404, "<html>404</html>");
        };
    }

    private synchronized Reply refreshed(Call call) {
        Map<String, String> form = form(call.body());
        if (!call.header("secret_key").equals(Optional.of(APP_SECRET)) || !APP_ID.equals(form.get("app_id"))) {
            return oauthError(-14002, "Invalid app");
        }
        if (!refreshToken.equals(form.get("refresh_token")) || !"refresh_token".equals(form.get("grant_type"))) {
            return oauthError(-14014, "Invalid refresh token");
        }
        int number = refreshes.incrementAndGet();
        accessToken = Optional.of(PlantedSecrets.ZALO_ACCESS_TOKEN + number);
        refreshToken = PlantedSecrets.ZALO_REFRESH_TOKEN + number;
        return Reply.of(
                200,
                JSON.createObjectNode()
                        .put("access_token", accessToken.get())
                        .put("refresh_token", refreshToken)
                        .put("expires_in", "90000")
                        .toString());
    }

    private static Reply oauthError(int code, String name) {
        return Reply.of(
                200,
                JSON.createObjectNode()
                        .put("error", code)
                        .put("error_name", name)
                        .put("error_reason", "The refresh token is invalid")
                        .put("ref_doc", "https://developers.zalo.me/docs/social-api/tham-khao/ma-loi")
                        .toString());
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private Reply consultation(JsonNode body) {
        String user = body.path("recipient").path("user_id").asString("");
        Optional<Integer> error = error(user).or(() -> Optional.ofNullable(errors.get(CONSULTATION + user)));
        if (error.isPresent()) {
            return error(error.get());
        }
        new ZaloRules(this::violation).check(body);
        Map<String, String> buttons = new LinkedHashMap<>();
        for (JsonNode button : body.at("/message/attachment/payload/buttons")) {
            buttons.put(button.path("title").asString(), does(button.path("payload")));
        }
        return accept(new Message(user, false, body.at("/message/text").asString(""), Map.copyOf(buttons), body));
    }

    private static String does(JsonNode payload) {
        return payload.isString()
                ? payload.asString()
                : payload.path("url").asString(payload.path("phone_code").asString(""));
    }

    /** Numbers are text, as Zalo writes them. */
    private ObjectNode quota() {
        return JSON.createObjectNode()
                .put("dailyQuota", Integer.toString(templates[1]))
                .put("remainingQuota", Integer.toString(templates[0]));
    }

    private Reply packageQuota(JsonNode body) {
        if (!body.path("quota_owner").asString("").equals("OA")
                || !body.path("product_type").asString("").equals("cs")) {
            return error(-201);
        }
        String type = body.path("quota_type").asString("");
        ObjectNode envelope = JSON.createObjectNode();
        int[] left = packages.get(type);
        var assets = envelope.putArray("data");
        if (left != null) {
            assets.addObject()
                    .put("asset_id", "a1")
                    .put("product_type", "cs")
                    .put("quota_type", type)
                    .put("total", left[1])
                    .put("remain", left[0]);
        }
        return Reply.of(200, envelope.put("error", 0).put("message", "Success").toString());
    }

    private Reply template(JsonNode body, String whom) {
        String user = body.path(whom).asString("");
        Optional<Integer> error = error(user).or(() -> Optional.ofNullable(errors.get(TEMPLATE + user)));
        if (templates[0] == 0) {
            return error(-144);
        }
        if (whom.equals("phone")
                && (!user.matches("84\\d{9,10}")
                        || !body.path("tracking_id").asString("").matches(".{1,48}"))) {
            violation("phone as 84… and a tracking id of at most 48 characters");
        }
        if (error.isPresent()) {
            return error(error.get());
        }
        List<String> values = new ArrayList<>();
        StreamSupport.stream(body.path("template_data").spliterator(), false)
                .forEach(value -> values.add(value.asString()));
        if (values.stream().anyMatch(value -> value.length() > 200 || value.contains("\n"))) {
            violation("template parameter too long or of several lines");
        }
        templates = new int[] {templates[0] - 1, templates[1]};
        Message message = new Message(user, true, String.join(" | ", values), Map.of(), body);
        return accept(message, Optional.of(quota()));
    }

    private Optional<Integer> error(String user) {
        return Optional.ofNullable(errors.get(user));
    }

    private Reply accept(Message message) {
        return accept(message, Optional.empty());
    }

    private Reply accept(Message message, Optional<ObjectNode> quota) {
        accepted.incrementAndGet();
        if (recording()) {
            messages.add(message);
        }
        ObjectNode data = JSON.createObjectNode().put("message_id", nextId()).put("user_id", message.user());
        quota.ifPresent(each -> data.set("quota", each));
        return ok(data).with("X-RateLimit-Limit", "4000").with("X-RateLimit-Remain", "3999");
    }

    private static Reply ok(ObjectNode data) {
        ObjectNode envelope = JSON.createObjectNode();
        envelope.set("data", data);
        return Reply.of(200, envelope.put("error", 0).put("message", "Success").toString());
    }

    private String nextId() {
        return "96d3cdf3af15" + ids.incrementAndGet();
    }
}
