package vn.trucban.notifier.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.trucban.notifier.broadcast.Office.no;
import static vn.trucban.notifier.broadcast.Office.yes;
import static vn.trucban.notifier.broadcast.Samples.AN;
import static vn.trucban.notifier.broadcast.Samples.BINH;
import static vn.trucban.notifier.broadcast.Samples.CLERK;
import static vn.trucban.notifier.broadcast.Samples.DUNG;
import static vn.trucban.notifier.broadcast.Samples.KEY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.broadcast.Actor.Standing;
import vn.trucban.notifier.broadcast.Actor.Via;
import vn.trucban.notifier.broadcast.Entry.What;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Variables;

/** Who may submit and approve which level, and what happens when one leader issues an emergency alone. */
class AuthorityTest {
    private static final Actor OFFICER = new Actor("lan", "Lan", Set.of(), Set.of(Standing.OFFICER), Via.CHAT);
    private static final Actor BINH_BY_API = new Actor("binh", "Bình", BINH.rights(), Via.API);

    private static ApprovalPolicy policy(Map<String, String> settings) {
        return ApprovalPolicy.read(new Variables(settings::get));
    }

    @Test
    void nothing_set_is_two_leaders_for_every_level() {
        assertThat(policy(Map.of())).isEqualTo(ApprovalPolicy.TWO_LEADERS);
        for (Level level : Level.values()) {
            assertThat(ApprovalPolicy.TWO_LEADERS.oneIsEnough(level)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TRUCBAN_SUBMIT_ROUTINE, president",
        "TRUCBAN_SUBMIT_IMPORTANT, 'leader,,officer'",
        "TRUCBAN_SUBMIT_EMERGENCY, ','",
        "TRUCBAN_APPROVE_ROUTINE, nobody",
        "TRUCBAN_APPROVE_EMERGENCY, any-leader",
        "TRUCBAN_SINGLE_LEADER, yes",
    })
    void a_wrong_setting_is_refused_by_name(String variable, String value) {
        assertThatThrownBy(() -> policy(Map.of(variable, value)))
                .isInstanceOf(ConfigurationRefused.class)
                .hasMessageContaining(variable);
    }

    @Test
    void an_officer_submits_where_the_setting_says_so_and_only_their_own() {
        Office usual = new Office();
        assertThat(no(usual.desk.draft("k", Samples.routine(), OFFICER)).messageKey())
                .endsWith("may-not-write");

        Office open = new Office(policy(Map.of("TRUCBAN_SUBMIT_ROUTINE", "leader, officer")));
        Broadcast own = yes(open.desk.draft("k", Samples.routine(), OFFICER));
        assertThat(yes(open.desk.submit(own.id(), OFFICER)).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(no(open.desk.approve(own.id(), 1, OFFICER)).messageKey()).endsWith("may-not-decide");
        Broadcast urgent = yes(open.desk.draft("u", Samples.storm(), OFFICER));
        assertThat(no(open.desk.submit(urgent.id(), OFFICER)).messageKey()).endsWith("may-not-submit-emergency");
        assertThat(open.now(urgent.id())).isEqualTo(urgent);
        Broadcast leaders = open.drafted(Samples.routine());
        assertThat(no(open.desk.submit(leaders.id(), OFFICER)).messageKey()).endsWith("not-yours");
        assertThat(no(open.desk.draft("k", Samples.routine(), CLERK)).messageKey())
                .endsWith("may-not-write");
    }

    @Test
    void a_program_submits_no_level_that_was_taken_from_it() {
        Office office = new Office(policy(Map.of("TRUCBAN_SUBMIT_EMERGENCY", "leader")));
        Broadcast draft = yes(office.desk.draft("k", Samples.storm(), KEY));
        assertThat(no(office.desk.submit(draft.id(), KEY)).messageKey()).endsWith("may-not-submit-emergency");
        Broadcast routine = yes(office.desk.draft("r", Samples.routine(), KEY));
        assertThat(yes(office.desk.submit(routine.id(), KEY)).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void any_leader_approves_the_level_that_the_setting_names_and_the_text_says_so() {
        Office office = new Office(policy(Map.of("TRUCBAN_APPROVE_ROUTINE", "any-leader")));
        Broadcast routine = office.submitted(Samples.routine());
        Broadcast sending = yes(office.desk.approve(routine.id(), 1, AN));
        assertThat(sending.texts().values()).allSatisfy(text -> assertThat(text).contains("một lãnh đạo duyệt"));
        Broadcast storm = yes(office.desk.draft("s", Samples.storm(), AN));
        yes(office.desk.submit(storm.id(), AN));
        assertThat(no(office.desk.approve(storm.id(), 1, AN)).messageKey()).endsWith("author-approves");
    }

    /** Of what stands there now. */
    private static Answer breakGlass(Office office, BroadcastId id, Actor actor) {
        return office.desk.breakGlass(id, office.now(id).version(), actor);
    }

    @Test
    void what_was_changed_between_the_look_and_the_pin_is_not_issued_alone() {
        Office office = new Office();
        Broadcast seen = office.drafted(Samples.storm());
        office.pins.add("an/" + seen.id());
        yes(office.desk.revise(
                seen.id(), seen.request().edit().text("Chữ khác.").done(), BINH));
        Refusal refusal = no(office.desk.breakGlass(seen.id(), seen.version(), AN));
        assertThat(refusal.messageKey()).endsWith("changed-since");
        assertThat(Office.sentence(refusal)).contains("Mời xem lại bản mới");
        assertThat(office.delivery.orders()).isEmpty();
        assertThat(yes(breakGlass(office, seen.id(), AN)).stage()).isEqualTo(Stage.SENDING);
    }

    @Test
    void one_leader_issues_an_emergency_with_their_pin_and_every_text_says_so() {
        Office office = new Office();
        Broadcast draft = office.drafted(Samples.storm());
        assertThat(no(breakGlass(office, draft.id(), AN)).messageKey()).endsWith("pin-needed");
        assertThat(office.now(draft.id())).isEqualTo(draft);

        office.pins.add("an/" + draft.id());
        Broadcast sending = yes(breakGlass(office, draft.id(), AN));
        assertThat(sending.stage()).isEqualTo(Stage.SENDING);
        assertThat(sending.texts()).hasSize(3).allSatisfy((channel, text) -> assertThat(text)
                .contains("một lãnh đạo duyệt"));
        assertThat(sending.history())
                .extracting(Entry::what)
                .containsExactly(What.DRAFTED, What.BROKE_GLASS, What.STARTED);
        assertThat(office.delivery.orders()).hasSize(1);
        assertThat(yes(breakGlass(office, draft.id(), AN)).history()).hasSize(3);
        assertThat(office.desk.underReview()).containsExactly(sending);
        assertThat(sending.review().orElseThrow().dueAt())
                .isEqualTo(office.clock.instant().plus(Duration.ofHours(24)));
        Broadcast correction = yes(office.desk.sendPrepared(sending.id(), FollowUp.CORRECTION, BINH));
        assertThat(correction.texts().get(ChannelKind.TELEGRAM)).contains("một lãnh đạo duyệt");
    }

    @Test
    void glass_is_broken_by_nobody_else_and_for_nothing_less() {
        Office office = new Office();
        Broadcast storm = office.drafted(Samples.storm());
        Broadcast routine = yes(office.desk.draft("r", Samples.routine(), AN));
        Broadcast drill = yes(office.desk.draft("d", Samples.drill(), AN));
        Broadcast unready = yes(office.desk.draft("x", DraftRequest.fromTemplate("sample-storm", false), AN));
        for (Broadcast each : List.of(storm, routine, drill, unready)) {
            for (Actor actor : List.of(AN, KEY, CLERK, OFFICER)) {
                office.pins.add(actor.personId() + "/" + each.id());
            }
        }
        assertThat(no(breakGlass(office, storm.id(), KEY)).messageKey()).endsWith("program-decides");
        assertThat(no(breakGlass(office, storm.id(), CLERK)).messageKey()).endsWith("may-not-decide");
        assertThat(no(breakGlass(office, storm.id(), OFFICER)).messageKey()).endsWith("may-not-decide");
        assertThat(no(breakGlass(office, storm.id(), BINH)).messageKey()).endsWith("pin-needed");
        assertThat(no(breakGlass(office, routine.id(), AN)).messageKey()).endsWith("break-glass-level");
        assertThat(no(breakGlass(office, drill.id(), AN)).messageKey()).endsWith("break-glass-level");
        assertThat(no(breakGlass(office, unready.id(), AN)).messageKey()).endsWith("blank-unfilled");
        assertThat(office.delivery.orders()).isEmpty();
        assertThat(office.now(storm.id())).isEqualTo(storm);

        Office alone = new Office(new ApprovalPolicy(true));
        Broadcast needless = alone.drafted(Samples.storm());
        alone.pins.add("an/" + needless.id());
        assertThat(no(breakGlass(alone, needless.id(), AN)).messageKey()).endsWith("break-glass-needless");
    }

    @Test
    void another_leader_reviews_it_and_it_stays_open_until_then() {
        Office office = new Office();
        Broadcast storm = office.drafted(Samples.storm());
        office.pins.add("an/" + storm.id());
        yes(breakGlass(office, storm.id(), AN));
        assertThat(no(office.desk.review(storm.id(), true, AN, "")).messageKey())
                .endsWith("author-reviews");
        assertThat(no(office.desk.review(storm.id(), true, BINH_BY_API, "")).messageKey())
                .endsWith("program-decides");
        assertThat(no(office.desk.review(storm.id(), true, CLERK, "")).messageKey())
                .endsWith("may-not-decide");
        assertThat(no(office.desk.review(storm.id(), false, BINH, " ")).messageKey())
                .endsWith("reason-missing");
        assertThat(office.desk.underReview()).hasSize(1);

        Broadcast objected = yes(office.desk.review(storm.id(), false, BINH, "Chưa có bản tin"));
        assertThat(objected.review().orElseThrow().verdict().orElseThrow().reason())
                .isEqualTo("Chưa có bản tin");
        assertThat(objected.latest().what()).isEqualTo(What.REVIEW_OBJECTED);
        assertThat(office.desk.underReview()).isEmpty();
        assertThat(yes(office.desk.review(storm.id(), false, BINH, "Chưa có bản tin")))
                .isEqualTo(objected);
        Refusal late = no(office.desk.review(storm.id(), true, DUNG, ""));
        assertThat(Office.sentence(late)).contains(BINH.name());
        Broadcast routine = yes(office.desk.draft("r", Samples.routine(), AN));
        assertThat(no(office.desk.review(routine.id(), true, BINH, "")).messageKey())
                .endsWith("no-review");
    }

    @Test
    void an_overdue_review_is_reminded_of_and_again_every_half_day() {
        Office office = new Office();
        Broadcast storm = office.drafted(Samples.storm());
        office.pins.add("an/" + storm.id());
        yes(breakGlass(office, storm.id(), AN));
        office.clock.move(Duration.ofHours(24).minusMillis(1));
        office.desk.sweep();
        assertThat(reminders(office)).isZero();
        office.clock.move(Duration.ofMillis(1));
        office.desk.sweep();
        office.desk.sweep();
        assertThat(reminders(office)).isEqualTo(1);
        office.clock.move(Duration.ofHours(12));
        office.desk.sweep();
        assertThat(reminders(office)).isEqualTo(2);
        yes(office.desk.review(storm.id(), true, BINH, ""));
        office.clock.move(Duration.ofDays(2));
        office.desk.sweep();
        assertThat(reminders(office)).isEqualTo(2);
    }

    private static long reminders(Office office) {
        return office.heard.stream()
                .filter(it -> it.what() == What.REVIEW_REMINDED)
                .count();
    }

    @Test
    void a_drill_for_everybody_takes_two_leaders_even_where_there_is_one() {
        Office alone = new Office(new ApprovalPolicy(true));
        Broadcast drill =
                alone.submitted(Samples.drill().edit().forEverybody(true).done());
        assertThat(no(alone.desk.approve(drill.id(), 1, AN)).messageKey()).endsWith("public-drill-alone");
        Broadcast sending = yes(alone.desk.approve(drill.id(), 1, BINH));
        assertThat(sending.audience().topics()).containsExactly("disaster");
        assertThat(alone.delivery.orders().get(0).carriedAsDrill()).isFalse();
        Broadcast programs = yes(alone.desk.draft("k", Samples.drill(), KEY));
        assertThat(no(alone.desk.revise(
                                programs.id(),
                                programs.request().edit().forEverybody(true).done(),
                                KEY))
                        .messageKey())
                .endsWith("program-decides");
    }

    @Test
    void what_follows_a_public_drill_reaches_everybody_it_reached_and_an_ordinary_one_no_more() {
        Office office = new Office();
        Broadcast open =
                office.sending(Samples.drill().edit().forEverybody(true).done());
        Broadcast update = yes(office.desk.follow("u", open.id(), FollowUp.UPDATE, AN));
        assertThat(update.declaredPublic()).isTrue();
        assertThat(no(office.desk.revise(
                                update.id(),
                                update.request().edit().forEverybody(false).done(),
                                AN))
                        .messageKey())
                .endsWith("linked-drill");
        assertThat(office.now(update.id()).audience().topics()).containsExactly("disaster");

        Broadcast drill = yes(office.desk.draft("d", Samples.drill(), AN));
        yes(office.desk.submit(drill.id(), AN));
        yes(office.desk.approve(drill.id(), 1, BINH));
        Broadcast next = yes(office.desk.follow("n", drill.id(), FollowUp.UPDATE, AN));
        assertThat(no(office.desk.revise(
                                next.id(),
                                next.request().edit().forEverybody(true).done(),
                                AN))
                        .messageKey())
                .endsWith("linked-drill");
    }
}
