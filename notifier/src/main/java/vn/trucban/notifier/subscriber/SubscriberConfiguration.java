package vn.trucban.notifier.subscriber;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.AudienceSource;
import vn.trucban.notifier.zalo.ZaloAccounts;
import vn.trucban.notifier.zalo.ZaloNight;

/** Opens the subscribers' desk, and shows the subscribers to delivery. */
@Configuration(proxyBeanMethods = false)
class SubscriberConfiguration {
    @Bean
    SubscriberDesk subscriberDesk(
            Subscribers store,
            Persons persons,
            ContentLibrary library,
            Clock clock,
            ObjectProvider<DrillRoster> roster) {
        return new SubscriberDesk(store, persons, () -> library.current().commune(), clock, asked(roster));
    }

    @Bean
    AudienceSource audienceSource(
            Subscribers store, Persons persons, Silence silence, Clock clock, ObjectProvider<DrillRoster> roster) {
        return new SubscribedAudience(store, persons, silence, clock, asked(roster));
    }

    /** Looked up at each use: staff is opened later. */
    private static DrillRoster asked(ObjectProvider<DrillRoster> roster) {
        return address -> roster.getIfAvailable(() -> DrillRoster.NOBODY).has(address);
    }

    /** Only Zalo has nights. */
    @Bean
    Silence silence(ZaloAccounts zalo) {
        return (addresses, moment) ->
                zalo.night().map(night -> silent(night, addresses, moment)).orElse(Silence.Silent.NONE);
    }

    private static Silence.Silent silent(ZaloNight night, Collection<Address> addresses, Instant moment) {
        List<String> users = addresses.stream()
                .filter(address -> address.channel() == ChannelKind.ZALO)
                .map(Address::value)
                .toList();
        ZaloNight.Silent found = night.silent(users, moment);
        return new Silence.Silent(addresses(found.silent()), addresses(found.unsure()));
    }

    private static Set<Address> addresses(Set<String> users) {
        return users.stream().map(user -> new Address(ChannelKind.ZALO, user)).collect(Collectors.toSet());
    }

    @Bean
    LinkDesk linkDesk(Subscribers store, Persons persons, LinkCodes codes, SecureRandom random, Clock clock) {
        return new LinkDesk(store, persons, codes, () -> random.nextInt(100_000_000), clock);
    }
}
