package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/** Nobody on duty is reached while people are in danger; then somebody is: whoever read that nobody is hears it. */
class ReachedAfterAllTest {
    private static final SendOutcome AWAY =
            new SendOutcome.RetryLater(new Reason(Failure.PLATFORM_DOWN, "502"), Optional.empty(), true);
    private static final String NOBODY = "chưa liên lạc được ai";
    private static final String SOMEBODY = "SC-1: đã liên lạc được đ/c ";

    private final Office office = new Office();
    private final Phone head = office.person(ChannelKind.TELEGRAM, "nhuan", "Ông Nhuận", Role.LEADER);
    private final Phone technician = office.person(ChannelKind.ZALO, "ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone nam = office.person("nam", "Anh Nam", Role.OFFICER);
    private final Phone thu = office.person("thu", "Chị Thu", Role.OFFICER);

    private void passes(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            office.moves(Duration.ofSeconds(1));
            office.settle();
        }
    }

    private static long shows(Phone phone, String words) {
        return phone.shown().stream()
                .filter(message -> message.text().contains(words))
                .count();
    }

    private long sent(Phone phone, String words) {
        return office.messagesTo(phone.address()).stream()
                .filter(message -> message.text().contains(words))
                .count();
    }

    private void nobodyIsReached(Phone reporter) {
        List.of(head, technician).forEach(phone -> office.loses(phone, AWAY));
        reporter.writes("có người bất tỉnh ở sảnh, còn thở");
        passes(Duration.ofSeconds(70));
        assertThat(office.incidents().nobodyReached(office.onlyIncident())).isTrue();
    }

    private void joins(Phone phone, String id, String name) {
        office.incidents()
                .carryOut(
                        office.onlyIncident().id(),
                        "join-" + id,
                        new IncidentCommand.JoinIn(
                                new Party(new PersonId(id), name, phone.address()), "tôi cũng thấy"));
        office.settle();
    }

    private void back(Phone... phones) {
        List.of(phones).forEach(office::finds);
        passes(Duration.ofSeconds(40));
    }

    @Test
    void whoever_read_it_is_told_once_who_is_reached_and_when() {
        nobodyIsReached(nam);
        assertThat(shows(nam, NOBODY)).isEqualTo(1);
        joins(thu, "thu", "Chị Thu");
        assertThat(shows(nam, SOMEBODY)).isZero();
        back(technician);
        back(head);
        for (Phone phone : List.of(nam, thu)) {
            assertThat(sent(phone, SOMEBODY)).isEqualTo(1);
            assertThat(phone.shown())
                    .filteredOn(message -> message.text().contains(SOMEBODY))
                    .singleElement()
                    .satisfies(message -> assertThat(message.text()).contains("đ/c Anh Kỹ lúc 8h"));
        }
        assertThat(shows(nam, NOBODY)).as("what holds no more").isZero();
        assertThat(sent(head, SOMEBODY) + sent(technician, SOMEBODY)).isZero();
    }

    @Test
    void nobody_is_told_where_nobody_was_said_to_be_missed() {
        office.loses(head, AWAY);
        nam.writes("có người bất tỉnh ở sảnh, còn thở");
        passes(Duration.ofSeconds(70));
        back(head);
        assertThat(sent(nam, SOMEBODY)).isZero();
    }

    @Test
    void nor_once_somebody_has_taken_it() {
        nobodyIsReached(nam);
        office.incidents()
                .carryOut(
                        office.onlyIncident().id(),
                        "take",
                        new IncidentCommand.Take(new Party(new PersonId("ky"), "Anh Kỹ", technician.address())));
        back(technician, head);
        assertThat(sent(nam, SOMEBODY)).isZero();
    }

    @Test
    void after_such_words_again_it_is_told_again() {
        nobodyIsReached(nam);
        back(head);
        passes(Duration.ofMinutes(2));
        assertThat(sent(nam, SOMEBODY)).isEqualTo(1);
        office.loses(head, AWAY);
        passes(Duration.ofMinutes(20));
        assertThat(office.incidents().nobodyReached(office.onlyIncident())).isTrue();
        back(head);
        passes(Duration.ofMinutes(2));
        assertThat(sent(nam, SOMEBODY)).isEqualTo(2);
    }

    @Test
    void words_that_were_kept_all_the_time_are_not_read_as_if_they_were_true() {
        Phone lan = office.person("lan", "Chị Lan", Role.OFFICER);
        office.loses(lan, AWAY);
        nobodyIsReached(lan);
        back(technician, head);
        assertThat(office.messagesTo(lan.address())).isEmpty();
        back(lan);
        passes(Duration.ofSeconds(60));
        assertThat(office.messagesTo(lan.address()))
                .extracting(OutgoingMessage::text)
                .noneMatch(text -> text.contains(NOBODY));
        assertThat(sent(lan, SOMEBODY)).isEqualTo(1);
    }

    @Test
    void where_all_are_away_the_reporter_is_left_with_what_holds() {
        office.loses(nam, AWAY);
        nobodyIsReached(nam);
        back(nam, technician, head);
        assertThat(shows(nam, NOBODY)).isZero();
        assertThat(sent(nam, SOMEBODY)).isEqualTo(1);
    }

    @Test
    void that_the_reporter_has_their_own_call_is_no_news() {
        nobodyIsReached(technician);
        back(technician, head);
        assertThat(sent(technician, SOMEBODY)).isEqualTo(1);
        assertThat(sent(technician, SOMEBODY + "Ông Nhuận")).isEqualTo(1);
    }
}
