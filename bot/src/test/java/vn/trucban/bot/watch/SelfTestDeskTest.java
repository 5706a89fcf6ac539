package vn.trucban.bot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Tell;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.selftest.Finding;
import vn.trucban.notifier.selftest.Finding.Expiry;
import vn.trucban.notifier.selftest.Finding.Note;

/** Mornings, questions and warnings as leaders and administrators meet them. */
class SelfTestDeskTest {
    private final Rehearsal office = new Rehearsal();
    private final SelfTestDesk desk = office.desk("one");

    @Test
    void eachMorningAtSevenOneLineToLeadersAndAdministratorsOnEveryChannel() {
        desk.round();
        assertThat(office.runs).isZero();
        office.pass(Duration.ofMinutes(30));
        for (int minute = 0; minute < 240; minute++) {
            desk.round();
            office.pass(Duration.ofMinutes(1));
        }
        assertThat(office.runs).isEqualTo(1);
        assertThat(office.leaderHeard())
                .containsExactly("🟢 7h00: hệ thống sẵn sàng, 2 mục kiểm tra đều tốt. Chưa cài: Facebook.");
        assertThat(office.told("zalo-bot", "2")).hasSize(1);
        assertThat(office.told("telegram", "3")).hasSize(1);
        assertThat(office.told("telegram", "4")).isEmpty();
        office.pass(Duration.ofHours(20));
        desk.round();
        assertThat(office.leaderHeard()).hasSize(2);
    }

    @Test
    void oneFromBeforeAnAlarmThatStandsSaysSoUntilItIsRunAnew() {
        desk.begin();
        office.background.remove(0).run();
        office.pass(Duration.ofMinutes(35));
        Optional<Instant> alarm = Optional.of(office.now);
        assertThat(desk.shown(Optional.empty()).orElseThrow().outdated()).isEmpty();
        office.pass(Duration.ofMinutes(1));
        assertThat(desk.shown(alarm).orElseThrow().outdated()).hasValueSatisfying(text -> assertThat(text)
                .contains("36 phút trước", "báo động 7h05", "chưa nói được gì về lúc này"));
        desk.begin();
        office.background.remove(0).run();
        assertThat(desk.shown(alarm).orElseThrow().outdated()).isEmpty();
    }

    @Test
    void theButtonsShowDetailsAndTestAgain() {
        office.pass(Duration.ofMinutes(30));
        desk.round();
        Tell told = office.told("telegram", "1").get(0);
        assertThat(told.buttons())
                .extracting(button -> ((Button.Press) button).payload())
                .containsExactly(
                        new Action(Verb.SELF_TEST, "", SelfTestDesk.DETAILS).payload(),
                        Action.of(Verb.SELF_TEST).payload());
        assertThat(desk.details()).hasValueSatisfying(text -> assertThat(text)
                .startsWith("Tự kiểm tra lúc 7h00 ngày 26/11/2026:")
                .contains("🟢 Telegram: tài khoản @trucban_bot", "⚪ Facebook: chưa cài, đang mô phỏng"));
    }

    @Test
    void whatDoesNotWorkIsRedWithItsReason() {
        office.telegram = Finding.bad("telegram", Note.of("failure.token-invalid"));
        office.store = Finding.warning("store", Note.of("watch.finding.store-good"));
        office.pass(Duration.ofMinutes(30));
        desk.round();
        assertThat(office.leaderHeard().get(0))
                .startsWith("🔴 7h00: CHƯA SẴN SÀNG: Telegram – mã truy cập đã hết hạn hoặc bị thu hồi.");
    }

    @Test
    void ofSeveralInstancesOneTestsAndAnotherAfterItsDeath() {
        office.pass(Duration.ofMinutes(30));
        SelfTestDesk dies = office.desk("dies", tell -> {
            throw new IllegalStateException("the process died here");
        });
        assertThatThrownBy(dies::round).isInstanceOf(IllegalStateException.class);
        desk.round();
        assertThat(office.leaderHeard()).isEmpty();
        office.pass(Duration.ofMinutes(5));
        desk.round();
        office.desk("three").round();
        assertThat(office.leaderHeard()).hasSize(1);
        assertThat(office.runs).isEqualTo(2);
    }

    @Test
    void aMachineThatWasOffAtSevenTestsWhenItIsOnButNotInTheAfternoon() {
        office.now = Instant.parse("2026-11-26T03:30:00Z");
        desk.round();
        assertThat(office.leaderHeard()).hasSize(1);
        office.now = Instant.parse("2026-11-27T07:00:00Z");
        desk.round();
        assertThat(office.leaderHeard()).hasSize(1);
    }

    @Test
    void whoeverAsksIsToldAndTwoWhoAskAtOnceHearOfOneTest() {
        Address leader = Address.parse("telegram:1");
        desk.ask(leader);
        desk.ask(Address.parse("telegram:3"));
        assertThat(desk.running()).isTrue();
        assertThat(office.background).hasSize(1);
        office.background.remove(0).run();
        assertThat(desk.running()).isFalse();
        assertThat(office.runs).isEqualTo(1);
        assertThat(office.leaderHeard()).singleElement().asString().startsWith("🟢 6h30: hệ thống sẵn sàng");
        assertThat(office.told("telegram", "3")).hasSize(1);
        office.pass(Duration.ofSeconds(10));
        desk.ask(leader);
        office.background.remove(0).run();
        assertThat(office.leaderHeard()).hasSize(2);
    }

    @Test
    void ends_are_announced_thirty_seven_and_one_days_ahead_once_each() {
        Instant end = Instant.parse("2026-12-28T02:00:00Z");
        office.telegram = Finding.good("facebook", Note.of("watch.finding.page", "name", "UBND xã"))
                .expiring(new Expiry("facebook-token", end));
        office.pass(Duration.ofMinutes(30));
        SelfTestDesk second = office.desk("two");
        for (int day = 0; day < 34; day++) {
            desk.round();
            second.round();
            office.pass(Duration.ofDays(1));
        }
        List<String> warnings = office.leaderHeard().stream()
                .filter(text -> text.startsWith("⏳") || text.startsWith("⛔"))
                .toList();
        assertThat(warnings).hasSize(3);
        assertThat(warnings.get(0))
                .startsWith("⏳ Mã truy cập Facebook còn 30 ngày là hết hạn (lúc 9h00 ngày 28/12/2026).")
                .contains("FACEBOOK_PAGE_TOKEN");
        assertThat(warnings.get(1)).contains("còn 7 ngày");
        assertThat(warnings.get(2)).contains("còn 1 ngày");
        assertThat(office.told("telegram", "3").stream()
                        .filter(tell -> tell.text().startsWith("⏳")))
                .hasSize(3);
        assertThat(office.leaderHeard())
                .anyMatch(text -> text.startsWith("🟢")
                        && text.contains("Cần để ý: Facebook – Mã truy cập Facebook hết hạn lúc"));
        assertThat(office.leaderHeard().get(office.leaderHeard().size() - 1))
                .contains("🔴", "Mã truy cập Facebook đã hết hạn lúc 9h00 ngày 28/12/2026");
    }
}
