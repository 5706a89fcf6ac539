package vn.trucban.bot.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.bot.register.Broken.Why;
import vn.trucban.content.messages.MessagesFile;

/** Instances on one store, each with a data folder of its own: one restored backup is answered for once, and each loss is noticed. */
class TwoInstancesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T02:00:00Z"), ZoneOffset.UTC);
    private static final String REASON = "Phục hồi bản sao lưu đêm qua";

    private final MutableRegisterStore store = new MutableRegisterStore();
    private final Path folder;
    private Instance first;
    private Instance second;

    TwoInstancesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private record Instance(HeadFile heads, Register register, RegisterWatch watch) {
        void record(int number) {
            register.record(
                    new RegisterFact("a/" + number, "a", 7, "printer", "NOTED", CLOCK.instant(), "Hoa", "x" + number));
        }

        Breaks look() {
            watch.look();
            return watch.standing().breaks();
        }

        RegisterEntry answer(String who) {
            RegisterEntry answer = register.resume(look().open().orElseThrow(), who, REASON);
            watch.lookAtAll();
            return answer;
        }

        void isSound() {
            watch.look();
            assertThat(watch.standing().broken()).isEmpty();
            assertThat(heads.lost()).isEmpty();
        }

        void isBrokenAt(long seq) {
            watch.look();
            assertThat(watch.standing().broken()).contains(new Broken(seq, Why.ANOTHER));
        }
    }

    /** Started, or started again. */
    private Instance instance(String name) {
        HeadFile heads = new HeadFile(folder.resolve(name));
        Register register =
                new Register(store, heads, () -> MessagesFile.builtIn("register"), new SecureRandom(), CLOCK);
        return new Instance(heads, register, new RegisterWatch(store, heads, register, CLOCK));
    }

    /** The second remembers entry 19, the first entry 20. */
    @BeforeEach
    void both() {
        first = instance("1");
        second = instance("2");
        for (int i = 1; i <= 20; i++) {
            (i == 19 ? second : first).record(i);
        }
    }

    /** Both are started anew on a backup that ends at this entry. */
    private void restored(int last) {
        store.backTo(last);
        first = instance("1");
        second = instance("2");
    }

    private List<Added> added() {
        return store.from(1, 100).stream()
                .flatMap(entry -> List.of(Added.values()).stream().filter(entry.fact()::is))
                .toList();
    }

    @Test
    void one_reason_settles_all_instances_at_their_next_look() {
        restored(15);
        first.isBrokenAt(20);
        second.isBrokenAt(20);
        assertThat(second.heads().lost()).hasSize(1);

        RegisterEntry answer = first.answer("Chị Bình");
        first.isSound();
        assertThat(second.watch().latest().broken()).as("before its next round").isEmpty();
        second.isSound();
        assertThat(second.look().lastAnswer()).contains(answer);
        instance("2").isSound();
        assertThat(new ChainCheck(store, second.heads()).whole().broken()).isEmpty();
        assertThat(added()).containsExactly(Added.BREAK, Added.BREAK, Added.RESUMPTION);
    }

    @Test
    void two_who_answer_at_once_make_one_entry() {
        restored(15);
        Break open = first.look().open().orElseThrow();
        assertThat(second.look().open().orElseThrow()).isEqualTo(open);
        RegisterEntry answer = first.register().resume(open, "Chị Bình", REASON);
        assertThat(second.register().resume(open, "Anh Ca", "ổ đĩa hỏng")).isEqualTo(answer);
    }

    @Test
    void an_instance_that_lost_nothing_itself_shows_the_break_as_well() {
        restored(15);
        first.isBrokenAt(20);
        Instance third = instance("3");
        third.isBrokenAt(20);
        third.answer("Chị Bình");
        first.isSound();
        third.isSound();
    }

    @Test
    void an_instance_that_notices_only_after_the_answer_does_not_ask_again() {
        restored(15);
        first.answer("Chị Bình");
        assertThat(new ChainCheck(store, second.heads()).whole().broken()).isEmpty();
        second.isSound();
        second.record(21);
        second.isSound();
        assertThat(added()).containsExactly(Added.BREAK, Added.RESUMPTION);
    }

    @Test
    void a_later_loss_is_none_that_was_answered_for_before() {
        restored(15);
        first.answer("Chị Bình");
        second.isSound();
        second.record(21);
        restored(17);
        second.isBrokenAt(18);
        first.isBrokenAt(18);
        assertThat(added()).containsExactly(Added.BREAK, Added.RESUMPTION, Added.BREAK);
        second.answer("Chị Bình");
        first.isSound();
        second.isSound();
    }

    @Test
    void a_loss_whose_entry_went_with_a_second_restored_backup_is_entered_again() {
        restored(15);
        first.isBrokenAt(20);
        restored(15);
        first.isBrokenAt(20);
        assertThat(store.from(16, 9))
                .extracting(entry -> entry.fact().event())
                .anyMatch(event -> event.startsWith("break/20/"))
                .anyMatch(event -> event.startsWith("break/16/"));
        first.answer("Chị Bình");
        first.isSound();
        second.isSound();
    }

    /** Written before a reason was named after the first break: after the highest end that its instance had lost. */
    @Test
    void a_reason_in_an_older_chain_settles_what_stands_before_it() {
        restored(15);
        second.isBrokenAt(19);
        first.look();
        Head highest = first.heads().lost().get(0);
        first.register()
                .record(new RegisterFact(
                        "resume/" + highest.seq() + "/" + highest.hash(),
                        Register.GENERAL,
                        0,
                        "",
                        Added.RESUMPTION.name(),
                        CLOCK.instant(),
                        "Chị Bình",
                        REASON));
        first.isSound();
        second.isSound();
    }

    @Test
    void a_break_can_be_answered_for_whatever_else_is_wrong() {
        restored(15);
        first.look();
        store.change(10, RegisterEntry::withoutWords);
        second.look();
        second.answer("Chị Bình");
        assertThat(first.look().open()).isEmpty();
        assertThat(first.watch().standing().broken()).contains(new Broken(10, Why.WORDS_GONE));
    }
}
