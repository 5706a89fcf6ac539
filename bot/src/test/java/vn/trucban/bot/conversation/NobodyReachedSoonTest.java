package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.ladder.Level;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/** Nothing gets through to those called, while the reporter's own chat works: they know within seconds whom to ring. */
class NobodyReachedSoonTest {
    private static final SendOutcome REFUSED = new SendOutcome.Unknown(new Reason(Failure.PLATFORM_DOWN, "HTTP 500"));
    private static final SendOutcome NO_CONNECTION =
            new SendOutcome.RetryLater(new Reason(Failure.NO_CONNECTION, "connection refused"), Optional.empty(), true);
    private static final SendOutcome RESTS = new SendOutcome.RetryLater(
            new Reason(Failure.PLATFORM_DOWN, "channel rests"), Optional.of(Duration.ofSeconds(20)), true);
    private static final SendOutcome TOKEN = new SendOutcome.RetryLater(
            new Reason(Failure.TOKEN_INVALID, "-216"), Optional.of(Duration.ofMinutes(15)), true);
    private static final SendOutcome NO_ANSWER =
            new SendOutcome.Unknown(new Reason(Failure.NO_ANSWER, "read timed out"));
    private static final SendOutcome SLOWED = new SendOutcome.RetryLater(
            new Reason(Failure.RATE_LIMITED, "429"), Optional.of(Duration.ofSeconds(20)), true);

    private static final String NOBODY = "chưa liên lạc được ai";
    private static final String SOMEBODY = "đã liên lạc được đ/c ";
    private static final String CRY = "có người bất tỉnh ở sảnh, còn thở";

    private final Office office = new Office();
    private final Phone nam = office.person(ChannelKind.TELEGRAM, "nam", "Anh Nam", Role.OFFICER);

    private Phone[] called(String... ids) {
        return Stream.of(ids)
                .map(id -> office.person(
                        ChannelKind.TELEGRAM, id, "Đ/c " + id, id.startsWith("lanh") ? Role.LEADER : Role.TECHNICIAN))
                .toArray(Phone[]::new);
    }

    private Phone onRung(String id, Role role, Level rung) {
        Address address = new Address(ChannelKind.TELEGRAM, id);
        office.staff()
                .importPeople(List.of(new Person(
                        new PersonId(id),
                        "Đ/c " + id,
                        "",
                        Set.of(role),
                        Optional.of("0900000002"),
                        Map.of(address.channel(), address.value()),
                        true,
                        Optional.of(rung))));
        return new Phone(office, address);
    }

    private void lose(SendOutcome how, Phone... phones) {
        List.of(phones).forEach(phone -> office.loses(phone, how));
    }

    private void passes(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            office.moves(Duration.ofSeconds(1));
        }
    }

    static Stream<SendOutcome> surely() {
        return Stream.of(REFUSED, NO_CONNECTION, RESTS, TOKEN);
    }

    @ParameterizedTest
    @MethodSource("surely")
    void whoever_reported_danger_reads_whom_to_ring_and_is_corrected_when_one_gets_through(SendOutcome fails) {
        Phone[] all = called("ky", "thuat", "lanh1", "lanh2");
        lose(fails, all);
        nam.writes(CRY);
        passes(Duration.ofSeconds(3));
        nam.sees(NOBODY).sees("0900000001").isOffered("Số cần gọi");
        assertThat(office.onlyIncident().events(Kind.UNDELIVERED)).hasSize(5);
        List.of(all).forEach(office::finds);
        passes(Duration.ofMinutes(16));
        List.of(all).forEach(phone -> phone.hasSeen("bất tỉnh"));
        nam.hasSeen(SOMEBODY);
        assertThat(nam.shown()).noneMatch(message -> message.text().contains(NOBODY));
    }

    @Test
    void it_is_said_once_though_each_call_is_given_up_later() {
        lose(REFUSED, called("ky", "lanh1"));
        nam.writes(CRY);
        passes(Duration.ofSeconds(150));
        assertThat(office.messagesTo(nam.address()))
                .filteredOn(message -> message.text().contains(NOBODY))
                .hasSize(1);
        assertThat(office.onlyIncident().events(Kind.UNDELIVERED)).hasSize(3);
        assertThat(office.onlyIncident().events(Kind.RAISED)).isEmpty();
    }

    @Test
    void one_attempt_that_fails_and_the_next_that_does_not_is_no_failure() {
        Phone[] all = called("ky", "lanh1");
        lose(REFUSED, all);
        nam.writes(CRY);
        List.of(all).forEach(office::finds);
        passes(Duration.ofSeconds(10));
        nam.hasNotSeen(NOBODY).hasNotSeen(SOMEBODY);
    }

    @Test
    void one_slow_answer_is_no_failure() {
        Phone[] all = called("ky", "lanh1");
        lose(REFUSED, all[0]);
        lose(NO_ANSWER, all[1]);
        nam.writes(CRY);
        passes(Duration.ofSeconds(2));
        nam.hasNotSeen(NOBODY);
        office.finds(all[1]);
        passes(Duration.ofMinutes(2));
        nam.hasNotSeen(NOBODY);
    }

    @Test
    void nor_is_a_platform_that_asks_to_wait() {
        Phone[] all = called("ky", "lanh1");
        lose(REFUSED, all[0]);
        lose(SLOWED, all[1]);
        nam.writes(CRY);
        passes(Duration.ofSeconds(50));
        nam.hasNotSeen(NOBODY);
    }

    @Test
    void where_all_fail_and_one_of_them_without_an_answer_it_is_said_once_that_one_is_given_up() {
        Phone[] all = called("ky", "lanh1");
        lose(REFUSED, all[0]);
        lose(NO_ANSWER, all[1]);
        nam.writes(CRY);
        passes(Duration.ofSeconds(5));
        nam.sees(NOBODY);
        assertThat(office.onlyIncident().events(Kind.RAISED)).isEmpty();
    }

    @Test
    void a_helper_who_reports_is_no_help_to_themselves() {
        Phone[] all = called("ky", "lanh1");
        lose(REFUSED, all[1]);
        all[0].writes(CRY);
        passes(Duration.ofSeconds(3));
        all[0].hasSeen(NOBODY);
    }

    @Test
    void a_call_behind_a_message_that_is_tried_in_vain_is_tried_in_vain() {
        Phone[] all = called("ky");
        lose(REFUSED, all);
        all[0].writes("xin chào");
        nam.writes(CRY);
        passes(Duration.ofSeconds(4));
        nam.sees(NOBODY);
    }

    @Test
    void on_the_ladder_of_a_calm_day_the_platform_gets_one_minute_and_not_one_on_each_rung() {
        lose(REFUSED, called("ky", "lanh1"));
        lose(REFUSED, onRung("truong", Role.TECHNICIAN, Level.TECHNICAL_LEADS));
        lose(REFUSED, onRung("chu-tich", Role.LEADER, Level.COMMITTEE));
        nam.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        passes(Duration.ofSeconds(30));
        nam.hasNotSeen(NOBODY);
        passes(Duration.ofSeconds(45));
        nam.sees(NOBODY);
    }

    @Test
    void a_single_rung_has_nobody_to_wait_for() {
        lose(REFUSED, called("ky"));
        nam.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        passes(Duration.ofSeconds(3));
        nam.sees(NOBODY);
    }
}
