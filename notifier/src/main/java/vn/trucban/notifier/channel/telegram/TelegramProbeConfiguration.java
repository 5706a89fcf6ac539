package vn.trucban.notifier.channel.telegram;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.notifier.selftest.NotSetUp;
import vn.trucban.notifier.selftest.Probe;
import vn.trucban.notifier.telegram.TelegramApi;
import vn.trucban.notifier.telegram.TelegramSettings;

/** Telegram's part of the self-test, on connections of its own: a probe never waits behind messages, nor they behind it. */
@Configuration(proxyBeanMethods = false)
class TelegramProbeConfiguration {
    /** The probe's connections. */
    record ProbeLine(Optional<TelegramApi> api) implements AutoCloseable {
        @Override
        public void close() {
            api.ifPresent(TelegramApi::close);
        }
    }

    @Bean
    ProbeLine telegramProbeLine(TelegramSettings settings) {
        return new ProbeLine(settings.token().map(token -> new TelegramApi(settings, token)));
    }

    @Bean
    Probe telegramProbe(ProbeLine line) {
        return line.api().<Probe>map(TelegramProbe::new).orElseGet(() -> new NotSetUp("telegram"));
    }
}
