package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.command.Reported;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.library.ContentLibrary;

/** A flood in which seven cries come within minutes: whoever is trapped stays where everybody looks until it is taken back. */
class SevenCriesTest {
    private static final String ROOF = "2 người nữa bị kẹt trên mái nhà văn hóa";
    private static final String FIRE = "cháy ở kho lưu trữ, có người không ra được";

    private final BoardOffice it = new BoardOffice();

    private void cries(Phone phone, String words) {
        phone.writes(words);
        it.moves(Duration.ofMinutes(4));
    }

    @BeforeEach
    void seven_cries() {
        cries(it.nam, ROOF);
        cries(it.thu, FIRE);
        cries(it.nam, "nước lên tới bậc 5 rồi");
        cries(it.thu, "nước vào tới phòng họp rồi");
        cries(it.nam, "nước lên tới bậc 6 rồi");
        cries(it.thu, "sạt lở chắn đường vào trụ sở");
        cries(it.hoa, "có bà cụ bị ngất");
    }

    private List<String> dangers(String text) {
        return text.lines().filter(line -> line.startsWith("⚠️")).toList();
    }

    private List<String> now() {
        return new Reported(it.flood(), ContentLibrary.builtIn().current()).last(it.office.now());
    }

    @Test
    void those_who_are_trapped_stand_first_and_what_is_counted_has_nobody_in_it() {
        assertThat(dangers(it.board()))
                .satisfiesExactly(
                        line -> assertThat(line).contains(ROOF),
                        line -> assertThat(line).contains(FIRE),
                        line -> assertThat(line).contains("có bà cụ bị ngất"),
                        line -> assertThat(line).contains("nước lên tới bậc 6 rồi"),
                        line -> assertThat(line).contains("sạt lở chắn đường"));
        assertThat(it.board()).contains("Ngoài ra còn 2 tin khẩn");
    }

    @Test
    void the_next_who_is_called_reads_them_too() {
        it.moves(Duration.ofMinutes(15));
        assertThat(it.office.messagesTo(it.deputy.address()))
                .filteredOn(message -> message.text().contains("GỌI LẦN 2"))
                .isNotEmpty()
                .allSatisfy(order -> assertThat(order.text()).contains("mái nhà văn hóa"));
    }

    @Test
    void however_many_are_trapped_all_of_them_stay_and_each_is_short() {
        for (int i = 1; i <= 9; i++) {
            cries(
                    it.nam,
                    "nước đã ngập hết cả tầng một và cả sân rồi, điện thoại em sắp hết pin, mất hết sóng rồi. Còn "
                            + "3 người bị kẹt ở nhà số " + i);
        }
        assertThat(dangers(it.board())).hasSize(13).anyMatch(line -> line.contains("kẹt ở nhà số 9"));
        for (int i = 1; i <= 9; i++) {
            String house = "kẹt ở nhà số " + i;
            assertThat(dangers(it.board())).anyMatch(line -> line.contains(house) && line.length() < 110);
        }
        assertThat(it.board()).hasSizeLessThan(4000).contains("Ngoài ra còn 3 tin khẩn");
    }

    @Test
    void what_grows_stands_once_where_its_beginning_stood() {
        it.thu.writes("2 người bị vùi ở thôn 5");
        it.moves(Duration.ofSeconds(20));
        it.thu.writes("sau nhà ông Tám");
        it.moves(Duration.ofSeconds(20));
        assertThat(dangers(it.board()))
                .filteredOn(line -> line.contains("bị vùi"))
                .singleElement()
                .asString()
                .contains("2 người bị vùi ở thôn 5. sau nhà ông Tám");
    }

    @Test
    void whoever_presses_that_everybody_is_out_takes_nothing_back_that_was_written() {
        it.office
                .incidents()
                .carryOut(
                        it.flood().id(),
                        "out",
                        new IncidentCommand.Tried(
                                new Party(new PersonId("thu"), "Chị Thu", it.thu.address()), "fire-out", "Đủ người"));
        assertThat(now().get(0)).contains(ROOF);
        assertThat(now()).filteredOn(line -> line.startsWith("⚠️")).anyMatch(line -> line.contains(FIRE));
        assertThat(new Reported(it.flood(), ContentLibrary.builtIn().current()).all(it.office.now()))
                .anyMatch(line -> line.contains(FIRE));
    }

    @Test
    void whoever_ends_it_reads_first_of_whom_nobody_said_that_they_are_safe() {
        it.leader.does(new Inbound.Event.Press(it.action("end"), Optional.empty()));
        String asked = it.leader.last();
        assertThat(asked.lines().filter(line -> line.contains("Chưa ai báo người đã an toàn")))
                .satisfiesExactly(
                        line -> assertThat(line).contains(ROOF, "Anh Nam"),
                        line -> assertThat(line).contains(FIRE, "Chị Thu"),
                        line -> assertThat(line).contains("có bà cụ bị ngất"));
        assertThat(asked.indexOf("bà cụ")).isLessThan(asked.indexOf("Chưa trả lời"));
        assertThat(asked).doesNotContain("bậc 5");
        it.leader.presses("Kết thúc ngay");
        assertThat(it.commands.live()).isEmpty();
        assertThat(it.commands.recent(1).get(0).ending().orElseThrow().open().get(0))
                .contains(ROOF);
    }

    @Test
    void whoever_raised_the_board_or_reported_the_same_reads_each_cry_once() {
        for (Phone one : List.of(it.leader, it.deputy, it.technician, it.hoa)) {
            assertThat(it.office.messagesTo(one.address()))
                    .filteredOn(message -> message.text().contains(ROOF)
                            && !message.text().contains("Có mặt ")
                            && !message.text().contains("GỌI"))
                    .as(one.address().value())
                    .hasSize(1);
        }
    }
}
