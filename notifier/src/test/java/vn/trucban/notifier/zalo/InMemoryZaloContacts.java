package vn.trucban.notifier.zalo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Contacts for tests that are about something else than the store; keeps the same contract. */
public final class InMemoryZaloContacts implements ZaloContacts {
    private final Map<String, ZaloContact> known = new HashMap<>();

    @Override
    public synchronized Map<String, ZaloContact> findAll(Collection<String> userIds) {
        Map<String, ZaloContact> found = new HashMap<>();
        userIds.forEach(id -> found.put(id, contact(id)));
        return found;
    }

    private ZaloContact contact(String id) {
        return known.getOrDefault(id, ZaloContact.stranger(id));
    }

    @Override
    public synchronized void interacted(String userId, Instant at) {
        ZaloContact is = contact(userId);
        known.put(userId, new ZaloContact(userId, latest(is.lastInteraction(), at), is.refused(), is.phone()));
    }

    @Override
    public synchronized void refused(String userId, Instant at) {
        ZaloContact is = contact(userId);
        known.put(userId, new ZaloContact(userId, is.lastInteraction(), latest(is.refused(), at), is.phone()));
    }

    @Override
    public synchronized void phone(String userId, String phone) {
        ZaloContact is = contact(userId);
        known.put(userId, new ZaloContact(userId, is.lastInteraction(), is.refused(), Optional.of(phone)));
    }

    private static Optional<Instant> latest(Optional<Instant> before, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        return Optional.of(before.filter(now::isBefore).orElse(now));
    }
}
