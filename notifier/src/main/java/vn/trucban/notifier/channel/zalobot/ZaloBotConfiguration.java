package vn.trucban.notifier.channel.zalobot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.NumberedText;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.zalobot.ZaloBotApi;
import vn.trucban.notifier.zalobot.ZaloBotSettings;

/** The officers' bot where its token is set, else nothing: officers have other channels, so there is no stand-in to show. */
@Configuration(proxyBeanMethods = false)
class ZaloBotConfiguration {
    @Bean
    ZaloBotSettings zaloBotSettings(Environment environment) {
        return ZaloBotSettings.read(new Variables(environment::getProperty));
    }

    /** The sending side's connections. */
    record Line(ZaloBotApi api) implements AutoCloseable {
        @Override
        public void close() {
            api.close();
        }
    }

    @Bean
    @Conditional(SwitchedOn.class)
    Line zaloBotLine(ZaloBotSettings settings) {
        return new Line(new ZaloBotApi(settings, settings.token().orElseThrow(), HttpTimeouts.USUAL));
    }

    @Bean
    @Conditional(SwitchedOn.class)
    Channel zaloBotChannel(Line line, ContentLibrary content) {
        return new ZaloBotChannel(
                line.api(),
                new NumberedText(() -> content.current().messages().text("delivery.buttons.reply-by-number")));
    }

    /** A token is set. */
    static final class SwitchedOn implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return new Variables(context.getEnvironment()::getProperty)
                    .text("ZALO_BOT_TOKEN")
                    .isPresent();
        }
    }
}
