package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Role;

/** What is typed after a cry stands by itself: it alarms nobody again by words that were heard already. */
class AfterCryTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone other = office.person("binh", "Anh Bình", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    private int heardBy(Phone phone) {
        office.settle();
        return office.messagesTo(phone.address()).size();
    }

    /** The technician who works on an outage has cried. */
    @Nested
    class OfWhoeverWorksOnIt {
        @BeforeEach
        void the_modem_burns() {
            officer.writes("mất mạng Internet cả phòng");
            officer.presses("Cần hỗ trợ");
            technician.presses("Nhận việc").writes("đèn LOS nháy đỏ, cháy modem rồi");
            leader.hasSeen("cháy modem rồi");
        }

        @ParameterizedTest
        @ValueSource(strings = {"VNPT-00123", "9h30 hôm qua", "0912345678", "họ hẹn chiều nay"})
        void a_number_or_an_hour_is_noted_as_it_stands_and_alarms_nobody(String line) {
            int before = heardBy(leader);
            technician.writes(line);
            technician.writes(line);
            office.moves(Duration.ofSeconds(5));
            assertThat(heardBy(leader)).as("nobody is called again").isEqualTo(before);
            assertThat(office.incidents().open().size()).isEqualTo(1);
            assertThat(office.onlyIncident().events(Kind.NOTED))
                    .extracting(IncidentEvent::text)
                    .contains(line)
                    .noneMatch(text -> text.contains(line) && text.contains("cháy"));
        }

        @Test
        void a_photo_is_shown_there_and_says_nothing_again() {
            int before = heardBy(leader);
            technician.sendsPhoto("p1", "");
            assertThat(heardBy(leader)).isEqualTo(before);
            assertThat(office.onlyIncident().events(Kind.PHOTO)).hasSize(1);
            assertThat(office.onlyIncident().events(Kind.NOTED)).hasSize(1);
        }
    }

    /** Somebody else has cried amid a flood that was reported. */
    @Nested
    class AmidAnEmergency {
        @BeforeEach
        void water() {
            officer.writes("nước lũ tràn vào trụ sở rồi");
            other.writes("nước ngập có người bị kẹt").isOffered("Không, việc khác");
        }

        @Test
        void a_printer_is_a_printer_and_rings_nobody() {
            int before = heardBy(leader);
            other.writes("máy in kẹt giấy").isOffered("Cần hỗ trợ");
            assertThat(heardBy(leader)).isEqualTo(before);
            assertThat(office.incidents().open()).hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2 người mất tích ở thôn 5", "bé trai bị đuối nước ở suối", "nhà sập đè 1 người"})
        void whoever_is_missing_or_drowns_is_told_to_all(String cry) {
            other.writes(cry);
            leader.hasSeen(cry);
        }

        @Test
        void the_next_piece_of_a_cry_is_told_to_all_who_heard_its_beginning() {
            other.writes("ở kho tầng 1 ạ");
            leader.hasSeen("đ/c Anh Bình báo tiếp: “ở kho tầng 1 ạ”");
            assertThat(office.incidents().open().size()).isEqualTo(1);
        }

        @Test
        void said_to_be_the_same_it_is_not_told_a_second_time() {
            int before = heardBy(leader);
            other.presses("Cũng bị như vậy (SC-1)");
            assertThat(office.messagesTo(leader.address()).subList(before, heardBy(leader)))
                    .noneMatch(message -> message.text().contains("vừa có thêm tin"));
            assertThat(office.onlyIncident().concerned()).hasSize(2);
        }

        @Test
        void said_to_be_another_it_has_its_words_and_nobody_leaves_what_they_had_joined() {
            other.presses("Cũng bị như vậy (SC-1)")
                    .writes("có người ngất ở sảnh")
                    .presses("Không, việc khác");
            assertThat(office.incidents().open()).hasSize(2);
            assertThat(office.incidents().open().get(0).concerned()).hasSize(2);
            assertThat(office.incidents().open().get(1).words()).isEqualTo("có người ngất ở sảnh");
        }

        @Test
        void hours_later_nothing_is_a_piece_of_it() {
            office.moves(Duration.ofHours(1));
            int before = heardBy(leader);
            other.writes("ở kho tầng 1 ạ");
            assertThat(office.messagesTo(leader.address()).subList(before, heardBy(leader)))
                    .noneMatch(message -> message.text().contains("bị kẹt"));
        }
    }
}
