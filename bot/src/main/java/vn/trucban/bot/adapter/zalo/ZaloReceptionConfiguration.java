package vn.trucban.bot.adapter.zalo;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.bot.conversation.Inbox;
import vn.trucban.notifier.zalo.ZaloContacts;
import vn.trucban.notifier.zalo.ZaloSettings;

/** Receiving from the Official Account; without credentials every caller is a stranger. */
@Configuration(proxyBeanMethods = false)
class ZaloReceptionConfiguration {
    @Bean
    ZaloWebhook zaloWebhook(
            ZaloSettings settings, ZaloContacts contacts, Inbox inbox, MeterRegistry meters, Clock clock) {
        Optional<ZaloSignature> signature =
                settings.account().map(account -> new ZaloSignature(account.appId(), account.oaSecretKey()));
        return new ZaloWebhook(signature, new ZaloEvents(clock), new ZaloInteractions(contacts), inbox, meters, clock);
    }
}
