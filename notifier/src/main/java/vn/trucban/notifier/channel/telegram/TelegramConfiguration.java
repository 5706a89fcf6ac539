package vn.trucban.notifier.channel.telegram;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.sandbox.SandboxChannel;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.telegram.TelegramApi;
import vn.trucban.notifier.telegram.TelegramSettings;

/** Telegram where a token is set, else its stand-in. */
@Configuration(proxyBeanMethods = false)
class TelegramConfiguration {
    @Bean
    TelegramSettings telegramSettings(Environment environment) {
        return TelegramSettings.read(new Variables(environment::getProperty));
    }

    @Bean
    Channel telegramChannel(TelegramSettings settings, Clock clock) {
        return settings.token()
                .<Channel>map(token -> new TelegramChannel(new TelegramApi(settings, token)))
                .orElseGet(() -> new SandboxChannel(ChannelKind.TELEGRAM, TelegramChannel.LIMITS, clock));
    }
}
