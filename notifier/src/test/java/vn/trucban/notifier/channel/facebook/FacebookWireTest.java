package vn.trucban.notifier.channel.facebook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.OutgoingMessage.NoticeHead;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.facebook.FacebookSettings;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.http.PlatformHttp;
import vn.trucban.notifier.settings.Variables;

/** What each answer on the wire means for a post; the bodies are Facebook's. */
class FacebookWireTest {
    private static final String FEED = "/v25.0/112233/feed";

    @RegisterExtension
    static final WireMockExtension PLATFORM = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final PlatformHttp http =
            new PlatformHttp(new HttpTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(10)), Optional.empty());
    private FacebookChannel channel;

    @BeforeEach
    void start() {
        Map<String, String> environment = Map.of(
                "FACEBOOK_PAGE_ID", "112233",
                "FACEBOOK_PAGE_TOKEN", "test-access-token",
                "FACEBOOK_APP_SECRET", "test-app-secret",
                "FACEBOOK_GRAPH_VERSION", "v25.0",
                "FACEBOOK_GRAPH_URL", PLATFORM.baseUrl());
        FacebookSettings settings = FacebookSettings.read(new Variables(environment::get));
        FacebookSettings.Page page = settings.page().orElseThrow();
        channel = new FacebookChannel(
                new GraphApi(http, settings, page), page.id(), new MovedClock("2026-09-01T01:00:00Z"));
    }

    @AfterEach
    void stop() {
        http.close();
    }

    private SendOutcome sendAnswered(ResponseDefinitionBuilder answer) {
        PLATFORM.stubFor(post(urlEqualTo(FEED)).willReturn(answer));
        return channel.send(new OutgoingMessage(
                "n1/facebook",
                new Address(ChannelKind.FACEBOOK, "page"),
                "TB-26-0017: Mất điện xóm 3",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new NoticeHead("n1", "TB-26-0017", "Mất điện", true, false)),
                false));
    }

    private static ResponseDefinitionBuilder error(int status, int code, int subcode) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=UTF-8")
                .withBody("{\"error\":{\"message\":\"(#" + code + ") …\",\"type\":\"OAuthException\",\"code\":" + code
                        + ",\"error_subcode\":" + subcode + ",\"is_transient\":" + (code == 99)
                        + ",\"error_user_title\":\"…\","
                        + "\"error_user_msg\":\"…\",\"fbtrace_id\":\"A0\"}}");
    }

    @Test
    void the_request_is_written_as_facebook_documents_it() {
        assertThat(sendAnswered(okJson("{\"id\":\"112233_445566\"}"))).isEqualTo(new SendOutcome.Sent("112233_445566"));
        PLATFORM.verify(postRequestedFor(urlEqualTo(FEED))
                .withFormParam("message", equalTo("TB-26-0017: Mất điện xóm 3"))
                .withFormParam("access_token", equalTo("test-access-token"))
                .withFormParam(
                        "appsecret_proof",
                        equalTo("c7a7a56a58d03b05def128144d755b6c5bd4ba6b88fbfd8a59a909c862e52d7b")));
    }

    @ParameterizedTest
    @CsvSource({"400, 4", "403, 17", "400, 32", "400, 341", "400, 613", "400, 80001"})
    void limits_stop_the_channel_whatever_the_status(int status, int code) {
        assertThat(sendAnswered(error(status, code, 0)))
                .isEqualTo(new SendOutcome.RetryLater(
                        new Reason(Failure.RATE_LIMITED, Integer.toString(code)),
                        Optional.of(Duration.ofMinutes(5)),
                        true));
    }

    @Test
    void facebooks_own_minutes_count() {
        String usage = "{\"112233\":[{\"type\":\"pages\",\"call_count\":100,\"estimated_time_to_regain_access\":0},"
                + "{\"type\":\"messenger\",\"estimated_time_to_regain_access\":28}]}";
        assertThat(sendAnswered(error(400, 80001, 0).withHeader("X-Business-Use-Case-Usage", usage)))
                .isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> assertThat(later.after())
                        .contains(Duration.ofMinutes(28)));
    }

    @Test
    void an_app_at_its_limit_pauses_too() {
        String usage = "{\"call_count\":101,\"total_time\":25,\"total_cputime\":25}";
        assertThat(sendAnswered(error(400, 4, 0).withHeader("X-App-Usage", usage)))
                .isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> assertThat(later.after())
                        .contains(Duration.ofMinutes(15)));
    }

    @ParameterizedTest
    @CsvSource({"190, 463", "190, 460", "102, 0"})
    void a_dead_token_stops_the_channel_and_says_which_kind(int code, int subcode) {
        assertThat(sendAnswered(error(400, code, subcode)))
                .isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> {
                    assertThat(later.reason().failure()).isEqualTo(Failure.TOKEN_INVALID);
                    assertThat(later.reason().detail()).startsWith(Integer.toString(code));
                    assertThat(later.wholeChannel()).isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource({"3", "10", "200", "299", "368"})
    void a_missing_permission_stops_the_channel(int code) {
        assertThat(sendAnswered(error(403, code, 0))).isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> {
            assertThat(later.reason().failure()).isEqualTo(Failure.PERMISSION_MISSING);
            assertThat(later.wholeChannel()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"100", "1609005", "4711"})
    void a_post_facebook_will_never_take_is_not_tried_again(int code) {
        assertThat(sendAnswered(error(400, code, 0)))
                .isEqualTo(new SendOutcome.Rejected(new Reason(Failure.MESSAGE_REFUSED, Integer.toString(code))));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "99"})
    void a_passing_failure_may_have_left_a_post(int code) {
        assertThat(sendAnswered(error(500, code, 0)))
                .isEqualTo(new SendOutcome.Unknown(new Reason(Failure.PLATFORM_DOWN, Integer.toString(code))));
    }

    @Test
    void a_gateways_error_page_a_strange_success_and_silence_may_have_left_a_post() {
        assertThat(sendAnswered(aResponse().withStatus(502).withBody("<html>502</html>")))
                .isEqualTo(new SendOutcome.Unknown(new Reason(Failure.PLATFORM_DOWN, "HTTP 502")));
        assertThat(sendAnswered(aResponse().withStatus(200).withBody("<html>hello</html>")))
                .isInstanceOf(SendOutcome.Unknown.class);
        assertThat(sendAnswered(okJson("{}"))).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(sendAnswered(aResponse().withFault(Fault.EMPTY_RESPONSE))).isInstanceOf(SendOutcome.Unknown.class);
    }

    @Test
    void a_429_of_a_gateway_left_no_post() {
        assertThat(sendAnswered(aResponse().withStatus(429).withBody("slow down")))
                .isInstanceOf(SendOutcome.RetryLater.class);
    }
}
