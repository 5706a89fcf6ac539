package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

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
    void an_outage_is_none() {
        officer.writes("mất mạng Internet cả phòng");
        assertThat(cards(technician)).singleElement().asString().startsWith("🔴 Cần người xử lý");
    }
}
