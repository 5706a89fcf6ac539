package vn.trucban.bot.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.register.Head;
import vn.trucban.bot.register.InMemoryHeads;
import vn.trucban.bot.register.InMemoryRegisterIndex;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.register.RegisterQuery;
import vn.trucban.bot.register.RegisterSearch;
import vn.trucban.bot.register.RegisterWatch;
import vn.trucban.bot.register.Seals;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.SomePeople;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.selftest.Finding;
import vn.trucban.notifier.selftest.InMemorySelfTestBook;

/** What is wrong with the chain reaches the administrators, once a day; a seal reaches the leaders. */
class LogbookRoundTest {
    private static final ContentLibrary CONTENT = ContentLibrary.builtIn();

    private final MovedClock time = new MovedClock(Instant.parse("2026-11-23T01:05:00Z"));
    private final InMemoryRegisterStore store = new InMemoryRegisterStore();
    private final InMemoryHeads heads = new InMemoryHeads();
    private final Register register =
            new Register(store, heads, () -> CONTENT.current().messages(), new SecureRandom(), time);
    private final List<Tell> told = new ArrayList<>();
    private final RegisterSearch search = new RegisterSearch(store, new InMemoryRegisterIndex());
    private final RegisterWatch watch = new RegisterWatch(store, heads, register, time);
    private final Seals seals =
            new Seals(store, register, () -> CONTENT.current().messages(), time);
    private final InMemorySelfTestBook done = new InMemorySelfTestBook();
    private Staff staff = new Staff(List.of(person("admin", Role.ADMIN), person("leader", Role.LEADER)));
    private boolean chatsAway;
    private final LogbookRound round = newProcess();

    private LogbookRound newProcess() {
        return new LogbookRound(
                new LogbookDesk.Parts(register, search, watch, seals, null),
                new Telling(() -> staff, this::tell),
                done,
                CONTENT::current,
                time);
    }

    private void tell(Tell tell) {
        if (chatsAway) {
            throw new IllegalStateException("the store of chats is away");
        }
        told.add(tell);
    }

    private static Person person(String id, Role role) {
        return SomePeople.person(id, id, role);
    }

    private void record(int number) {
        register.record(new RegisterFact(
                "a/" + number, "a", 1, "power", "NOTED", time.instant(), "Lan", "mất điện lần " + number));
    }

    @Test
    void a_sound_chain_disturbs_nobody() {
        record(1);
        round.run();
        record(2);
        round.run();
        assertThat(told).isEmpty();
        assertThat(search.find(RegisterQuery.of("mat dien"), 99, 9).numbers()).containsExactly(1);
    }

    @Test
    void a_break_is_told_to_the_administrators_once_a_day_until_somebody_answers_for_it() {
        record(1);
        heads.remember(new Head(9, "ab".repeat(32)));
        round.run();
        round.run();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).to().value()).isEqualTo("admin");
        assertThat(told.get(0).text()).contains("Mục 9 trong kho không phải là mục đã ghi lần trước");
        time.move(Duration.ofDays(1));
        round.run();
        assertThat(told).hasSize(2);
        register.resume(watch.standing().breaks().open().orElseThrow(), "Chị Bình", "phục hồi bản sao lưu");
        round.run();
        time.move(Duration.ofDays(1));
        round.run();
        assertThat(told).hasSize(2);
    }

    @Test
    void a_break_that_two_instances_notice_is_told_under_one_name_and_not_again_once_it_is_answered() {
        record(1);
        heads.remember(new Head(9, "ab".repeat(32)));
        RegisterRounds other = otherInstance(new Head(8, "cd".repeat(32)));
        round.run();
        other.run();
        assertThat(told).hasSize(2);
        assertThat(told).extracting(Tell::id).containsOnly(told.get(0).id());
        register.resume(watch.standing().breaks().open().orElseThrow(), "Chị Bình", "phục hồi bản sao lưu");
        time.move(Duration.ofDays(1));
        other.run();
        round.run();
        assertThat(told).hasSize(2);
    }

    private RegisterRounds otherInstance(Head remembered) {
        InMemoryHeads own = new InMemoryHeads();
        own.remember(remembered);
        return new RegisterRounds(
                store,
                own,
                new InMemoryRegisterIndex(),
                new Register(store, own, () -> CONTENT.current().messages(), new SecureRandom(), time),
                new RegisterRounds.People(this::tell, () -> staff, CONTENT::current),
                time);
    }

    @Test
    void a_seal_goes_to_the_leaders_with_its_digest() {
        record(1);
        time.set(Instant.parse("2026-12-31T18:30:00Z"));
        round.run();
        round.run();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).to().value()).isEqualTo("leader");
        assertThat(told.get(0).text()).contains("Khoá sổ quý IV năm 2026", "Mã khoá: ");
    }

    @Test
    void an_alarm_that_could_not_be_told_is_told_in_the_next_round() {
        record(1);
        heads.remember(new Head(9, "ab".repeat(32)));
        chatsAway = true;
        assertThatThrownBy(round::run).isInstanceOf(IllegalStateException.class);
        chatsAway = false;
        Staff reachable = staff;
        staff = new Staff(List.of());
        round.run();
        assertThat(told).isEmpty();
        staff = reachable;
        round.run();
        round.run();
        assertThat(told).hasSize(1);
    }

    @Test
    void a_seal_of_a_process_that_died_before_it_told_anybody_is_told_by_the_next_one() {
        record(1);
        time.set(Instant.parse("2026-12-31T18:30:00Z"));
        assertThat(seals.sealWhatIsOver()).hasSize(1);
        newProcess().run();
        assertThat(told).singleElement().satisfies(one -> assertThat(one.text()).contains("Mã khoá: "));
        newProcess().run();
        assertThat(told).hasSize(1);
    }

    @Test
    void the_self_test_says_where_the_register_ends() {
        RegisterProbe probe = new RegisterProbe(register, watch);
        assertThat(probe.look().grade()).isEqualTo(Finding.Grade.GOOD);
        record(1);
        record(2);
        String digest = store.last().orElseThrow().hash().substring(0, 16);
        assertThat(probe.look().notes().get(0).values())
                .containsEntry("number", "2")
                .containsEntry("digest", digest);
        heads.remember(new Head(9, "ab".repeat(32)));
        watch.look();
        assertThat(probe.look().grade()).isEqualTo(Finding.Grade.BAD);
    }

    /** A clock that a test puts where it likes. */
}
