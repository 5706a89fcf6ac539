package vn.trucban.bot.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.web.api.mongo.MongoApiKeyStore;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.channel.Channels;

/** Keys, problem documents, and the description of the API. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
    private static final String KEY = "apiKey";

    @Bean
    ApiKeys apiKeys(BotSettings settings, MongoTemplate mongo, SecureRandom random, Clock clock) {
        return new ApiKeys(settings.apiKey(), new MongoApiKeyStore(mongo), random, clock);
    }

    @Bean
    Problems problems(ContentLibrary content, JsonMapper json) {
        return new Problems(() -> content.current().messages(), json);
    }

    @Bean
    JsonBodies jsonBodies() {
        return new JsonBodies();
    }

    @Bean
    ApiFailures apiFailures(Problems problems) {
        return new ApiFailures(problems);
    }

    @Bean
    BroadcastController.Office apiOffice(ContentLibrary content, Channels channels) {
        return new BroadcastController.Office(content, channels);
    }

    @Bean
    OpenAPI openApi(ContentLibrary content) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title(content.current().messages().text("web.api.title"))
                                .version("v1")
                                .description(
                                        "Other programs draft, submit and watch notices and import subscribers. People approve,"
                                                + " in chat. Names of states are lower case (draft, submitted, returned,"
                                                + " rejected, approved, sending, done, cancelled, expired); channels are accepted in any"
                                                + " case. Errors are RFC 9457 problem documents in Vietnamese: 400 the document does not fit"
                                                + " this description, 422 it names what this commune does not have or is not ready."))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("TRUCBAN_API_KEY, or a key made under /admin")))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }
}
