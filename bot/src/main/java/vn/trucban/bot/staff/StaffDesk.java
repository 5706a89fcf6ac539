package vn.trucban.bot.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import vn.trucban.bot.staff.Invite.Door;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.ladder.Level;
import vn.trucban.notifier.channel.Address;

/** The door to the people on duty. */
public final class StaffDesk {
    /** How long an invitation can be used. */
    public static final Duration INVITE_LIFE = Duration.ofDays(7);

    /** How long a sign-in link can be used. */
    public static final Duration SIGN_IN_LIFE = Duration.ofMinutes(15);

    /** Another instance's change is seen after at most this long. */
    private static final Duration SNAPSHOT_LIFE = Duration.ofSeconds(5);

    private final StaffStore store;
    private final InviteCodes codes;
    private final Clock clock;
    private final AtomicReference<Snapshot> snapshot = new AtomicReference<>();
    private final LeaderBell leaders = new LeaderBell();
    private final List<Consumer<Person>> movers = new CopyOnWriteArrayList<>();

    public StaffDesk(StaffStore store, SecureRandom random, Clock clock) {
        this.store = store;
        this.codes = new InviteCodes(random);
        this.clock = clock;
    }

    /** Has somebody told of every new leader and of every leader's new chat; of those of this start too. */
    public void onLeader(Consumer<LeaderNews> watcher) {
        leaders.tell(watcher);
    }

    /** Has somebody told of everybody who was let go or taken back, as they are now. */
    public void onMove(Consumer<Person> watcher) {
        movers.add(watcher);
    }

    /** Everybody, at most five seconds old. */
    public Staff staff() {
        Snapshot current = snapshot.get();
        Instant now = clock.instant();
        if (current == null || !now.isBefore(current.readAt().plus(SNAPSHOT_LIFE))) {
            current = new Snapshot(new Staff(store.people(), store.absences()), now);
            snapshot.set(current);
        }
        return current.staff();
    }

    /** Inserts or replaces people by id; addresses learnt in chat are kept where the new entry names none for that channel. */
    public void importPeople(Collection<Person> people) {
        Staff before = new Staff(store.people());
        for (Person person : people) {
            Person merged = person;
            for (Address known :
                    before.person(person.id()).map(Person::addresses).orElse(List.of())) {
                if (!person.channels().containsKey(known.channel())) {
                    merged = merged.reachableAt(known);
                }
            }
            leaders.changing(before, merged);
            store.put(merged);
        }
        snapshot.set(null);
    }

    /** Lets somebody leave: they have no rights any more, in chats and on the web, from now on (other instances: after five seconds). */
    public Departure letGo(PersonId person, PersonId by) {
        return person.equals(by) ? Departure.ONESELF : setActive(person, false);
    }

    /** Takes somebody back who had left. */
    public Departure takeBack(PersonId person) {
        return setActive(person, true);
    }

    /** Puts somebody on a rung of the ladder, or back where their roles put them; false where that cannot be. */
    public boolean stand(PersonId person, Optional<Level> rung) {
        boolean fits = staff().person(person)
                .filter(one -> rung.isEmpty() || Person.mayStandOn(rung.get(), one.roles()))
                .isPresent();
        boolean done = fits && store.setRung(person, rung);
        snapshot.set(null);
        return done;
    }

    /** Writes down where somebody is rung up; empty: nowhere. False where there is no such person. */
    public boolean telephone(PersonId person, Optional<String> phone) {
        boolean done = store.setPhone(person, phone);
        snapshot.set(null);
        return done;
    }

    /**
     * Somebody is away on these days, both included; what was said of them before no longer holds.
     *
     * @param by who says so
     * @return false where there is no such person on the staff, or the days are over, the wrong way round, or too many
     */
    public boolean away(PersonId person, LocalDate from, LocalDate until, String by) {
        Instant now = clock.instant();
        boolean sound = Absence.sound(from, until, LocalDate.ofInstant(now, WorkingCalendar.ZONE))
                && staff().person(person).filter(Person::active).isPresent();
        if (sound) {
            store.putAbsence(new Absence(person, from, until, by, now));
            snapshot.set(null);
        }
        return sound;
    }

    /** Somebody is at work again, or will be after all; false when nothing else was known. */
    public boolean back(PersonId person) {
        boolean ended = store.endAbsence(person);
        snapshot.set(null);
        return ended;
    }

    private Departure setActive(PersonId person, boolean active) {
        Staff before = new Staff(store.people());
        before.person(person).ifPresent(known -> leaders.changing(before, known.active(active)));
        boolean done = store.setActive(person, active);
        snapshot.set(null);
        if (done) {
            staff().person(person).ifPresent(known -> movers.forEach(watcher -> watcher.accept(known)));
        }
        return done ? Departure.DONE : Departure.NOTHING_TO_DO;
    }

    /** Makes an invitation to chat as this person and answers its code, the only time it is readable. */
    public String invite(PersonId person) {
        return code(person, Door.CHAT, INVITE_LIFE);
    }

    /** Makes a code with which this person signs in on the web, usable for this long; the only time it is readable. */
    public String signInCode(PersonId person, Duration life) {
        return code(person, Door.WEB, life);
    }

    private String code(PersonId person, Door door, Duration life) {
        String code = codes.next();
        store.putInvite(new Invite(
                InviteCodes.digest(code), person, door, clock.instant().plus(life), Optional.empty()));
        return code;
    }

    /** The same, and every earlier unused code of this person ends: one at a time, for codes that lie where others may read them. */
    public String signInCodeInstead(PersonId person, Duration life) {
        store.endInvites(person, clock.instant());
        return signInCode(person, life);
    }

    /** True where a message may be an invitation code; only then is it worth asking the store. */
    public static boolean looksLikeCode(String typed) {
        return InviteCodes.looksLikeCode(typed);
    }

    /** Uses the code for this address. Empty when the code is unknown, used or too old. */
    public Optional<Joined> redeem(String code, Address address) {
        Optional<Person> person = use(code, Door.CHAT);
        return person.map(found -> {
            Optional<Address> before = Optional.ofNullable(found.channels().get(address.channel()))
                    .map(value -> new Address(address.channel(), value));
            leaders.changing(new Staff(store.people()), found.reachableAt(address));
            store.put(found.reachableAt(address));
            snapshot.set(null);
            return new Joined(found.reachableAt(address), before.filter(known -> !known.equals(address)));
        });
    }

    /** @param before the chat on this channel that was the person's until now */
    public record Joined(Person person, Optional<Address> before) {}

    /** Uses a code made to sign in on the web. Empty when it is unknown, used, too old or an invitation. */
    public Optional<Person> signIn(String code) {
        return use(code, Door.WEB);
    }

    private Optional<Person> use(String code, Door door) {
        Instant now = clock.instant();
        String digest = InviteCodes.digest(code);
        return store.invite(digest)
                .filter(invite -> invite.usable(door, now))
                .filter(invite -> store.useInvite(digest, now))
                .flatMap(invite -> new Staff(store.people()).person(invite.person()))
                .filter(Person::active);
    }

    private record Snapshot(Staff staff, Instant readAt) {}
}
