package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.OutgoingMessage;

/** Whoever is called for danger reads it in the first line, whatever the incident was filed as. */
class DangerCardTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    private List<String> cards(Phone phone) {
        return office.messagesTo(phone.address()).stream()
                .map(OutgoingMessage::text)
                .filter(text -> text.contains("Cần người xử lý"))
                .toList();
    }

    @Test
    void a_fire_in_an_outage_is_a_fire_and_says_who_holds_it() {
        officer.writes("mất mạng Internet cả phòng");
        technician.presses("Nhận việc").writes("đèn LOS nháy đỏ, cháy modem rồi");
        assertThat(cards(leader))
                .last()
                .asString()
                .startsWith("🆘 NGUY HIỂM – Cháy: “đèn LOS nháy đỏ, cháy modem rồi”\n")
                .contains("Đ/c Anh Kỹ đang giữ việc");
        assertThat(cards(technician)).as("the holder need not take it again").hasSize(1);
        officer.hasSeen("Có cháy: người trước, đồ đạc sau").hasSeen("cháy modem rồi");
    }

    @Test
    void so_is_a_flood() {
        officer.writes("nước lũ ngập vào phòng rồi, còn 2 bà cụ bị kẹt");
        assertThat(cards(leader))
                .last()
                .asString()
                .startsWith("🆘 NGUY HIỂM – Lũ, nước ngập")
                .contains("2 bà cụ bị kẹt”\n");
    }

    @Test
    void however_often_nobody_answers_it_fits_one_message_and_keeps_what_people_said() {
        officer.writes("nước lũ ngập vào phòng rồi, còn 2 bà cụ bị kẹt").presses("Cần hỗ trợ");
        for (int hour = 0; hour < 8; hour++) {
            office.moves(Duration.ofMinutes(30));
        }
        officer.presses("Ghi thêm").writes("cháu bé nhà bên cũng bị kẹt");
        for (int hour = 0; hour < 48; hour++) {
            office.moves(Duration.ofHours(1));
        }
        String card = cards(leader).get(cards(leader).size() - 1);
        assertThat(card)
                .contains("còn 2 bà cụ bị kẹt", "cháu bé nhà bên cũng bị kẹt")
                .containsPattern("hỏi tình hình, gọi lại \\d+ lần");
        assertThat(card.lines()).hasSizeLessThan(16);
    }

    @Test
    void an_outage_is_none() {
        officer.writes("mất mạng Internet cả phòng");
        assertThat(cards(technician)).singleElement().asString().startsWith("🔴 Cần người xử lý");
    }
}
