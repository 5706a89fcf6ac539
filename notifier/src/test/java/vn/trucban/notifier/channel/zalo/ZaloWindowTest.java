package vn.trucban.notifier.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.channel.zalo.ZaloFixture.and;
import static vn.trucban.notifier.channel.zalo.ZaloFixture.notice;
import static vn.trucban.notifier.channel.zalo.ZaloFixture.plain;
import static vn.trucban.notifier.channel.zalo.ZaloFixture.routine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.zalo.ZaloBill;
import vn.trucban.notifier.zalo.ZaloBills;
import vn.trucban.notifier.zalo.ZaloNight;
import vn.trucban.notifier.zalo.ZaloPurse.Pocket;

/** Who may be written to how, what it costs, and what is kept for the storm. */
class ZaloWindowTest {
    private static final String LAN = "1110001112223334445";
    private static final String BINH = "2220001112223334445";
    private static final String CUC = "3330001112223334445";

    private final MovedClock clock = new MovedClock("2026-09-01T01:00:00Z");
    private final FakeZalo zalo = FakeZalo.start(clock);
    private final Map<String, String> environment = and(zalo.environment(), "ZALO_TEMPLATE_ID", "7895417a");
    private final ZaloFixture line = new ZaloFixture(environment, new InMemoryZaloTokenStore(), "a", clock);
    private final ZaloFixture withoutTemplate =
            new ZaloFixture(zalo.environment(), new InMemoryZaloTokenStore(), "b", clock);

    @AfterEach
    void everyMessageKeptToZalosRules() {
        assertThat(zalo.violations()).isEmpty();
        line.close();
        withoutTemplate.close();
        zalo.close();
    }

    private static SendOutcome reserved(String what) {
        return new SendOutcome.NotReachable(new Reason(Failure.QUOTA_RESERVED, what));
    }

    private int consultations() {
        return zalo.calls(FakeZalo.CONSULTATION).size();
    }

    @ParameterizedTest
    @ValueSource(ints = {-230, -232, -213})
    void a_closed_window_is_answered_by_a_template_at_once_and_remembered(int error) {
        zalo.consultationErrorFor(LAN, error);
        assertThat(line.channel.send(notice(LAN, "Mất điện."))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(line.channel.send(notice(LAN, "Mất điện."))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(consultations()).as("asked once").isEqualTo(1);
        assertThat(zalo.messagesTo(LAN)).hasSize(2).allMatch(FakeZalo.Message::template);
    }

    @Test
    void whoever_writes_again_gets_consultation_messages_again() {
        zalo.consultationErrorFor(LAN, -230);
        line.channel.send(notice(LAN, "Mất điện."));
        zalo.wellAgain(LAN);
        clock.move(Duration.ofMinutes(1));
        line.contacts.interacted(LAN, clock.instant());
        line.channel.send(notice(LAN, "Mất điện."));
        assertThat(zalo.messagesTo(LAN).get(1).template()).isFalse();
    }

    @Test
    void a_refusal_is_asked_for_again_after_a_day_in_case_an_event_was_lost() {
        zalo.consultationErrorFor(LAN, -230);
        line.channel.send(notice(LAN, "Mất điện."));
        clock.move(Duration.ofHours(24));
        zalo.wellAgain(LAN);
        line.channel.send(notice(LAN, "Mất điện."));
        assertThat(zalo.messagesTo(LAN).get(1).template()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-249, -213, -230})
    void a_template_that_may_not_go_by_user_id_goes_by_telephone_where_that_is_known(int error) {
        zalo.consultationErrorFor(LAN, -230);
        zalo.templateErrorFor(LAN, error);
        assertThat(line.channel.send(notice(LAN, "Mất điện."))).isInstanceOf(SendOutcome.NotReachable.class);
        line.contacts.phone(LAN, "84912345678");
        assertThat(line.channel.send(notice(LAN, "Mất điện."))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(zalo.messagesTo("84912345678")).singleElement().satisfies(message -> assertThat(
                        message.body().path("template_id").asString(""))
                .isEqualTo("7895417a"));
        line.channel.send(notice(LAN, "Mất điện."));
        assertThat(zalo.messagesTo("84912345678"))
                .extracting(message -> message.body().path("tracking_id").asString(""))
                .as("a repeat can be known again")
                .hasSize(2)
                .containsOnly(zalo.messagesTo("84912345678")
                        .get(0)
                        .body()
                        .path("tracking_id")
                        .asString(""));
    }

    @ParameterizedTest
    @ValueSource(ints = {-139, -140, -141, -114, -119, -244})
    void whoever_refuses_templates_is_not_reached_but_stays_subscribed(int error) {
        zalo.consultationErrorFor(LAN, -230);
        zalo.templateErrorFor(LAN, error);
        assertThat(line.channel.send(notice(LAN, "Mất điện.")))
                .isEqualTo(new SendOutcome.NotReachable(
                        new Reason(Failure.BLOCKED_BY_RECIPIENT, Integer.toString(error))));
    }

    @ParameterizedTest
    @ValueSource(ints = {-217, -244, -227, -118})
    void whoever_blocked_the_account_or_left_zalo_is_gone(int error) {
        zalo.errorFor(LAN, error);
        assertThat(line.channel.send(notice(LAN, "Mất điện."))).isInstanceOf(SendOutcome.RecipientGone.class);
    }

    @Test
    void a_package_that_is_used_up_is_answered_by_a_template() {
        zalo.consultationErrorFor(LAN, -211);
        assertThat(line.channel.send(notice(LAN, "Mất điện."))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(zalo.messagesTo(LAN).get(0).template()).isTrue();
    }

    @Test
    void a_routine_notice_stops_at_the_reserve_and_an_emergency_goes_on() {
        zalo.templatesLeft(4, 6);
        line.quota.ask();
        for (String user : List.of(LAN, BINH, CUC)) {
            zalo.consultationErrorFor(user, -230);
        }
        assertThat(line.channel.send(routine(LAN, "Nghỉ lễ."))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(line.channel.send(routine(BINH, "Nghỉ lễ."))).isEqualTo(reserved("templates"));
        assertThat(line.channel.send(notice(BINH, "Lũ lên."))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(line.channel.send(notice(CUC, "Lũ lên."))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(zalo.calls(FakeZalo.TEMPLATE)).hasSize(3);
    }

    @Test
    void tomorrow_there_is_a_new_days_allowance() {
        zalo.templatesLeft(3, 6);
        line.quota.ask();
        zalo.consultationErrorFor(LAN, -230);
        assertThat(line.channel.send(routine(LAN, "Nghỉ lễ."))).isEqualTo(reserved("templates"));
        clock.move(Duration.ofHours(17));
        assertThat(line.channel.send(routine(LAN, "Nghỉ lễ."))).isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void within_two_days_messages_are_free_whatever_is_left_after_that_they_come_from_the_package() {
        zalo.packageLeft("sub_quota", 5, 10);
        withoutTemplate.quota.ask();
        withoutTemplate.contacts.interacted(LAN, clock.instant().minus(Duration.ofHours(48)));
        withoutTemplate.contacts.interacted(BINH, clock.instant().minus(Duration.ofHours(49)));
        assertThat(withoutTemplate.channel.send(routine(LAN, "Nghỉ lễ."))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(withoutTemplate.channel.send(routine(BINH, "Nghỉ lễ."))).isEqualTo(reserved("package"));
        assertThat(withoutTemplate.channel.send(notice(BINH, "Lũ lên."))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(withoutTemplate.channel.send(plain("Chào"))).isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void where_the_package_is_kept_the_template_serves_a_routine_notice() {
        zalo.packageLeft("sub_quota", 0, 10);
        line.quota.ask();
        line.contacts.interacted(BINH, clock.instant().minus(Duration.ofHours(49)));
        assertThat(line.channel.send(routine(BINH, "Nghỉ lễ."))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(zalo.messagesTo(BINH).get(0).template()).isTrue();
    }

    @Test
    void what_was_bought_besides_counts_too_and_answers_keep_the_purse_up_to_date() {
        zalo.packageLeft("sub_quota", 1, 10);
        zalo.packageLeft("purchase_quota", 30, 30);
        line.quota.ask();
        assertThat(line.purse.content(Pocket.CONSULTATION).left()).hasValue(31);
        assertThat(line.purse.content(Pocket.CONSULTATION).reserved()).isEqualTo(20);
        zalo.answer(
                FakeZalo.CONSULTATION,
                FakeZalo.Reply.of(
                        200,
                        "{\"data\":{\"message_id\":\"m\",\"quota\":{\"quota_type\":\"sub_quota\",\"remain\":\"0\"}},"
                                + "\"error\":0,\"message\":\"Success\"}"));
        line.channel.send(notice(LAN, "Lũ lên."));
        assertThat(line.purse.content(Pocket.CONSULTATION).left()).hasValue(30);
        zalo.consultationErrorFor(LAN, -230);
        line.channel.send(notice(LAN, "Lũ lên."));
        assertThat(line.purse.content(Pocket.TEMPLATES).left()).hasValue(499);
    }

    @Test
    void the_bill_says_who_costs_what_before_anything_is_sent() {
        line.contacts.interacted("1", clock.instant());
        line.contacts.interacted("2", clock.instant().minus(Duration.ofDays(3)));
        line.contacts.interacted("3", clock.instant().minus(Duration.ofDays(8)));
        line.contacts.phone("3", "84912345678");
        line.contacts.refused("2x", clock.instant());
        zalo.templatesLeft(300, 500);
        line.quota.ask();
        ZaloBills.Writing writing = new ZaloBills(line.contacts, line.purse, true, clock).write();
        writing.add(List.of("1", "2", "3"));
        writing.add(List.of("2x", "never-heard-of"));
        writing.add(List.of());
        ZaloBill bill = writing.done();
        assertThat(List.of(bill.free(), bill.paid(), bill.templates(), bill.byPhone(), bill.unreachable()))
                .containsExactly(1, 1, 3, 1, 0);
        assertThat(bill.templatesLeft().spendable(false)).isEqualTo(50);
        assertThat(bill.consultation().left()).isEmpty();
        assertThat(bill.shortage()).isZero();
        assertThat(bill.night()).isFalse();
        ZaloBills.Writing none = new ZaloBills(line.contacts, line.purse, false, clock).write();
        none.add(List.of("3"));
        assertThat(none.done().unreachable()).isEqualTo(1);
    }

    @Test
    void at_night_those_outside_the_window_would_not_hear_it() {
        ZaloNight night = new ZaloNight(line.contacts);
        line.contacts.interacted(LAN, clock.instant());
        assertThat(night.silent(List.of(LAN, BINH), clock.instant()).silent())
                .as("by day")
                .isEmpty();
        clock.move(Duration.ofHours(14)); // 22:00 in Vietnam
        assertThat(ZaloNight.at(clock.instant())).isTrue();
        assertThat(night.silent(List.of(LAN, BINH), clock.instant()).silent()).containsExactly(BINH);
        line.contacts.interacted(BINH, clock.instant().plusSeconds(1));
        assertThat(night.silent(List.of(BINH), clock.instant()).unsure()).containsExactly(BINH);
        clock.move(Duration.ofHours(8)); // 06:00
        assertThat(ZaloNight.at(clock.instant())).isFalse();
    }
}
