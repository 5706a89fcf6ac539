package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** From "nhận việc" to "đã dùng được", as the people see it. */
class HandlingTalksTest extends OfficeOfFour {
    private void taken() {
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        technician.presses("Nhận việc");
    }

    @Test
    void aHandOverAsksThePersonAndTheyConfirm() {
        taken();
        technician.presses("Giao người khác").presses("Chị Thuật").sees("Đến khi đ/c Chị Thuật bấm nhận");
        second.sees("Anh Kỹ muốn giao")
                .isOffered("Nhận bàn giao")
                .presses("Nhận bàn giao")
                .isOffered("Đã xử lý xong");
        technician.sees("Chị Thuật đã nhận bàn giao");
        officer.sees("nay do đ/c Chị Thuật xử lý");
        assertThat(office.onlyIncident().assignee().orElseThrow().name()).isEqualTo("Chị Thuật");
    }

    @Test
    void whoeverCannotTakeItSaysSoAndTheGiverKeepsIt() {
        taken();
        technician.presses("Giao người khác").presses("Chị Thuật");
        second.presses("Không nhận được").sees("Đã báo lại đ/c Anh Kỹ");
        technician.sees("Chị Thuật không nhận được").sees("Việc vẫn là của anh/chị");
        assertThat(office.onlyIncident().assignee().orElseThrow().name()).isEqualTo("Anh Kỹ");
        String late = second.payload("Nhận bàn giao");
        second.does(new Inbound.Event.Press(late, Optional.empty())).sees("Anh Kỹ nhận rồi");
    }

    @Test
    void anOfferThatIsNotDeliveredComesBackAtOnce() {
        taken();
        office.loses(
                second, new SendOutcome.RecipientGone(new SendOutcome.Reason(Failure.BLOCKED_BY_RECIPIENT, "403")));
        technician.presses("Giao người khác").presses("Chị Thuật").sees("Không chuyển được tin tới đ/c Chị Thuật");
        assertThat(office.onlyIncident().offer()).isEmpty();
    }

    @Test
    void aHandOverButtonOfSomebodyElsesWorkShowsWhereItStands() {
        taken();
        String handOver = technician.payload("Giao người khác");
        second.does(new Inbound.Event.Press(handOver, Optional.empty())).sees("đã có người nhận");
    }

    @Test
    void theReporterIsAskedAndTheAnswerCloses() {
        taken();
        technician.presses("Đã xử lý xong").writes("Thay trục kéo giấy").sees("Tôi đang hỏi người báo");
        officer.sees("Máy anh/chị đã dùng được chưa?").isOffered("Vẫn chưa được");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.RESOLVED);
        officer.presses("Đã dùng được").sees("Đã đóng SC-1");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.CLOSED);
        technician.sees("Chị Hoa xác nhận đã dùng được");
        assertThat(office.register().firstBroken()).isEmpty();
    }

    @Test
    void notYetWorkingGoesBackToTheOneWhoFixedIt() {
        taken();
        technician.presses("Đã xử lý xong").presses("Chưa rõ nguyên nhân");
        officer.presses("Vẫn chưa được").sees("đã chuyển lại đ/c Anh Kỹ");
        technician.sees("Chị Hoa báo vẫn chưa dùng được").isOffered("Đã xử lý xong");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.TAKEN);
        second.hasNotSeen("vẫn chưa dùng được");
    }

    @Test
    void theQuestionMayBeAnsweredByAWord() {
        taken();
        technician.presses("Đã xử lý xong").writes("Thay trục");
        officer.writes("chưa được").sees("đã chuyển lại đ/c Anh Kỹ");
        technician.presses("Đã xử lý xong").writes("Thay lần nữa");
        officer.writes("được rồi").sees("Đã đóng SC-1");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void whatIsGivenBackIsCalledOutAgain() {
        taken();
        int before = second.shown().size();
        technician.presses("Trả lại").hasSeen("Đã trả lại SC-1");
        second.sees("Cần người xử lý");
        assertThat(second.shown()).hasSize(before + 1);
        assertThat(office.onlyIncident().assignee()).isEmpty();
    }

    @Test
    void aNewReportOfTheSameKindIsNotHiddenBehindAFixThatWaitsForItsAnswer() {
        officer.writes("mất mạng internet cả phòng");
        technician.presses("Nhận việc").presses("Đã xử lý xong").writes("cắm lại dây");
        other.writes("mất mạng internet rồi").isOffered("Cần hỗ trợ");
        assertThat(office.incidents().recent(9)).hasSize(2);
    }

    @Test
    void withoutAnAnswerItIsClosedAfterADayAndALateNoOpensItAgain() {
        taken();
        technician.presses("Đã xử lý xong").presses("Chưa rõ nguyên nhân");
        office.moves(Duration.ofHours(25));
        Incident closed = office.onlyIncident();
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.length(office.now())).isLessThan(Duration.ofMinutes(1));
        officer.presses("Vẫn chưa được");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.ESCALATED);
        technician.sees("Cần người xử lý");
    }

    @Test
    void oneOfThoseWhoJoinedAnswersForThemselvesOnly() {
        officer.writes("mất mạng internet cả phòng").presses("Cần hỗ trợ");
        other.writes("mất mạng internet rồi");
        technician.presses("Nhận việc").presses("Đã xử lý xong").writes("đứt cáp");
        other.sees("đã dùng được chưa").presses("Đã dùng được").sees("còn chờ người khác trả lời");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.RESOLVED);
        officer.presses("Đã dùng được");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void whoeverFixesTheirOwnReportIsAskedNothing() {
        technician.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        String take = Action.of(Verb.TAKE, office.onlyIncident().id().value()).payload();
        technician
                .does(new Inbound.Event.Press(take, Optional.empty()))
                .presses("Đã xử lý xong")
                .writes("hết giấy")
                .sees("Đã đóng SC-1");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void aSecondDeskWithTheSameOutageIsNotWalkedThroughItsMachine() {
        officer.writes("mất mạng internet cả phòng");
        office.moves(Duration.ofMinutes(4));
        other.writes("mất mạng internet rồi")
                .sees("đây là lỗi chung, không phải do máy anh/chị")
                .sees("Trong lúc chờ: Nhận hồ sơ");
        officer.sees("Anh Bình cũng báo như vậy (cả thảy 2 người)");
        int before = officer.received();
        officer.presses("LOS đỏ, PON không xanh").sees("đây là lỗi chung");
        assertThat(officer.received()).isEqualTo(before + 1);
        assertThat(office.onlyIncident().shared()).isTrue();
        assertThat(office.onlyIncident().events(IncidentEvent.Kind.TRIED)).isEmpty();
    }

    @Test
    void whatWasToldOfAnOutageDoesNotComeBackInTheNextReport() {
        officer.writes("mất mạng internet cả phòng");
        other.writes("mất mạng internet rồi").sees("đây là lỗi chung");
        technician.presses("Nhận việc").presses("Đã xử lý xong").writes("đứt cáp");
        office.moves(Duration.ofHours(26));

        other.writes("máy in kẹt giấy");

        assertThat(office.incidents().recent(1).get(0).words()).isEqualTo("máy in kẹt giấy");
    }

    @Test
    void whoeverMeansSomethingElseSaysSo() {
        officer.writes("mất mạng internet cả phòng");
        other.writes("mất mạng internet rồi").presses("Không, việc khác").isOffered("Cần hỗ trợ");
        assertThat(office.incidents().recent(9)).hasSize(2);
    }

    @Test
    void thirtyOfficersMakeOneIncidentOneEscalationAndAllHearEachUpdate() {
        List<Phone> desks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            desks.add(office.person("desk" + i, "Quầy " + i, Role.OFFICER));
        }
        desks.forEach(desk -> desk.writes("mất mạng internet rồi"));
        Incident one = office.onlyIncident();
        assertThat(one.affected()).hasSize(29);
        assertThat(one.events(IncidentEvent.Kind.ESCALATED)).hasSize(1);
        assertThat(technician.received()).isEqualTo(1);
        technician.presses("Nhận việc").presses("Ghi thêm").writes("VNPT đang nối cáp");
        desks.forEach(desk -> desk.hasSeen("Anh Kỹ đã nhận").sees("VNPT đang nối cáp"));
        technician.presses("Đã xử lý xong").writes("đứt cáp");
        desks.forEach(desk -> desk.sees("đã dùng được chưa"));
    }
}
