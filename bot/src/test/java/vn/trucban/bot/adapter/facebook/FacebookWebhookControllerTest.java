package vn.trucban.bot.adapter.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.trucban.notifier.channel.facebook.FakeFacebook;
import vn.trucban.notifier.facebook.FacebookSettings;
import vn.trucban.notifier.settings.Variables;

/** The handshake, and events that are verified and dropped; the signature against an answer computed once by other means. */
class FacebookWebhookControllerTest {
    private static final String BODY =
            "{\"object\":\"page\",\"entry\":[{\"id\":\"111\",\"time\":1795346807472,\"messaging\":"
                    + "[{\"sender\":{\"id\":\"222\"},\"recipient\":{\"id\":\"111\"},\"timestamp\":1795346807000,"
                    + "\"message\":{\"mid\":\"m_1\",\"text\":\"M\\u1ea5t \\u0111i\\u1ec7n x\\u00f3m 3\"}}]}]}";
    private static final String SIGNATURE = "sha256=48a4b2bb32447118bb44b248e8ff24f65977d22c05f43666fa8396532a66b868";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MockMvc mvc = mvc(Map.of(
            "FACEBOOK_PAGE_ID", "111",
            "FACEBOOK_PAGE_TOKEN", "t",
            "FACEBOOK_APP_SECRET", "test-app-secret",
            "FACEBOOK_VERIFY_TOKEN", "test-verify-token"));

    private MockMvc mvc(Map<String, String> environment) {
        FacebookSettings settings = FacebookSettings.read(new Variables(environment::get));
        return MockMvcBuilders.standaloneSetup(new FacebookWebhookController(new FacebookWebhook(settings, meters)))
                .build();
    }

    private MockHttpServletResponse shake(MockMvc to, String mode, String token, String challenge) throws Exception {
        return to.perform(get("/webhooks/facebook")
                        .param("hub.mode", mode)
                        .param("hub.verify_token", token)
                        .param("hub.challenge", challenge))
                .andReturn()
                .getResponse();
    }

    private int deliver(MockMvc to, String body, String signature) throws Exception {
        return to.perform(post("/webhooks/facebook")
                        .content(body.getBytes(StandardCharsets.UTF_8))
                        .header("X-Hub-Signature-256", signature))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private double count(String fate) {
        return meters.counter("trucban.facebook.events", "fate", fate).count();
    }

    @Test
    void the_handshake_gives_the_bare_challenge_back() throws Exception {
        MockHttpServletResponse answer = shake(mvc, "subscribe", "test-verify-token", "1158201444");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo("1158201444");
        assertThat(answer.getContentType()).startsWith("text/plain");
    }

    @Test
    void a_stranger_gets_nothing_back() throws Exception {
        assertThat(shake(mvc, "subscribe", "wrong", "1").getStatus()).isEqualTo(403);
        assertThat(shake(mvc, "unsubscribe", "test-verify-token", "1").getStatus())
                .isEqualTo(403);
        assertThat(shake(mvc, "subscribe", "test-verify-token", "<script>").getStatus())
                .isEqualTo(403);
        assertThat(shake(mvc(Map.of()), "subscribe", "", "1").getStatus()).isEqualTo(403);
        assertThat(mvc.perform(get("/webhooks/facebook"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_signed_event_is_acknowledged_counted_and_dropped() throws Exception {
        assertThat(deliver(mvc, BODY, SIGNATURE)).isEqualTo(200);
        assertThat(count("dropped")).isEqualTo(1);
    }

    @Test
    void the_signature_is_over_the_bytes_as_sent() throws Exception {
        String decoded = BODY.replace("M\\u1ea5t \\u0111i\\u1ec7n x\\u00f3m 3", "Mất điện xóm 3");
        assertThat(decoded).isNotEqualTo(BODY);
        assertThat(deliver(mvc, decoded, SIGNATURE)).isEqualTo(401);
        assertThat(deliver(mvc, BODY, "")).isEqualTo(401);
        assertThat(deliver(mvc, BODY, "sha256=00")).isEqualTo(401);
        assertThat(deliver(mvc(Map.of()), BODY, SIGNATURE)).isEqualTo(401);
        assertThat(count("dropped")).isZero();
    }

    @Test
    void oversized_and_unreadable_bodies_do_no_harm() throws Exception {
        assertThat(deliver(mvc, "x".repeat(FacebookWebhook.MAX_BYTES + 1), SIGNATURE))
                .isEqualTo(413);
        String noJson = "{\"object\":";
        assertThat(deliver(
                        mvc,
                        noJson,
                        FakeFacebook.signature("test-app-secret", noJson.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(200);
        assertThat(count("unreadable")).isEqualTo(1);
    }
}
