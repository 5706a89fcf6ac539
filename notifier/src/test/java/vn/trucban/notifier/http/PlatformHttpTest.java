package vn.trucban.notifier.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.notifier.settings.ProxyAddress;
import vn.trucban.notifier.settings.Variables;

/** Whether a request left is answered truthfully, and no request leaves twice. */
class PlatformHttpTest {
    @RegisterExtension
    static final WireMockExtension PLATFORM = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final HttpTimeouts SHORT = new HttpTimeouts(Duration.ofMillis(300), Duration.ofMillis(300));
    private final PlatformHttp http = new PlatformHttp(SHORT, Optional.empty());

    @AfterEach
    void close() {
        http.close();
    }

    private static Request posting(String url) {
        return new Request.Builder()
                .url(url)
                .post(RequestBody.create(new byte[] {1, 2}))
                .build();
    }

    private static Request posting() {
        return posting(PLATFORM.url("/send"));
    }

    private static Class<?> kind(Exchange exchange) {
        return exchange.fold(Object::getClass, Object::getClass, Object::getClass);
    }

    @Test
    void an_answer_is_an_answer_whatever_its_status() {
        PLATFORM.stubFor(post("/send")
                .willReturn(aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", "3")
                        .withBody("đợi")));
        assertThat(http.exchange(posting())).isInstanceOfSatisfying(Exchange.Answer.class, answer -> {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.body()).isEqualTo("đợi");
            assertThat(answer.headerValue("retry-after")).contains("3");
        });
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_connection_that_breaks_after_the_request_left_is_no_answer_and_no_second_request(Fault fault) {
        PLATFORM.stubFor(post("/send").willReturn(aResponse().withFault(fault)));
        assertThat(kind(http.exchange(posting()))).isEqualTo(Exchange.NoAnswer.class);
        PLATFORM.verify(1, postRequestedFor(urlEqualTo("/send")));
    }

    @Test
    void a_kept_connection_that_breaks_does_not_send_the_request_again() {
        PLATFORM.stubFor(get("/warm").willReturn(ok()));
        PLATFORM.stubFor(post("/send").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        http.exchange(new Request.Builder().url(PLATFORM.url("/warm")).build());
        assertThat(kind(http.exchange(posting()))).isEqualTo(Exchange.NoAnswer.class);
        PLATFORM.verify(1, postRequestedFor(urlEqualTo("/send")));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 503})
    void statuses_that_invite_a_repeat_are_not_followed(int status) {
        PLATFORM.stubFor(post("/send").willReturn(aResponse().withStatus(status).withHeader("Retry-After", "0")));
        assertThat(kind(http.exchange(posting()))).isEqualTo(Exchange.Answer.class);
        PLATFORM.verify(1, postRequestedFor(urlEqualTo("/send")));
    }

    @Test
    void redirects_are_answers() {
        PLATFORM.stubFor(post("/send").willReturn(aResponse().withStatus(302).withHeader("Location", "/login")));
        assertThat(http.exchange(posting()))
                .isInstanceOfSatisfying(Exchange.Answer.class, answer -> assertThat(answer.status())
                        .isEqualTo(302));
    }

    @Test
    void silence_beyond_the_timeout_is_no_answer() {
        PLATFORM.stubFor(post("/send").willReturn(ok().withFixedDelay(3000)));
        assertThat(http.exchange(posting())).isEqualTo(new Exchange.NoAnswer("SocketTimeoutException"));
    }

    @Test
    void a_call_may_be_given_more_patience() {
        PLATFORM.stubFor(post("/send").willReturn(ok().withFixedDelay(600)));
        assertThat(kind(http.exchange(posting(), Duration.ofSeconds(5)))).isEqualTo(Exchange.Answer.class);
    }

    @Test
    void an_unknown_host_and_a_refused_connection_are_not_sent() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(http.exchange(posting("http://127.0.0.1:" + closed + "/send")))
                .isEqualTo(new Exchange.NotSent("ConnectException"));
        assertThat(kind(http.exchange(posting("http://nowhere.invalid/send")))).isEqualTo(Exchange.NotSent.class);
    }

    @Test
    void a_platform_that_speaks_no_tls_got_nothing() {
        PLATFORM.stubFor(post(anyUrl()).willReturn(ok()));
        String https = "https://127.0.0.1:" + PLATFORM.getPort() + "/send";
        assertThat(kind(http.exchange(posting(https)))).isEqualTo(Exchange.NotSent.class);
        PLATFORM.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void a_proxy_is_told_its_password_at_the_first_word() throws Exception {
        for (String scheme : new String[] {"http", "https"}) {
            try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                CompletableFuture<String> head = CompletableFuture.supplyAsync(() -> headOf(proxy));
                try (PlatformHttp proxied = through("http://trucban:matkhau@127.0.0.1:" + proxy.getLocalPort())) {
                    proxied.exchange(posting(scheme + "://api.telegram.invalid/send"));
                }
                assertThat(head.get(5, TimeUnit.SECONDS))
                        .contains("Proxy-Authorization: " + Credentials.basic("trucban", "matkhau"));
            }
        }
    }

    private static String headOf(ServerSocket server) {
        try (Socket connection = server.accept()) {
            StringBuilder head = new StringBuilder();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                head.append(line).append('\n');
            }
            return head.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PlatformHttp through(String proxy) {
        return new PlatformHttp(SHORT, ProxyAddress.read(new Variables(name -> proxy), "TELEGRAM_PROXY"));
    }

    @Test
    void a_proxy_that_is_away_means_not_sent() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        for (String scheme : new String[] {"http", "socks5"}) {
            try (PlatformHttp proxied = through(scheme + "://127.0.0.1:" + closed)) {
                assertThat(kind(proxied.exchange(posting()))).isEqualTo(Exchange.NotSent.class);
            }
        }
    }
}
