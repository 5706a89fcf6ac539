package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Role;

/** Whoever answers a step in other words, or in its words after the talk moved on, has answered it. */
class SaidAtStepTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Nguyễn Thị Hoa", Role.OFFICER);
    private final Phone other = office.person("mai", "Lê Thị Mai", Role.OFFICER);

    private void atTries() {
        officer.writes("/baocao")
                .presses("Đăng nhập")
                .presses("Báo sai mật khẩu")
                .isOffered("3 lần trở lên");
    }

    private void atThePhoto() {
        officer.writes("/baocao").presses("Máy in").presses("Không in ra gì").presses("Đèn đỏ, có mã lỗi");
        officer.isOffered("Không chụp được");
    }

    private String tried() {
        return office.onlyIncident().events(Kind.TRIED).stream()
                .reduce((one, later) -> later)
                .orElseThrow()
                .text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 lần rồi chị ơi nó khóa luôn r",
                "hơn 3 lần",
                "nhập 4 lần rồi",
                "e nhập sai nhiều lần r",
                "3 lan tro len a"
            })
    void so_many_times(String said) {
        atTries();
        officer.writes(said).isOffered("Có, chỉ tôi không vào");
        assertThat(tried()).contains("3 lần trở lên");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mới 1 lần thôi", "lần đầu ạ"})
    void or_once(String said) {
        atTries();
        officer.writes(said);
        assertThat(tried()).contains("Mới 1 lần");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mỗi em k vào đc thôi", "chỉ mình em bị", "moi em k vao dc thoi"})
    void only_i_do_not_get_in(String said) {
        atTries();
        officer.presses("3 lần trở lên").writes(said);
        assertThat(tried()).contains("Có, chỉ tôi không vào");
    }

    @Test
    void nobody_does() {
        atTries();
        officer.presses("3 lần trở lên").writes("ai cũng k vào đc");
        assertThat(tried()).contains("Không ai vào được");
    }

    @ParameterizedTest
    @ValueSource(strings = {"k chụp đc, chữ báo E02", "ko chup dc", "không chụp được em ạ, máy hết pin"})
    void a_label_in_short_or_with_more_behind_it(String said) {
        atThePhoto();
        officer.writes(said);
        assertThat(tried()).contains("Không chụp được");
    }

    @Test
    void a_label_typed_after_the_talk_moved_on_is_that_button() {
        other.writes("cả phòng mất mạng internet rồi").presses("Cần hỗ trợ");
        atThePhoto();
        officer.writes("mạng internet cũng mất rồi").hasSeen("giữ nguyên ở bước đang làm");
        int open = office.incidents().recent(9).size();
        officer.writes("Không chụp được");
        assertThat(office.incidents().recent(9)).hasSize(open);
        officer.sees("Tắt máy in 30 giây");
    }
}
