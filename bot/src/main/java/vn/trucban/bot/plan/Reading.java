package vn.trucban.bot.plan;

import java.time.Instant;
import java.util.Optional;
import vn.trucban.bot.staff.PersonId;

/**
 * One person and one version of the plan.
 *
 * @param asked how often they were asked in chat
 * @param firstAskedAt absent: not yet
 * @param tick absent: not read yet
 * @param openedAt when they first had it before them on its page; absent: not yet
 */
public record Reading(
        int edition,
        PersonId person,
        int asked,
        Optional<Instant> firstAskedAt,
        Optional<Tick> tick,
        Optional<Instant> openedAt) {
    public Reading {
        // why: those written by earlier versions have none
        openedAt = openedAt == null ? Optional.empty() : openedAt;
    }

    /** Nothing is known of them and this version. */
    public static Reading fresh(int edition, PersonId person) {
        return new Reading(edition, person, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param recordedBy who noted it: the reader, or whoever holds the signed list */
    public record Tick(Instant at, Way way, String recordedBy) {}

    /** How somebody said so. Each has its words under {@code plan.way}. */
    public enum Way {
        CHAT,
        PAGE,
        /** Signed on paper. */
        SIGNED
    }

    Reading askedAgain(Instant now) {
        return new Reading(edition, person, asked + 1, firstAskedAt.or(() -> Optional.of(now)), tick, openedAt);
    }

    Reading ticked(Tick how) {
        return new Reading(edition, person, asked, firstAskedAt, Optional.of(how), openedAt);
    }

    Reading opened(Instant now) {
        return new Reading(edition, person, asked, firstAskedAt, tick, openedAt.or(() -> Optional.of(now)));
    }
}
