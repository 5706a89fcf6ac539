package vn.trucban.bot.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A reason holds a name however it is written, and plain words are none. */
class NamesErasedTest {
    private static final Set<String> TITLES = Set.of("ba", "ong", "d/c");

    private final NamesErased names = new NamesErased(
            List.of("Trần Thị Lan", "Đặng Văn Đôn", "Hoa"), List.of("Ông Lò Văn Tới gọi, máy in kẹt", ""));

    private boolean in(String reason) {
        return names.standIn(reason, TITLES);
    }

    @Test
    void a_name_a_part_of_it_and_a_given_name_are_found() {
        assertThat(List.of(
                        "Theo đơn của bà Trần Thị Lan",
                        "theo don tran thi",
                        "đơn của THỊ LAN",
                        "Theo đơn bà lan",
                        "Lan xin xoá",
                        "đ/c Đặng yêu cầu",
                        "Theo yêu cầu của Lò Văn Tới",
                        "đơn của Hoa"))
                .allMatch(this::in);
    }

    @Test
    void what_names_nobody_is_taken() {
        assertThat(List.of(
                        "Theo đơn của người được ghi tên, ngày 03/01/2027",
                        "Đơn số 12 ngày 3/1",
                        "Theo đơn gửi Trung tâm, mạng LAN",
                        "bà ấy xin xoá",
                        "máy in kẹt",
                        "lo van toi"))
                .noneMatch(this::in);
    }
}
