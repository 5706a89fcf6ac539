package vn.trucban.notifier.channel.zalobot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import vn.trucban.notifier.channel.NumberedText;
import vn.trucban.notifier.selftest.Probe;

/** The officers' bot's part of the self-test; like the bot itself, only where its token is set. */
@Configuration(proxyBeanMethods = false)
class ZaloBotProbeConfiguration {
    @Bean
    @Conditional(ZaloBotConfiguration.SwitchedOn.class)
    Probe zaloBotProbe(ZaloBotConfiguration.Line line) {
        return new ZaloBotProbe(new ZaloBotChannel(line.api(), new NumberedText(() -> "")));
    }
}
