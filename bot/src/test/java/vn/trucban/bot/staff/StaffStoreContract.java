package vn.trucban.bot.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.content.ladder.Level;
import vn.trucban.notifier.channel.ChannelKind;

/** What every store of people and invitations promises. */
public abstract class StaffStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final PersonId LAN = new PersonId("lan");

    protected abstract StaffStore store();

    private static Person lan() {
        return new Person(
                LAN, "Lan", "", Set.of(Role.OFFICER), Optional.empty(), Map.of(ChannelKind.TELEGRAM, "11"), true);
    }

    private static Invite invite(String digest, PersonId person) {
        return new Invite(digest, person, Invite.Door.CHAT, NOW.plusSeconds(60), Optional.empty());
    }

    @Test
    void somebodyLeavesAndComesBackOnceEach() {
        StaffStore store = store();
        store.put(lan());
        assertThat(store.setActive(LAN, true)).isFalse();
        assertThat(store.setActive(LAN, false)).isTrue();
        assertThat(store.setActive(LAN, false)).isFalse();
        assertThat(store.people()).containsExactly(lan().active(false));
        assertThat(store.setActive(LAN, true)).isTrue();
        assertThat(store.people()).containsExactly(lan());
        assertThat(store.setActive(new PersonId("nobody"), false)).isFalse();
    }

    @Test
    void somebodyIsPutOnARungAndBackWhereTheirRolesPutThem() {
        StaffStore store = store();
        store.put(lan());
        assertThat(store.setRung(LAN, Optional.of(Level.COMMITTEE))).isTrue();
        assertThat(store.people()).containsExactly(lan().on(Optional.of(Level.COMMITTEE)));
        assertThat(store.setActive(LAN, false)).isTrue();
        assertThat(store.people().get(0).rung()).contains(Level.COMMITTEE);
        assertThat(store.setRung(LAN, Optional.empty())).isTrue();
        assertThat(store.people()).containsExactly(lan().active(false));
        assertThat(store.setRung(new PersonId("nobody"), Optional.empty())).isFalse();
    }

    @Test
    void aTelephoneIsWrittenDownAndTakenOutAndNothingElseChanges() {
        StaffStore store = store();
        store.put(lan());
        assertThat(store.setPhone(LAN, Optional.of("0912 345 678"))).isTrue();
        assertThat(store.people()).containsExactly(lan().rungUpAt(Optional.of("0912 345 678")));
        assertThat(store.setPhone(LAN, Optional.empty())).isTrue();
        assertThat(store.people()).containsExactly(lan().rungUpAt(Optional.empty()));
        assertThat(store.setPhone(new PersonId("nobody"), Optional.of("1"))).isFalse();
    }

    @Test
    void anAbsenceTakesThePlaceOfTheOneBeforeAndEndsOnce() {
        StaffStore store = store();
        store.put(lan());
        LocalDate day = LocalDate.of(2026, 11, 23);
        Absence first = new Absence(LAN, day, day, "Lan", NOW);
        Absence second = new Absence(LAN, day, day.plusDays(4), "Quản trị", NOW.plusSeconds(5));
        store.putAbsence(first);
        assertThat(store.absences()).containsExactly(first);
        store.putAbsence(second);
        store.put(lan());
        assertThat(store.absences()).containsExactly(second);
        assertThat(store.endAbsence(LAN)).isTrue();
        assertThat(store.endAbsence(LAN)).isFalse();
        assertThat(store.absences()).isEmpty();
    }

    @Test
    void aCodeIsUsedOnceAndEndedCodesNotAtAll() {
        StaffStore store = store();
        store.putInvite(invite("a", LAN));
        store.putInvite(invite("b", LAN));
        store.putInvite(invite("c", new PersonId("minh")));
        assertThat(store.useInvite("a", NOW)).isTrue();
        assertThat(store.useInvite("a", NOW)).isFalse();
        store.endInvites(LAN, NOW.plusSeconds(1));
        assertThat(store.useInvite("b", NOW)).isFalse();
        assertThat(store.useInvite("c", NOW)).isTrue();
        assertThat(store.invite("a").orElseThrow().usedAt()).contains(NOW);
    }
}
