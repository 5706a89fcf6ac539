package vn.trucban.notifier.feed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.settings.Variables;

/** The feeds under the installation's public address. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {
    @Bean
    PublicFeeds publicFeeds(ContentLibrary library, Environment environment) {
        Variables variables = new Variables(environment::getProperty);
        // why the port: without a public address, links lead to this machine as it listens
        String here = "http://localhost:" + variables.text("SERVER_PORT").orElse("8080");
        return new PublicFeeds(library::current, variables.url("TRUCBAN_PUBLIC_URL", here));
    }
}
