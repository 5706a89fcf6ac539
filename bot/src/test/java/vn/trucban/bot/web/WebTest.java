package vn.trucban.bot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;
import vn.trucban.bot.TrucBan;
import vn.trucban.notifier.PlantedSecrets;

/** The whole application on a port of its own and a throw-away store; every test that says so shares the one start. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = TrucBan.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({Visits.class, CookieOfSession.class})
@ContextConfiguration(initializers = WebTest.ThrowAway.class)
@interface WebTest {
    String API_KEY = PlantedSecrets.API_KEY;

    /** A data folder that is deleted with the machine's temporary files. */
    final class ThrowAway implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context, "TRUCBAN_DATA_DIR=" + folder(), "TRUCBAN_API_KEY=" + API_KEY);
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("trucban-web");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
