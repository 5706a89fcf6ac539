package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
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

    private final Visits visits;

    StoreAwayTest(Visits visits) {
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
    }
}
