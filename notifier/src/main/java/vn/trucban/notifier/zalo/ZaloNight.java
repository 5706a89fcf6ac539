package vn.trucban.notifier.zalo;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What Zalo does at night: it takes template messages by user id, and shows them without a sound until morning. */
public final class ZaloNight {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime BEGINS = LocalTime.of(22, 0);
    private static final LocalTime ENDS = LocalTime.of(6, 0);

    private final ZaloContacts contacts;

    public ZaloNight(ZaloContacts contacts) {
        this.contacts = contacts;
    }

    /** From 22:00 to 05:59 in Vietnam. */
    public static boolean at(Instant moment) {
        LocalTime time = moment.atZone(ZONE).toLocalTime();
        return !time.isBefore(BEGINS) || time.isBefore(ENDS);
    }

    /**
     * Who would have got a message without a sound.
     *
     * @param unsure they did something after that moment, and what was before is not kept
     */
    public record Silent(Set<String> silent, Set<String> unsure) {}

    /** Nobody, by day. */
    public Silent silent(Collection<String> userIds, Instant moment) {
        Set<String> silent = new HashSet<>();
        Set<String> unsure = new HashSet<>();
        if (at(moment)) {
            contacts.findAll(userIds).values().forEach(contact -> {
                boolean since = contact.lastInteraction()
                                .filter(each -> !each.isBefore(moment))
                                .isPresent()
                        || contact.refused()
                                .filter(each -> !each.isBefore(moment))
                                .isPresent();
                ZaloContact.Window window = contact.window(moment);
                if (since) {
                    unsure.add(contact.userId());
                } else if (window == ZaloContact.Window.CLOSED || window == ZaloContact.Window.UNKNOWN) {
                    silent.add(contact.userId());
                }
            });
        }
        return new Silent(silent, unsure);
    }
}
