package vn.trucban.bot.conversation;

import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;

/** Whoever takes a trouble with signing is offered the reporter's certificates; whoever takes another is not. */
class SigningIncidentTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("minh", "Anh Minh", Role.TECHNICIAN);

    @Test
    void the_button_is_there_for_signing_only() {
        officer.writes("usb ký số không nhận").presses("Cần hỗ trợ");
        technician.presses("Nhận việc").isOffered("Chứng thư của người báo");
    }

    @Test
    void a_printer_has_no_certificate() {
        officer.writes("máy in kẹt giấy").presses("Cần hỗ trợ");
        technician.presses("Nhận việc").hasNotOffered("Chứng thư của người báo");
    }
}
