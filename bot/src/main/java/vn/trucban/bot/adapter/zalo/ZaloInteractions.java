package vn.trucban.bot.adapter.zalo;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.trucban.notifier.zalo.ZaloContacts;

/**
 * Notes what opens a person's window: following, writing, tapping a button (which arrives as a message), opening the chat. Messages
 * received or seen do not, nor does anything in a group. Notes a telephone number that somebody gave, too.
 */
final class ZaloInteractions {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern PHONE = Pattern.compile("84\\d{9,10}");
    private static final Set<String> BY_FOLLOWER = Set.of("follow");
    private static final Set<String> FLAT = Set.of("user_click_chatnow");

    private final ZaloContacts contacts;

    ZaloInteractions(ZaloContacts contacts) {
        this.contacts = contacts;
    }

    /** @param at when it happened */
    void note(JsonNode event, Instant at) {
        String name = event.path("event_name").asString("");
        if (name.equals("user_submit_info")) {
            phone(event);
        } else if (opens(name)) {
            String user = user(name, event);
            if (ID.matcher(user).matches()) {
                contacts.interacted(user, at);
            }
        }
    }

    private static boolean opens(String name) {
        boolean wrote = name.startsWith("user_send_") && !name.startsWith("user_send_group_");
        return wrote || BY_FOLLOWER.contains(name) || FLAT.contains(name);
    }

    private static String user(String name, JsonNode event) {
        if (FLAT.contains(name)) {
            return event.path("user_id").asString("");
        }
        return event.at(BY_FOLLOWER.contains(name) ? "/follower/id" : "/sender/id")
                .asString("");
    }

    private void phone(JsonNode event) {
        String user = event.at("/sender/id").asString("");
        String phone = event.at("/info/phone").asString("").replaceAll("[^0-9]", "");
        String international = phone.startsWith("0") ? "84" + phone.substring(1) : phone;
        if (ID.matcher(user).matches() && PHONE.matcher(international).matches()) {
            contacts.phone(user, international);
        }
    }
}
