package vn.trucban.notifier.channel.zalo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.channel.zalo.ZaloFixture.LAN;
import static vn.trucban.notifier.channel.zalo.ZaloFixture.plain;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/** What each answer on the wire means for a message; the bodies are Zalo's. */
class ZaloWireTest {
    @RegisterExtension
    static final WireMockExtension PLATFORM = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final InMemoryZaloTokenStore store = new InMemoryZaloTokenStore();
    private ZaloFixture line;

    @BeforeEach
    void start() {
        PLATFORM.stubFor(post(urlEqualTo("/v4/oa/access_token"))
                .willReturn(
                        okJson("{\"access_token\":\"ACCESS\",\"refresh_token\":\"NEXT\",\"expires_in\":\"90000\"}")));
        line = line(Duration.ofSeconds(10));
    }

    private ZaloFixture line(Duration answerWithin) {
        Map<String, String> environment = Map.of(
                "ZALO_APP_ID", "360846524940903967",
                "ZALO_APP_SECRET", "APPSECRET",
                "ZALO_OA_SECRET_KEY", "OASECRET",
                "ZALO_OA_REFRESH_TOKEN", "SEED",
                "ZALO_API_URL", PLATFORM.baseUrl(),
                "ZALO_OAUTH_URL", PLATFORM.baseUrl());
        return new ZaloFixture(environment, store, "a", new MovedClock("2026-09-01T01:00:00Z"), answerWithin);
    }

    @AfterEach
    void stop() {
        line.close();
    }

    private SendOutcome sendAnswered(ResponseDefinitionBuilder answer) {
        PLATFORM.stubFor(post(urlEqualTo("/v3.0/oa/message/cs")).willReturn(answer));
        return line.channel.send(plain("Mất điện xóm 3"));
    }

    private SendOutcome sendRefused(int error) {
        return sendAnswered(okJson("{\"error\":" + error + ",\"message\":\"…\",\"data\":{}}"));
    }

    @Test
    void the_requests_are_written_as_zalo_documents_them() {
        SendOutcome outcome = sendAnswered(
                okJson(
                        "{\"data\":{\"message_id\":\"96d3cdf3af150460909\",\"user_id\":\"" + LAN
                                + "\",\"quota\":{\"quota_type\":\"sub_quota\",\"remain\":\"8\"}},\"error\":0,\"message\":\"Success\"}"));
        assertThat(outcome).isEqualTo(new SendOutcome.Sent("96d3cdf3af150460909"));
        PLATFORM.verify(postRequestedFor(urlEqualTo("/v4/oa/access_token"))
                .withHeader("secret_key", equalTo("APPSECRET"))
                .withFormParam("app_id", equalTo("360846524940903967"))
                .withFormParam("grant_type", equalTo("refresh_token"))
                .withFormParam("refresh_token", equalTo("SEED")));
        PLATFORM.verify(postRequestedFor(urlEqualTo("/v3.0/oa/message/cs"))
                .withHeader("access_token", equalTo("ACCESS"))
                .withoutHeader("Authorization")
                .withRequestBody(matchingJsonPath("$.recipient.user_id", equalTo(LAN)))
                .withRequestBody(matchingJsonPath("$.message.text", equalTo("Mất điện xóm 3"))));
    }

    @ParameterizedTest
    @CsvSource({
        "-217, BLOCKED_BY_RECIPIENT",
        "-244, BLOCKED_BY_RECIPIENT",
        "-118, BLOCKED_BY_RECIPIENT",
        "-139, BLOCKED_BY_RECIPIENT",
        "-140, BLOCKED_BY_RECIPIENT",
        "-141, BLOCKED_BY_RECIPIENT",
        "-227, RECIPIENT_UNKNOWN"
    })
    void a_person_who_is_gone_is_left_alone(int error, Failure failure) {
        assertThat(sendRefused(error))
                .isEqualTo(new SendOutcome.RecipientGone(new Reason(failure, Integer.toString(error))));
    }

    @ParameterizedTest
    @CsvSource({
        "-204", "-205", "-209", "-212", "-219", "-221", "-223", "-224", "-135", "-1351", "-235",
    })
    void what_only_an_administrator_can_put_right_stops_the_channel(int error) {
        assertThat(sendRefused(error)).isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> {
            assertThat(later.reason().failure()).isEqualTo(Failure.PERMISSION_MISSING);
            assertThat(later.wholeChannel()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"-211", "-144", "-147", "-320", "-321", "-115", "-137", "-218"})
    void a_paid_allowance_that_is_used_up_lets_free_replies_pass(int error) {
        assertThat(sendRefused(error)).isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> {
            assertThat(later.reason().failure()).isEqualTo(Failure.QUOTA_EXHAUSTED);
            assertThat(later.after()).isPresent();
            assertThat(later.wholeChannel()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"-201", "-210", "-233", "-237", "-240", "-248", "-1121", "-1122", "-1124"})
    void a_message_zalo_will_never_take_is_not_tried_again(int error) {
        assertThat(sendRefused(error))
                .isEqualTo(new SendOutcome.Rejected(new Reason(Failure.MESSAGE_REFUSED, Integer.toString(error))));
    }

    @ParameterizedTest
    @CsvSource({"-109", "-131", "-146", "-249"})
    void a_template_that_may_not_be_used_leaves_the_person_unreached(int error) {
        assertThat(sendRefused(error))
                .isEqualTo(new SendOutcome.NotReachable(new Reason(Failure.NOT_CONFIGURED, Integer.toString(error))));
    }

    @Test
    void send_failed_was_not_sent_and_is_tried_again() {
        assertThat(sendRefused(-200))
                .isEqualTo(
                        new SendOutcome.RetryLater(new Reason(Failure.PLATFORM_DOWN, "-200"), Optional.empty(), false));
    }

    @ParameterizedTest
    @CsvSource({"-99999", "17"})
    void a_code_in_no_table_promises_nothing(int error) {
        assertThat(sendRefused(error))
                .isEqualTo(new SendOutcome.Unknown(new Reason(Failure.PLATFORM_DOWN, Integer.toString(error))));
    }

    @Test
    void too_many_calls_stop_the_channel_until_the_next_minute() {
        assertThat(sendRefused(-32))
                .isEqualTo(new SendOutcome.RetryLater(
                        new Reason(Failure.RATE_LIMITED, "-32"), Optional.of(Duration.ofMinutes(1)), true));
    }

    @Test
    void an_http_429_is_obeyed_with_its_hint() {
        assertThat(sendAnswered(aResponse().withStatus(429).withHeader("Retry-After", "7")))
                .isEqualTo(new SendOutcome.RetryLater(
                        new Reason(Failure.RATE_LIMITED, "HTTP 429"), Optional.of(Duration.ofSeconds(7)), true));
        assertThat(sendAnswered(aResponse().withStatus(429).withBody("<html>slow down</html>")))
                .isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> assertThat(later.after())
                        .isPresent());
    }

    @Test
    void behind_the_error_page_of_a_gateway_it_may_have_been_sent() {
        assertThat(sendAnswered(aResponse()
                        .withStatus(502)
                        .withHeader("Content-Type", "text/html")
                        .withBody("<html><title>502 Bad Gateway</title></html>")))
                .isEqualTo(new SendOutcome.Unknown(new Reason(Failure.PLATFORM_DOWN, "HTTP 502")));
    }

    @Test
    void a_success_nobody_can_read_may_have_been_sent() {
        assertThat(sendAnswered(aResponse().withStatus(200).withBody("<html>Xin chào</html>")))
                .isInstanceOf(SendOutcome.Unknown.class);
        assertThat(sendAnswered(okJson("{\"data\":{}}"))).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(sendAnswered(okJson("{\"error\":0,\"data\":"))).isInstanceOf(SendOutcome.Unknown.class);
    }

    @Test
    void silence_after_the_request_left_may_have_been_sent() {
        sendAnswered(okJson("{\"error\":0,\"data\":{\"message_id\":\"m\"}}"));
        PLATFORM.stubFor(post(urlEqualTo("/v3.0/oa/message/cs"))
                .willReturn(okJson("{\"error\":0}").withFixedDelay(5_000)));
        try (ZaloFixture impatient = line(Duration.ofMillis(300))) {
            assertThat(impatient.channel.send(plain("Mất điện xóm 3"))).isInstanceOf(SendOutcome.Unknown.class);
        }
        assertThat(sendAnswered(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)))
                .isInstanceOf(SendOutcome.Unknown.class);
        assertThat(sendAnswered(aResponse().withFault(Fault.EMPTY_RESPONSE))).isInstanceOf(SendOutcome.Unknown.class);
        PLATFORM.verify(4, postRequestedFor(urlEqualTo("/v3.0/oa/message/cs")));
    }
}
