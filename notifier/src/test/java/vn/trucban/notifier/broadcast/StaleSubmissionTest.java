package vn.trucban.notifier.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.broadcast.Office.no;
import static vn.trucban.notifier.broadcast.Office.sentence;
import static vn.trucban.notifier.broadcast.Office.yes;
import static vn.trucban.notifier.broadcast.Samples.AN;
import static vn.trucban.notifier.broadcast.Samples.BINH;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.broadcast.Entry.What;

/** A request that nobody decided about in time cannot be tapped later. */
class StaleSubmissionTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Office office = new Office();

    private static DraftRequest of(Level level) {
        return level == Level.EMERGENCY
                ? Samples.storm()
                : Samples.routine().edit().level(level).done();
    }

    @ParameterizedTest
    @CsvSource({"EMERGENCY, 2", "IMPORTANT, 24", "ROUTINE, 24"})
    void eachLevelWaitsItsTimeAndNoLonger(Level level, int hours) {
        Broadcast inTime = office.submitted(of(level));
        office.clock.move(Duration.ofHours(hours).minus(MOMENT));
        office.desk.sweep();
        assertThat(yes(office.desk.approve(inTime.id(), 1, BINH)).stage()).isEqualTo(Stage.SENDING);

        Broadcast late = yes(office.desk.draft("late", of(level), AN));
        yes(office.desk.submit(late.id(), AN));
        assertThat(office.now(late.id()).decideBy())
                .contains(office.clock.instant().plus(Duration.ofHours(hours)));
        office.clock.move(Duration.ofHours(hours));
        Refusal refusal = no(office.desk.approve(late.id(), 1, BINH));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
        assertThat(sentence(refusal)).contains("chưa ai duyệt", "quá hạn duyệt");
        assertThat(office.delivery.orders()).hasSize(1);
    }

    @Test
    void itExpiresByItselfAndItsAuthorHears() {
        Broadcast storm = office.submitted(Samples.storm());
        office.clock.move(Duration.ofHours(2));
        office.desk.sweep();

        assertThat(office.now(storm.id()).stage()).isEqualTo(Stage.EXPIRED);
        assertThat(office.heard).extracting(Entry::what).contains(What.EXPIRED);
        assertThat(office.desk.awaitingApproval()).isEmpty();
        assertThat(no(office.desk.approve(storm.id(), 1, BINH)).messageKey()).endsWith("already-expired");
    }

    @Test
    void anEarlierEndOfItsOwnStillHolds() {
        Broadcast routine = office.submitted(Samples.routine()
                .edit()
                .until(office.clock.instant().plus(Duration.ofHours(1)))
                .done());

        assertThat(routine.decideBy()).isEqualTo(routine.request().expiresAt());
        office.clock.move(Duration.ofHours(1));
        assertThat(no(office.desk.approve(routine.id(), 1, BINH)).messageKey()).endsWith("refused.expired");
    }

    @Test
    void submittedAgainTheTimeBeginsAnew() {
        Broadcast storm = office.submitted(Samples.storm());
        office.clock.move(Duration.ofMinutes(119));
        yes(office.desk.sendBack(storm.id(), BINH, "Ghi rõ thôn"));
        office.clock.move(Duration.ofHours(5));
        office.desk.sweep();
        yes(office.desk.submit(storm.id(), AN));

        office.clock.move(Duration.ofMinutes(119));
        assertThat(yes(office.desk.approve(storm.id(), 2, BINH)).stage()).isEqualTo(Stage.SENDING);
    }
}
