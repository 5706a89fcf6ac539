package vn.trucban.notifier.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.broadcast.Samples.AN;
import static vn.trucban.notifier.broadcast.Samples.BINH;
import static vn.trucban.notifier.broadcast.Samples.CLERK;
import static vn.trucban.notifier.broadcast.Samples.DUNG;
import static vn.trucban.notifier.broadcast.Samples.KEY;
import static vn.trucban.notifier.broadcast.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.notifier.broadcast.Actor.Via;
import vn.trucban.notifier.broadcast.Answer.Accepted;
import vn.trucban.notifier.broadcast.Entry.What;
import vn.trucban.notifier.channel.ChannelKind;

/** Every step at every stage by everybody: An wrote the notice, Bình and Dũng are leaders too, a program has a key, Hoa may nothing. */
class LifeCycleTest {
    private static final LifeCycle TWO = new LifeCycle(ApprovalPolicy.TWO_LEADERS);
    private static final LifeCycle ONE = new LifeCycle(new ApprovalPolicy(true));
    private static final Instant LATER = NOW.plusSeconds(60);

    /** In capitals the stage after the step, else why not. Dũng did whatever brought the notice to its stage. */
    private static final String TABLE =
            """
            stage     step    An                 Bình               a program        Hoa
            DRAFT     revise  DRAFT              DRAFT              not-yours        may-not-write
            DRAFT     submit  SUBMITTED          SUBMITTED          not-yours        may-not-write
            DRAFT     approve still-draft        still-draft        program-decides  may-not-decide
            DRAFT     return  still-draft        still-draft        program-decides  may-not-decide
            DRAFT     reject  still-draft        still-draft        program-decides  may-not-decide
            DRAFT     cancel  CANCELLED          CANCELLED          program-decides  may-not-decide
            SUBMITTED revise  already-submitted  already-submitted  not-yours        may-not-write
            SUBMITTED submit  SUBMITTED          already-submitted  not-yours        may-not-write
            SUBMITTED approve author-approves    APPROVED           program-decides  may-not-decide
            SUBMITTED return  RETURNED           RETURNED           program-decides  may-not-decide
            SUBMITTED reject  REJECTED           REJECTED           program-decides  may-not-decide
            SUBMITTED cancel  CANCELLED          CANCELLED          program-decides  may-not-decide
            RETURNED  revise  RETURNED           RETURNED           not-yours        may-not-write
            RETURNED  submit  SUBMITTED          SUBMITTED          not-yours        may-not-write
            RETURNED  approve already-returned   already-returned   program-decides  may-not-decide
            RETURNED  return  already-returned   already-returned   program-decides  may-not-decide
            RETURNED  reject  already-returned   already-returned   program-decides  may-not-decide
            RETURNED  cancel  CANCELLED          CANCELLED          program-decides  may-not-decide
            REJECTED  revise  already-rejected   already-rejected   not-yours        may-not-write
            REJECTED  submit  already-rejected   already-rejected   not-yours        may-not-write
            REJECTED  approve already-rejected   already-rejected   program-decides  may-not-decide
            REJECTED  return  already-rejected   already-rejected   program-decides  may-not-decide
            REJECTED  reject  already-rejected   already-rejected   program-decides  may-not-decide
            REJECTED  cancel  already-rejected   already-rejected   program-decides  may-not-decide
            APPROVED  revise  already-approved   already-approved   not-yours        may-not-write
            APPROVED  submit  already-approved   already-approved   not-yours        may-not-write
            APPROVED  approve already-approved   already-approved   program-decides  may-not-decide
            APPROVED  return  already-approved   already-approved   program-decides  may-not-decide
            APPROVED  reject  already-approved   already-approved   program-decides  may-not-decide
            APPROVED  cancel  CANCELLED          CANCELLED          program-decides  may-not-decide
            SENDING   revise  already-approved   already-approved   not-yours        may-not-write
            SENDING   submit  already-approved   already-approved   not-yours        may-not-write
            SENDING   approve already-approved   already-approved   program-decides  may-not-decide
            SENDING   return  already-approved   already-approved   program-decides  may-not-decide
            SENDING   reject  already-approved   already-approved   program-decides  may-not-decide
            SENDING   cancel  CANCELLED          CANCELLED          program-decides  may-not-decide
            DONE      revise  already-approved   already-approved   not-yours        may-not-write
            DONE      submit  already-approved   already-approved   not-yours        may-not-write
            DONE      approve already-approved   already-approved   program-decides  may-not-decide
            DONE      return  already-approved   already-approved   program-decides  may-not-decide
            DONE      reject  already-approved   already-approved   program-decides  may-not-decide
            DONE      cancel  CANCELLED          CANCELLED          program-decides  may-not-decide
            CANCELLED revise  already-cancelled  already-cancelled  not-yours        may-not-write
            CANCELLED submit  already-cancelled  already-cancelled  not-yours        may-not-write
            CANCELLED approve already-cancelled  already-cancelled  program-decides  may-not-decide
            CANCELLED return  already-cancelled  already-cancelled  program-decides  may-not-decide
            CANCELLED reject  already-cancelled  already-cancelled  program-decides  may-not-decide
            CANCELLED cancel  CANCELLED          CANCELLED          program-decides  may-not-decide
            EXPIRED   revise  already-expired    already-expired    not-yours        may-not-write
            EXPIRED   submit  already-expired    already-expired    not-yours        may-not-write
            EXPIRED   approve already-expired    already-expired    program-decides  may-not-decide
            EXPIRED   return  already-expired    already-expired    program-decides  may-not-decide
            EXPIRED   reject  already-expired    already-expired    program-decides  may-not-decide
            EXPIRED   cancel  already-expired    already-expired    program-decides  may-not-decide
            """;

    record Cell(Stage stage, String step, Actor actor, String expected) {
        @Override
        public String toString() {
            return stage + " " + step + " by " + actor.name() + " -> " + expected;
        }
    }

    static Stream<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (String row : TABLE.lines().skip(1).toList()) {
            String[] at = row.split(" +");
            List<Actor> people = List.of(AN, BINH, KEY, CLERK);
            for (int i = 0; i < people.size(); i++) {
                cells.add(new Cell(Stage.valueOf(at[0]), at[1], people.get(i), at[2 + i]));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_step_leads_where_the_table_says(Cell cell) {
        Broadcast before = at(cell.stage());
        Answer answer = step(TWO, cell.step(), before, cell.actor());
        String got = answer.fold(
                after -> after.stage().name(), refusal -> refusal.messageKey().replace("broadcast.refused.", ""));
        assertThat(got).isEqualTo(cell.expected());
        if (answer instanceof Accepted accepted && accepted.broadcast() != before) {
            Entry line = accepted.broadcast().latest();
            assertThat(accepted.broadcast().version()).isEqualTo(before.version() + 1);
            assertThat(accepted.broadcast().history()).hasSize(before.history().size() + 1);
            assertThat(line.personId()).isEqualTo(cell.actor().personId());
            assertThat(line.at()).isEqualTo(LATER);
        }
    }

    @Test
    void the_table_has_every_stage_and_step() {
        assertThat(TABLE.lines().skip(1)).hasSize(Stage.values().length * 6);
        assertThat(TABLE.lines().skip(1).map(row -> row.split(" +")[0]).distinct())
                .containsExactlyElementsOf(
                        Arrays.stream(Stage.values()).map(Stage::name).toList());
    }

    @Test
    void a_second_tap_by_the_same_person_gets_the_same_answer_and_changes_nothing() {
        for (String step : List.of("submit", "approve", "return", "reject", "cancel")) {
            Broadcast before = step.equals("submit") ? at(Stage.DRAFT) : at(Stage.SUBMITTED);
            Actor actor = step.equals("submit") ? AN : BINH;
            Broadcast once = accepted(step(TWO, step, before, actor));
            assertThat(accepted(step(TWO, step, once, actor))).as(step).isSameAs(once);
        }
        Broadcast sending =
                accepted(step(TWO, "approve", at(Stage.SUBMITTED), BINH)).started(LATER);
        assertThat(accepted(step(TWO, "approve", sending, BINH))).isSameAs(sending);
        assertThat(accepted(step(TWO, "approve", sending.settled(true, LATER), BINH))
                        .stage())
                .isEqualTo(Stage.DONE);
    }

    @Test
    void whoever_touched_the_words_is_an_author_by_whatever_path_they_come() {
        Broadcast returned = at(Stage.RETURNED);
        Broadcast changed = accepted(
                TWO.revise(returned, returned.request().edit().text("Khác.").done(), BINH, LATER));
        Broadcast submitted = accepted(TWO.submit(changed, ready(), AN, LATER));
        Actor binhOnTheWeb = new Actor(BINH.personId(), BINH.name(), BINH.rights(), Via.WEB);
        assertThat(refused(TWO.approve(submitted, submitted.round(), binhOnTheWeb, LATER)))
                .endsWith("author-approves");
        assertThat(refused(TWO.approve(submitted, submitted.round(), AN, LATER)))
                .endsWith("author-approves");
        assertThat(accepted(TWO.approve(submitted, submitted.round(), DUNG, LATER))
                        .stage())
                .isEqualTo(Stage.APPROVED);
    }

    @Test
    void a_notice_drafted_by_a_program_is_approved_by_a_leader_and_never_by_the_program() {
        Broadcast draft = Broadcast.draft(
                Samples.id(1),
                Serial.of(false, 2026, 1),
                Samples.routine(),
                Optional.empty(),
                Optional.empty(),
                KEY,
                NOW);
        Broadcast submitted = accepted(TWO.submit(draft, ready(), KEY, NOW));
        assertThat(refused(TWO.approve(submitted, 1, KEY, NOW))).endsWith("program-decides");
        assertThat(refused(ONE.approve(submitted, 1, KEY, NOW))).endsWith("program-decides");
        assertThat(accepted(TWO.approve(submitted, 1, AN, NOW)).stage()).isEqualTo(Stage.APPROVED);
    }

    @Test
    void an_office_with_one_leader_may_approve_its_own_only_when_submitted_so() {
        Broadcast alone = accepted(ONE.submit(at(Stage.DRAFT), ready(), AN, NOW));
        assertThat(alone.singleLeader()).isTrue();
        assertThat(accepted(ONE.approve(alone, 1, AN, LATER)).stage()).isEqualTo(Stage.APPROVED);
        assertThat(refused(TWO.approve(alone, 1, AN, LATER))).endsWith("author-approves");
        assertThat(refused(ONE.approve(at(Stage.SUBMITTED), 1, AN, LATER))).endsWith("author-approves");
    }

    @Test
    void an_approval_counts_only_for_the_round_that_was_seen() {
        Broadcast first = at(Stage.SUBMITTED);
        Broadcast again =
                accepted(TWO.submit(accepted(TWO.sendBack(first, BINH, "Sai giờ", LATER)), ready(), AN, LATER));
        assertThat(again.round()).isEqualTo(2);
        assertThat(refused(TWO.approve(again, first.round(), BINH, LATER))).endsWith("changed-since");
        assertThat(accepted(TWO.approve(again, 2, BINH, LATER)).stage()).isEqualTo(Stage.APPROVED);
    }

    @Test
    void nothing_is_approved_after_its_end() {
        Instant end = NOW.plus(Duration.ofHours(1));
        Broadcast draft = Samples.draft(1, Samples.routine().edit().until(end).done(), Optional.empty());
        Broadcast submitted = accepted(TWO.submit(draft, ready(), AN, NOW));
        assertThat(refused(TWO.approve(submitted, 1, BINH, end))).endsWith("refused.expired");
        assertThat(accepted(TWO.approve(submitted, 1, BINH, end.minusMillis(1)))
                        .issue()
                        .orElseThrow()
                        .expiresAt())
                .isEqualTo(end);
        assertThat(submitted.expired(end.minusMillis(1)).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(submitted.expired(end).stage()).isEqualTo(Stage.EXPIRED);
    }

    @Test
    void returning_rejecting_and_stopping_say_why() {
        assertThat(refused(TWO.sendBack(at(Stage.SUBMITTED), BINH, " ", NOW))).endsWith("reason-missing");
        assertThat(refused(TWO.reject(at(Stage.SUBMITTED), BINH, "", NOW))).endsWith("reason-missing");
        assertThat(refused(TWO.cancel(at(Stage.SENDING), BINH, "", NOW))).endsWith("reason-missing");
        assertThat(accepted(TWO.sendBack(at(Stage.SUBMITTED), BINH, " Sai giờ ", NOW))
                        .latest()
                        .reason())
                .isEqualTo("Sai giờ");
    }

    @Test
    void approving_puts_the_time_of_issue_into_the_texts() {
        Broadcast approved = accepted(TWO.approve(at(Stage.SUBMITTED), 1, BINH, LATER));
        assertThat(approved.texts()).containsEntry(ChannelKind.TELEGRAM, "phát lúc 08:01 01/09/2026");
    }

    @Test
    void what_is_not_ready_is_refused_with_its_first_problem() {
        Refusal problem = Refusal.because(Refusal.Kind.NOT_READY, "title-missing");
        Readiness.Examined found = new Readiness.Examined(List.of(problem), Map.of(), Map.of());
        assertThat(TWO.submit(at(Stage.DRAFT), found, AN, NOW)).isEqualTo(problem);
    }

    @Test
    void a_drill_never_becomes_real_nor_the_other_way_round() {
        Broadcast drill = Samples.draft(
                1, DraftRequest.freeText(Samples.routine().level().get(), "a", "b", true), Optional.empty());
        assertThat(refused(TWO.revise(drill, Samples.routine(), AN, NOW))).endsWith("drill-becomes-real");
        assertThat(refused(TWO.revise(at(Stage.DRAFT), drill.request(), AN, NOW)))
                .endsWith("real-becomes-drill");
    }

    @Test
    void a_chain_of_notices_has_no_branches() {
        Broadcast first = Samples.issued(1, NOW);
        assertThat(TWO.following(first, BINH)).isEmpty();
        Broadcast followed = first.followedBy(Samples.following(first, 2, FollowUp.UPDATE, LATER));
        assertThat(TWO.following(followed, BINH).orElseThrow().values())
                .containsEntry("serial", "TB-2026-0002-" + check(2));
        assertThat(TWO.following(at(Stage.SUBMITTED), BINH).orElseThrow().messageKey())
                .endsWith("not-issued");
    }

    private static String check(int number) {
        String serial = Serial.of(false, 2026, number).value();
        return serial.substring(serial.length() - 1);
    }

    private static Answer step(LifeCycle cycle, String step, Broadcast broadcast, Actor actor) {
        return switch (step) {
            case "revise" ->
                cycle.revise(
                        broadcast, broadcast.request().edit().text("Chữ mới.").done(), actor, LATER);
            case "submit" -> cycle.submit(broadcast, ready(), actor, LATER);
            case "approve" -> cycle.approve(broadcast, broadcast.round(), actor, LATER);
            case "return" -> cycle.sendBack(broadcast, actor, "vì sao", LATER);
            case "reject" -> cycle.reject(broadcast, actor, "vì sao", LATER);
            case "cancel" -> cycle.cancel(broadcast, actor, "vì sao", LATER);
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static Broadcast at(Stage stage) {
        Broadcast draft = Samples.draft(1);
        Broadcast submitted = accepted(TWO.submit(draft, ready(), AN, NOW));
        Broadcast approved = accepted(TWO.approve(submitted, 1, DUNG, NOW));
        Broadcast sending = approved.started(NOW);
        return switch (stage) {
            case DRAFT -> draft;
            case SUBMITTED -> submitted;
            case RETURNED -> accepted(TWO.sendBack(submitted, DUNG, "Sửa giờ", NOW));
            case REJECTED -> accepted(TWO.reject(submitted, DUNG, "Không cần", NOW));
            case APPROVED -> approved;
            case SENDING -> sending;
            case DONE -> sending.settled(true, NOW);
            case CANCELLED -> accepted(TWO.cancel(sending, DUNG, "Nhầm", NOW));
            case EXPIRED -> approved.next(Stage.EXPIRED, Entry.clock(What.EXPIRED, NOW));
        };
    }

    private static Readiness.Examined ready() {
        return new Readiness.Examined(List.of(), Map.of(ChannelKind.TELEGRAM, "phát lúc {issued}"), Map.of());
    }

    private static Broadcast accepted(Answer answer) {
        return answer.fold(it -> it, refusal -> {
            throw new AssertionError(refusal.messageKey());
        });
    }

    private static String refused(Answer answer) {
        return answer.fold(it -> "accepted: " + it.stage(), Refusal::messageKey);
    }
}
