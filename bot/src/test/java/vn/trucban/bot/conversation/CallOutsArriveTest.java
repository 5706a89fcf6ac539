package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/** Who is called out is reached, or the incident goes to somebody who is. */
class CallOutsArriveTest {
    private static final SendOutcome BLOCKED =
            new SendOutcome.RecipientGone(new Reason(Failure.BLOCKED_BY_RECIPIENT, "403"));

    private final Office office = new Office();
    private final Phone officer = office.person("officer", "Chị Hoa", Role.OFFICER);
    private final Phone leader = office.person("leader", "Bà Lãnh", Role.LEADER);

    private void reportsALongStory() {
        officer.writes("máy in kẹt giấy rồi").presses("Đã rút điện").presses("Thấy giấy kẹt");
        for (int i = 0; i < 30; i++) {
            officer.writes(
                    "Lần " + i + ": nó kêu cạch cạch ở khay dưới. " + "Rồi lại im, rồi lại kêu tiếp. ".repeat(5));
        }
        officer.presses("Cần hỗ trợ").sees("Đã chuyển SC-1");
    }

    @ParameterizedTest
    @EnumSource(
            value = ChannelKind.class,
            names = {"TELEGRAM", "ZALO"})
    void aLongStoryArrivesWholeInNumberedPartsWithTheButtonsUnderTheLast(ChannelKind channel) {
        Phone technician = office.person(channel, "7001", "Anh Kỹ", Role.TECHNICIAN);
        reportsALongStory();
        List<OutgoingMessage> parts = office.messagesTo(technician.address());
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts.get(0).text()).startsWith("(1/" + parts.size() + ")\n").contains("Cần người xử lý");
        for (OutgoingMessage part : parts.subList(0, parts.size() - 1)) {
            assertThat(part.buttons()).isEmpty();
        }
        OutgoingMessage last = parts.get(parts.size() - 1);
        assertThat(last.text()).startsWith("(" + parts.size() + "/" + parts.size() + ")\n");
        assertThat(last.buttons()).hasSize(2);
        String all = String.join("\n", parts.stream().map(OutgoingMessage::text).toList());
        for (int i = 0; i < 30; i++) {
            assertThat(all).contains("Lần " + i + ":");
        }
        technician.presses("Nhận việc").isOffered("Đã xử lý xong");
        officer.sees("Anh Kỹ đã nhận");
    }

    @Test
    void aPartThatHasToWaitIsNotPrecededByTheOnesAlreadySent() {
        Phone technician = office.person(ChannelKind.TELEGRAM, "7001", "Anh Kỹ", Role.TECHNICIAN);
        reportsALongStory();
        technician.presses("Nhận việc");
        int before = technician.received();
        office.nextSendMeets(
                new SendOutcome.RetryLater(new Reason(Failure.RATE_LIMITED, "429"), Optional.empty(), true));
        technician.does(new Inbound.Event.Press(technician.payload("Xem chi tiết"), Optional.empty()));
        office.moves(Duration.ofSeconds(40));
        List<String> texts = office.messagesTo(technician.address()).stream()
                .skip(before)
                .map(OutgoingMessage::text)
                .toList();
        assertThat(texts).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }

    @Test
    void aRungNobodyOfWhichCanBeReachedMovesUpAtOnce() {
        Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);
        office.loses(technician, BLOCKED);
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        leader.sees("Cần người xử lý");
        officer.sees("cho lãnh đạo");
        assertThat(office.onlyIncident().events(IncidentEvent.Kind.UNDELIVERED))
                .singleElement()
                .satisfies(event -> assertThat(event.text()).contains("Anh Kỹ", "đã chặn"));
        assertThat(office.onlyIncident().events(IncidentEvent.Kind.RAISED)).hasSize(1);
        assertThat(office.register().firstBroken()).isEmpty();
    }

    @Test
    void aPlatformInTroubleGetsAMinuteBeforeTheNextIsCalledAndIsNotGivenUp() {
        Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);
        office.loses(technician, new SendOutcome.Unknown(new Reason(Failure.PLATFORM_DOWN, "HTTP 502")));
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        office.moves(Duration.ofSeconds(15));
        assertThat(leader.received()).isZero();
        for (int i = 0; i < 10; i++) {
            office.moves(Duration.ofSeconds(30));
        }
        leader.sees("Cần người xử lý");
        office.finds(technician);
        // why so long: the platform answered others meanwhile, so this one is tried ever more seldom
        for (int i = 0; i < 10; i++) {
            office.moves(Duration.ofSeconds(30));
        }
        technician.sees("Cần người xử lý");
        assertThat(office.onlyIncident().events(IncidentEvent.Kind.UNDELIVERED)).hasSize(1);
    }

    @Test
    void aPlatformThatIsSlowedDownReachesEverybodyInTheEnd() {
        Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);
        office.loses(
                technician,
                new SendOutcome.RetryLater(new Reason(Failure.RATE_LIMITED, "429"), Optional.empty(), true));
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        for (int i = 0; i < 6; i++) {
            office.moves(Duration.ofSeconds(30));
        }
        assertThat(leader.received()).isZero();
    }

    @Test
    void oneOfTwoUnreachableIsRegisteredAndTheOtherIsWaitedFor() {
        Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);
        Phone second = office.person("technician2", "Chị Thuật", Role.TECHNICIAN);
        office.loses(technician, BLOCKED);
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        assertThat(leader.received()).isZero();
        second.sees("Cần người xử lý");
        assertThat(office.onlyIncident().events(IncidentEvent.Kind.UNDELIVERED)).hasSize(1);
    }

    @Test
    void whenNobodyAtAllCanBeReachedTheOfficerHearsItAndMayCallThemselves() {
        Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);
        office.loses(technician, BLOCKED);
        office.loses(leader, BLOCKED);
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        officer.sees("chưa liên lạc được ai").isOffered("Số cần gọi");
        assertThat(office.onlyIncident().waitingSince()).isPresent();
    }

    @Test
    void aPhotoReachesWhoeverTakesItAndLaterOnesToo() {
        Phone tele = office.person(ChannelKind.TELEGRAM, "11", "Chị Lan", Role.OFFICER);
        Phone technician = office.person(ChannelKind.TELEGRAM, "7001", "Anh Kỹ", Role.TECHNICIAN);
        tele.sendsPhoto("AgACfile1", "mất mạng internet cả phòng");
        technician.sees("Cần người xử lý").presses("Nhận việc");
        assertThat(photos(technician)).containsExactly("AgACfile1");
        tele.sendsPhoto("AgACfile2", "đèn modem đỏ");
        assertThat(photos(technician)).containsExactly("AgACfile1", "AgACfile2");
        assertThat(office.onlyIncident().events())
                .noneMatch(event -> event.text().contains("AgAC"));
        technician.hasNotSeen("AgAC").hasSeen("ảnh đ/c Chị Lan gửi");
    }

    @Test
    void aPhotoOfAnotherChannelIsAtLeastSpokenOf() {
        Phone tele = office.person(ChannelKind.TELEGRAM, "11", "Chị Lan", Role.OFFICER);
        Phone technician = office.person(ChannelKind.ZALO, "7001", "Anh Kỹ", Role.TECHNICIAN);
        tele.sendsPhoto("AgACfile1", "máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        technician.presses("Nhận việc").hasSeen("có gửi ảnh, nhưng qua ứng dụng khác");
        assertThat(photos(technician)).isEmpty();
    }

    private List<String> photos(Phone phone) {
        return office.messagesTo(phone.address()).stream()
                .flatMap(message -> message.photo().stream())
                .toList();
    }
}
