package vn.trucban.notifier.channel.zalo;

import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.zalo.ZaloContact;
import vn.trucban.notifier.zalo.ZaloContacts;
import vn.trucban.notifier.zalo.ZaloPurse;

/** What the channel looks up while it sends. A store that is away costs knowledge and not the message. */
final class ZaloBooks {
    private static final Logger LOG = LoggerFactory.getLogger(ZaloBooks.class);

    private final ZaloContacts contacts;
    private final ZaloPurse purse;
    private final Clock clock;

    ZaloBooks(ZaloContacts contacts, ZaloPurse purse, Clock clock) {
        this.contacts = contacts;
        this.purse = purse;
        this.clock = clock;
    }

    ZaloContact contact(String userId) {
        try {
            return contacts.findAll(Set.of(userId)).get(userId);
        } catch (RuntimeException storeIsAway) {
            LOG.info("a Zalo contact was not read: {}", storeIsAway.getClass().getSimpleName());
            return ZaloContact.stranger(userId);
        }
    }

    /** Zalo said that this person's window is closed: the next notice need not ask. */
    void refused(String userId) {
        try {
            contacts.refused(userId, clock.instant());
        } catch (RuntimeException storeIsAway) {
            LOG.info("a closed window was not kept: {}", storeIsAway.getClass().getSimpleName());
        }
    }

    ZaloPurse purse() {
        return purse;
    }
}
