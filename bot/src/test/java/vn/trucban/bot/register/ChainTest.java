package vn.trucban.bot.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.bot.register.Broken.Why;
import vn.trucban.content.messages.MessagesFile;

/** Nobody changes, takes away, adds or puts back an entry unseen; and the number of the first one concerned is named. */
class ChainTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00Z");

    private final MutableRegisterStore store = new MutableRegisterStore();
    private final Path folder;
    private Register register;

    ChainTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void twenty() {
        register = newProcess();
        record(register, 1, 20);
        assertThat(register.firstBroken()).isEmpty();
    }

    /** Another process, or the same one started again, with the same data folder. */
    private Register newProcess() {
        return new Register(
                store,
                new HeadFile(folder),
                () -> MessagesFile.builtIn("register"),
                new SecureRandom(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static void record(Register register, int from, int to) {
        for (int i = from; i <= to; i++) {
            register.record(new RegisterFact("a/" + i, "a", 7, "printer", "NOTED", NOW, "Chị Hoa", "lần " + i));
        }
    }

    private void brokenAt(long seq, Why why) {
        assertThat(newProcess().firstBroken()).contains(new Broken(seq, why));
    }

    private static RegisterEntry with(RegisterEntry entry, UnaryOperator<RegisterFact> change) {
        return new RegisterEntry(
                entry.seq(),
                entry.previous(),
                change.apply(entry.fact()),
                entry.enteredAt(),
                entry.salt(),
                entry.body(),
                entry.hash());
    }

    private static RegisterFact saying(RegisterFact fact, String text) {
        return new RegisterFact(
                fact.event(),
                fact.subject(),
                fact.number(),
                fact.playbook(),
                fact.kind(),
                fact.at(),
                fact.who(),
                text,
                fact.about());
    }

    @Test
    void a_changed_text_is_named() {
        store.change(13, entry -> with(entry, fact -> saying(fact, "khác")));
        brokenAt(13, Why.ALTERED);
    }

    @Test
    void a_changed_time_is_named() {
        store.change(
                13,
                entry -> with(
                        entry,
                        fact -> new RegisterFact(
                                fact.event(),
                                fact.subject(),
                                7,
                                "printer",
                                "NOTED",
                                NOW.plusMillis(1),
                                fact.who(),
                                fact.text())));
        brokenAt(13, Why.ALTERED);
    }

    @Test
    void an_entry_written_anew_with_its_own_digests_does_not_fit_what_follows() {
        store.change(
                13,
                entry -> RegisterEntry.after(
                        new Head(12, entry.previous()), saying(entry.fact(), "khác"), entry.enteredAt(), "5a17"));
        brokenAt(14, Why.UNLINKED);
    }

    @Test
    void the_last_entry_written_anew_is_another_than_the_one_remembered() {
        store.change(
                20,
                entry -> RegisterEntry.after(
                        new Head(19, entry.previous()), saying(entry.fact(), "khác"), entry.enteredAt(), "5a17"));
        brokenAt(20, Why.ANOTHER);
    }

    @Test
    void an_entry_taken_away_is_missing() {
        store.remove(13);
        brokenAt(13, Why.MISSING);
    }

    @Test
    void an_entry_taken_away_at_the_end_is_missing() {
        store.remove(20);
        brokenAt(20, Why.MISSING);
    }

    @Test
    void all_taken_away_is_missing() {
        store.backTo(0);
        brokenAt(1, Why.MISSING);
    }

    @Test
    void words_taken_away_by_nobodys_decision_are_named() {
        store.change(13, RegisterEntry::withoutWords);
        brokenAt(13, Why.WORDS_GONE);
    }

    @Test
    void words_put_back_after_an_erasure_do_not_pass_for_the_old_ones() {
        store.change(13, entry -> with(entry.withoutWords(), fact -> saying(fact, "khác")));
        brokenAt(13, Why.ALTERED);
    }

    @Test
    void a_crash_at_an_append_leaves_the_chain_as_it_was_and_the_fact_is_entered_again() {
        store.dieAtTheNextAppend();
        assertThatThrownBy(() -> record(register, 21, 21)).hasMessage("the store is away");
        assertThat(newProcess().firstBroken()).isEmpty();
        record(newProcess(), 21, 22);
        record(register, 20, 23);
        assertThat(store.from(1, 100)).extracting(RegisterEntry::seq).hasSize(23);
        assertThat(newProcess().firstBroken()).isEmpty();
    }

    /** The entry is in the store, and the process died before it could remember it. */
    @Test
    void a_crash_after_an_append_is_no_break() {
        Register other = new Register(store, new SecureRandom(), Clock.fixed(NOW, ZoneOffset.UTC));
        record(other, 21, 21);
        Register restarted = newProcess();
        restarted.compare();
        record(restarted, 22, 22);
        assertThat(restarted.firstBroken()).isEmpty();
        assertThat(new HeadFile(folder).lost()).isEmpty();
    }

    @Test
    void a_restored_backup_is_entered_in_the_register_and_stays_broken_until_somebody_answers_for_it() {
        Head lost = Head.of(store.entry(20).orElseThrow());
        store.backTo(15);
        Register restarted = newProcess();
        record(restarted, 21, 21);

        RegisterEntry breakEntry = store.entry(16).orElseThrow();
        assertThat(breakEntry.fact().is(Added.BREAK)).isTrue();
        assertThat(breakEntry.fact().text())
                .contains("mục 20", "mục 15", lost.hash().substring(0, 8));
        assertThat(store.entry(17)).map(entry -> entry.fact().event()).contains("a/21");
        assertThat(new HeadFile(folder).lost()).containsExactly(lost);
        brokenAt(20, Why.ANOTHER);

        Break open = Breaks.in(store).open().orElseThrow();
        RegisterEntry answered =
                newProcess().resume(open, "Chị Bình", "Máy chủ hỏng ổ đĩa, phục hồi bản sao lưu đêm qua");
        assertThat(answered.fact().who()).isEqualTo("Chị Bình");
        assertThat(newProcess().resume(open, "Chị Bình", "lần nữa")).isEqualTo(answered);
        watch().look();
        assertThat(new HeadFile(folder).lost()).isEmpty();
        assertThat(newProcess().firstBroken()).isEmpty();
        assertThat(store.last()).map(entry -> entry.fact().is(Added.RESUMPTION)).contains(true);
    }

    @Test
    void a_restored_backup_is_noticed_by_whoever_only_looks() {
        store.backTo(15);
        brokenAt(16, Why.MISSING);
        RegisterWatch watch = watch();
        watch.look();
        assertThat(watch.standing().broken()).contains(new Broken(20, Why.ANOTHER));
    }

    private RegisterWatch watch() {
        HeadFile heads = new HeadFile(folder);
        Register own = new Register(
                store, heads, () -> MessagesFile.builtIn("register"), new SecureRandom(), Clock.systemUTC());
        return new RegisterWatch(store, heads, own, Clock.systemUTC());
    }

    /** The database under a running program is put back; the program goes on with the number it knows. */
    @Test
    void a_backup_restored_under_a_running_program_leaves_a_gap_that_the_watch_sees() {
        RegisterWatch watch = watch();
        watch.look();
        assertThat(watch.standing().broken()).isEmpty();
        store.backTo(15);
        record(register, 21, 21);
        watch.look();
        assertThat(watch.standing().broken()).isPresent();
        watch.lookAtAll();
        assertThat(watch.standing().broken()).contains(new Broken(16, Why.MISSING));
    }

    @Test
    void the_watch_goes_on_from_where_it_was() {
        RegisterWatch watch = watch();
        watch.look();
        record(newProcess(), 21, 25);
        watch.look();
        assertThat(watch.standing().checked().seq()).isEqualTo(25);
        store.change(24, entry -> with(entry, fact -> saying(fact, "khác")));
        watch.look();
        assertThat(watch.standing().broken()).isEmpty();
        watch.lookAtAll();
        assertThat(watch.standing().broken()).contains(new Broken(24, Why.ALTERED));
    }

    @Test
    void what_is_on_paper_is_compared_with_the_store() {
        ChainCheck check = new ChainCheck(store, new InMemoryHeads());
        String digest = store.entry(12).orElseThrow().hash();
        assertThat(check.against(12, digest)).isEmpty();
        assertThat(check.against(12, digest.substring(0, 8))).isEmpty();
        assertThat(check.against(13, digest)).contains(new Broken(13, Why.ANOTHER));
        assertThat(check.against(99, digest)).contains(new Broken(99, Why.MISSING));
    }

    @Test
    void a_witness_that_cannot_be_written_stops_no_entry() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "x");
        Register withoutWitness = new Register(
                store,
                new HeadFile(file),
                () -> MessagesFile.builtIn("register"),
                new SecureRandom(),
                Clock.fixed(NOW, ZoneOffset.UTC));
        record(withoutWitness, 21, 21);
        assertThat(store.last()).map(RegisterEntry::seq).contains(21L);
    }

    @Test
    void a_torn_witness_is_no_witness() throws IOException {
        Files.writeString(folder.resolve(HeadFile.NAME), "head 20 abc");
        assertThat(new HeadFile(folder).last()).isEmpty();
        record(newProcess(), 21, 21);
        assertThat(new HeadFile(folder).last()).map(Head::seq).contains(21L);
    }
}
