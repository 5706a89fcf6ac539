package vn.trucban.notifier.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.broadcast.Office.no;
import static vn.trucban.notifier.broadcast.Office.yes;
import static vn.trucban.notifier.broadcast.Samples.AN;
import static vn.trucban.notifier.broadcast.Samples.BINH;
import static vn.trucban.notifier.broadcast.Samples.CLERK;
import static vn.trucban.notifier.broadcast.Samples.DUNG;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.broadcast.Actor.Right;
import vn.trucban.notifier.broadcast.Actor.Standing;
import vn.trucban.notifier.broadcast.Actor.Via;
import vn.trucban.notifier.settings.Variables;

/** What a program writes is never issued on one person's word where it is an emergency, and never by whoever holds its key. */
class ProgramAuthorityTest {
    private static final Actor BINHS_KEY =
            new Actor("api:k2", "Trạm mưa", Set.of(Right.DRAFT), Set.of(Standing.PROGRAM), Via.API, "binh");

    private final Office office = new Office();

    private Broadcast submittedByProgram(Office office, DraftRequest request) {
        Broadcast draft = yes(office.desk.draft("k", request, BINHS_KEY));
        return yes(office.desk.submit(draft.id(), BINHS_KEY));
    }

    @Test
    void an_emergency_of_a_program_takes_two_leaders() {
        Broadcast waiting = submittedByProgram(office, Samples.storm());

        assertThat(waiting.awaitsLeader()).isTrue();
        assertThat(no(office.desk.approve(waiting.id(), 1, AN)).messageKey()).endsWith("program-emergency");
        assertThat(no(office.desk.submit(waiting.id(), CLERK)).messageKey()).endsWith("may-not-write");

        Broadcast forward = yes(office.desk.submit(waiting.id(), AN));
        assertThat(forward.awaitsLeader()).isFalse();
        assertThat(forward.round()).isEqualTo(2);
        assertThat(forward.texts()).hasSize(3);
        assertThat(yes(office.desk.submit(waiting.id(), AN))).isEqualTo(forward);
        assertThat(no(office.desk.approve(waiting.id(), 1, DUNG)).messageKey()).endsWith("changed-since");
        assertThat(no(office.desk.approve(waiting.id(), 2, AN)).messageKey()).endsWith("author-approves");
        assertThat(office.delivery.orders()).isEmpty();
        assertThat(yes(office.desk.approve(waiting.id(), 2, DUNG)).stage()).isEqualTo(Stage.SENDING);
    }

    @Test
    void submitted_again_by_the_program_it_needs_a_leader_again() {
        Broadcast waiting = submittedByProgram(office, Samples.storm());
        yes(office.desk.submit(waiting.id(), AN));
        yes(office.desk.sendBack(waiting.id(), DUNG, "Ghi rõ thôn"));
        yes(office.desk.submit(waiting.id(), BINHS_KEY));

        assertThat(no(office.desk.approve(waiting.id(), 3, DUNG)).messageKey()).endsWith("program-emergency");
    }

    @Test
    void whoever_made_the_key_counts_as_author() {
        Broadcast routine = submittedByProgram(office, Samples.routine());

        assertThat(office.now(routine.id()).writtenBy(BINH)).isTrue();
        assertThat(no(office.desk.approve(routine.id(), 1, BINH)).messageKey()).endsWith("key-maker-approves");
        assertThat(yes(office.desk.approve(routine.id(), 1, AN)).stage()).isEqualTo(Stage.SENDING);
    }

    @Test
    void whoever_made_the_key_may_put_its_emergency_forward_and_another_approves() {
        Broadcast waiting = submittedByProgram(office, Samples.storm());
        yes(office.desk.submit(waiting.id(), BINH));

        assertThat(no(office.desk.approve(waiting.id(), 2, BINH)).messageKey()).endsWith("author-approves");
        assertThat(yes(office.desk.approve(waiting.id(), 2, AN)).stage()).isEqualTo(Stage.SENDING);
    }

    @Test
    void a_leader_puts_it_forward_even_where_only_programs_submit() {
        Office programs =
                new Office(ApprovalPolicy.read(new Variables(Map.of("TRUCBAN_SUBMIT_EMERGENCY", "program")::get)));
        Broadcast waiting = submittedByProgram(programs, Samples.storm());

        assertThat(yes(programs.desk.submit(waiting.id(), AN)).awaitsLeader()).isFalse();
    }

    @Test
    void where_one_leader_is_all_there_is_they_decide_and_the_text_says_so() {
        Office alone = new Office(new ApprovalPolicy(true));
        Broadcast waiting = submittedByProgram(alone, Samples.storm());

        assertThat(yes(alone.desk.approve(waiting.id(), 1, AN)).texts().values())
                .allSatisfy(text -> assertThat(text).contains("một lãnh đạo duyệt"));
    }

    @Test
    void a_leaders_own_emergency_is_put_forward_by_nobody_else() {
        Broadcast own = office.submitted(Samples.storm());

        assertThat(no(office.desk.submit(own.id(), BINH)).messageKey()).endsWith("already-submitted");
    }
}
