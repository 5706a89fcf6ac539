package vn.trucban.notifier.channel.zalo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.notifier.selftest.NotSetUp;
import vn.trucban.notifier.selftest.Probe;
import vn.trucban.notifier.zalo.ZaloSettings;

/** The Official Account's part of the self-test. */
@Configuration(proxyBeanMethods = false)
class ZaloProbeConfiguration {
    @Bean
    Probe zaloProbe(ZaloSettings settings, ZaloConfiguration.ZaloUpkeep upkeep, Clock clock) {
        return upkeep.line()
                .<Probe>map(line ->
                        new ZaloProbe(new ZaloApi(line.http(), settings.apiUrl(), line.tokens(), clock), line.tokens()))
                .orElseGet(() -> new NotSetUp("zalo"));
    }
}
