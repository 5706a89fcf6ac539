package vn.trucban.notifier.zalo;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import vn.trucban.notifier.zalo.ZaloContact.Window;
import vn.trucban.notifier.zalo.ZaloPurse.Pocket;

/** Writes bills: what a notice to these people will cost. */
public final class ZaloBills {
    private final ZaloContacts contacts;
    private final ZaloPurse purse;
    private final boolean template;
    private final Clock clock;

    /** @param template there is an approved one */
    public ZaloBills(ZaloContacts contacts, ZaloPurse purse, boolean template, Clock clock) {
        this.contacts = contacts;
        this.purse = purse;
        this.template = template;
        this.clock = clock;
    }

    /** A bill being written; not thread-safe. */
    public final class Writing {
        private final Instant now = clock.instant();
        private final Map<Window, Integer> people = new EnumMap<>(Window.class);
        private int byPhone;

        private Writing() {}

        /** These are sent to. */
        public void add(Collection<String> userIds) {
            if (userIds.isEmpty()) {
                return;
            }
            contacts.findAll(userIds).values().forEach(contact -> {
                Window window = contact.window(now);
                people.merge(window, 1, Integer::sum);
                boolean outside = window == Window.CLOSED || window == Window.UNKNOWN;
                byPhone += outside && contact.phone().isPresent() ? 1 : 0;
            });
        }

        public ZaloBill done() {
            int outside = people.getOrDefault(Window.CLOSED, 0) + people.getOrDefault(Window.UNKNOWN, 0);
            return new ZaloBill(
                    people.getOrDefault(Window.FREE, 0),
                    people.getOrDefault(Window.PAID, 0),
                    template ? outside : 0,
                    template ? byPhone : 0,
                    template ? 0 : outside,
                    purse.content(Pocket.CONSULTATION),
                    purse.content(Pocket.TEMPLATES),
                    ZaloNight.at(now));
        }
    }

    public Writing write() {
        return new Writing();
    }
}
