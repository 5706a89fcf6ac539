package vn.trucban.bot.staff;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.trucban.content.ladder.Level;

/** For tests and throw-away runs. */
public final class InMemoryStaffStore implements StaffStore {
    private final Map<PersonId, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Invite> invites = new ConcurrentHashMap<>();
    private final Map<PersonId, Absence> absences = new ConcurrentHashMap<>();

    @Override
    public List<Person> people() {
        return people.values().stream()
                .sorted(Comparator.comparing(person -> person.id().value()))
                .toList();
    }

    @Override
    public void put(Person person) {
        people.put(person.id(), person);
    }

    @Override
    public boolean setActive(PersonId person, boolean active) {
        Person before = people.get(person);
        return before != null && before.active() != active && people.replace(person, before, before.active(active));
    }

    @Override
    public boolean setRung(PersonId person, Optional<Level> rung) {
        return people.computeIfPresent(person, (id, before) -> before.on(rung)) != null;
    }

    @Override
    public boolean setPhone(PersonId person, Optional<String> phone) {
        return people.computeIfPresent(person, (id, before) -> before.rungUpAt(phone)) != null;
    }

    @Override
    public List<Absence> absences() {
        return List.copyOf(absences.values());
    }

    @Override
    public void putAbsence(Absence absence) {
        absences.put(absence.person(), absence);
    }

    @Override
    public boolean endAbsence(PersonId person) {
        return absences.remove(person) != null;
    }

    @Override
    public void putInvite(Invite invite) {
        invites.put(invite.codeDigest(), invite);
    }

    @Override
    public Optional<Invite> invite(String codeDigest) {
        return Optional.ofNullable(invites.get(codeDigest));
    }

    @Override
    public boolean useInvite(String codeDigest, Instant at) {
        Invite before = invites.get(codeDigest);
        return before != null
                && before.usedAt().isEmpty()
                && invites.replace(
                        codeDigest,
                        before,
                        new Invite(codeDigest, before.person(), before.door(), before.expiresAt(), Optional.of(at)));
    }

    @Override
    public void endInvites(PersonId person, Instant at) {
        invites.values().stream()
                .filter(invite -> invite.person().equals(person))
                .map(Invite::codeDigest)
                .toList()
                .forEach(digest -> useInvite(digest, at));
    }
}
