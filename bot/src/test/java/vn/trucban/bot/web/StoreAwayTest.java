package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.support.TestPropertySourceUtils;
import vn.trucban.bot.TrucBan;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/** The store is a server of its own, and goes away while the program runs. */
@SpringBootTest(classes = TrucBan.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({Visits.class, CookieOfSession.class})
@ContextConfiguration(initializers = StoreAwayTest.Elsewhere.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
class StoreAwayTest {
    private static final Path FOLDER = folder();
    private static EmbeddedStore store = EmbeddedStore.open(FOLDER);

    private final int port;
    private final Visits visits;
    private final HttpClient http = HttpClient.newHttpClient();

    StoreAwayTest(@LocalServerPort int port, Visits visits) {
        this.port = port;
        this.visits = visits;
    }

    static final class Elsewhere implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context,
                    "TRUCBAN_DATA_DIR=" + folder(),
                    "MONGODB_URI=" + store.connectionString() + "/trucban",
                    "TRUCBAN_API_KEY=" + WebTest.API_KEY);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("trucban-store-away");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void healthy() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> status("/actuator/health") == 200);
    }

    @AfterEach
    void storeIsBack() {
        store = EmbeddedStore.open(FOLDER, store.port());
    }

    private int status(String page) throws Exception {
        return visits.answer(get(page)).getStatus();
    }

    @Test
    void whoeverWatchesFromOutsideHearsOfItAtOnceAndWhy() throws Exception {
        assertThat(status("/actuator/health/watch")).isEqualTo(200);
        store.close();
        MockHttpServletResponse watch = visits.answer(get("/actuator/health/watch"));
        assertThat(watch.getStatus()).isEqualTo(503);
        assertThat((String) JsonPath.read(watch.getContentAsString(), "$.status"))
                .isEqualTo("DOWN");
        assertThat((String) JsonPath.read(watch.getContentAsString(), "$.description"))
                .startsWith("Kho dữ liệu không trả lời.");
        assertThat(status("/actuator/health")).isEqualTo(503);
        assertThat(status("/actuator/health/liveness"))
                .as("or the load balancer takes every instance away, and with it the page that says whom to ring")
                .isEqualTo(200);
    }

    private HttpResponse<String> ask(String page, UnaryOperator<HttpRequest.Builder> more) throws Exception {
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page));
        return http.send(more.apply(asked).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whoeverOpensAPageReadsThatItIsInterruptedAndWhomToRing() throws Exception {
        store.close();
        for (String page : List.of("/", "/admin", "/admin/register", "/feeds/notices.atom")) {
            HttpResponse<String> answer = ask(page, as -> as);
            assertThat(answer.statusCode()).as(page).isEqualTo(503);
            assertThat(answer.body())
                    .as(page)
                    .contains("Hệ thống của Trung tâm đang gián đoạn", "gọi ngay 112, 113, 114, 115")
                    .contains("tel:112", "tel:113", "tel:114", "tel:115")
                    .doesNotContain("vừa gửi");
        }
        HttpResponse<String> sent = ask("/xacminh", as -> as.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "text=Trung+tam+dong+cua+ngay+mai+vi+bao+so+9%2C+xin+ba+con+khong+den")));
        assertThat(sent.statusCode()).isEqualTo(503);
        assertThat(sent.body()).contains("vừa gửi chưa chắc đã ghi được");
        HttpResponse<String> program =
                ask("/api/v1/broadcasts/x", as -> as.header("Authorization", "Bearer " + WebTest.API_KEY));
        assertThat(program.statusCode()).isEqualTo(503);
        assertThat((int) JsonPath.read(program.body(), "$.status")).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"390, 844, phone", "1280, 900, desk"})
    void soDoesWhoeverIsSignedIn(int width, int height, String what) throws IOException {
        try (Browser browser = Browser.open(port, width, height)) {
            visits.signIn(browser, Visits.person("away-admin", "Quản trị thử", Role.ADMIN), "/admin");
            browser.shows(presenceOfElementLocated(By.cssSelector("form[action='/signout']")));
            store.close();
            browser.go("/admin/register");
            assertThat(browser.shows(presenceOfElementLocated(By.tagName("main")))
                            .getText())
                    .contains("Hệ thống của Trung tâm đang gián đoạn", "114");
            assertThat(browser.overflows()).isFalse();
            browser.wholePage("interrupted-" + what);
        }
    }
}
