package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.conversation.Receipts.lines;
import static vn.trucban.bot.conversation.Receipts.serial;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.paper.ReceiptBatch;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;

/** Who took what from the stack, where nobody wrote it down: nobody is given what they never had. */
class GrabbedTalksTest {
    private final Office office = new Office();
    private final Receipts receipts = new Receipts(office);
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone other = office.person("mai", "Chị Mai", Role.OFFICER);

    @BeforeEach
    void fifty_receipts_lie_in_a_stack() {
        officer.writes("cả phòng mất mạng internet rồi");
        receipts.printed(50);
        receipts.paperOn(officer);
    }

    private List<Integer> held() {
        ReceiptBatch batch = office.papers().batches().get(0);
        return IntStream.rangeClosed(1, 50)
                .filter(number -> batch.holder(number)
                        .filter(issue -> issue.officer().equals(new PersonId("hoa")))
                        .isPresent())
                .boxed()
                .toList();
    }

    @Test
    void a_line_that_contradicts_another_says_nothing_of_the_stack() {
        receipts.takes("mai", 40);
        other.writes("/giay").presses("Nhập bù hồ sơ giấy").writes(lines(40)).sees("Đã nhập 1/1 dòng");
        officer.presses("Nhập bù hồ sơ giấy");
        officer.writes(lines(3) + "\n" + serial(40) + " H19.33-261123-0099 8h20")
                .isOffered("Nhập sai trước đó: ghi lại 1 dòng này");
        officer.presses("Ghi giao 1 phiếu này cho tôi").sees("✅ " + serial(3)).sees("⛔");
        assertThat(held()).containsExactly(3);
        officer.isOffered("Nhập sai trước đó: ghi lại 1 dòng này");
    }

    @Test
    void before_much_of_a_stack_goes_to_somebody_it_is_asked_and_only_what_was_typed_may_be_taken() {
        officer.presses("Nhập bù hồ sơ giấy").writes(lines(3, 40));
        officer.presses("Ghi giao 2 phiếu này cho tôi").sees("còn 36 số chưa ai giữ");
        assertThat(held()).isEmpty();
        officer.presses("Chỉ 2 phiếu này").sees("Đã nhập 2/2 dòng");
        assertThat(held()).containsExactly(3, 40);
        officer.writes(lines(41, 42));
        officer.presses("Ghi giao 2 phiếu này cho tôi").sees("Đã nhập 2/2 dòng");
        assertThat(held()).containsExactly(3, 40, 41, 42);
    }

    @Test
    void whoever_says_so_has_the_whole_stack() {
        officer.presses("Nhập bù hồ sơ giấy").writes(lines(3, 12));
        officer.presses("Ghi giao 2 phiếu này cho tôi").presses("Cả tập, 10 phiếu");
        officer.sees("Đã nhập 2/2 dòng").sees("cả 8 số nằm giữa");
        assertThat(held()).containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }
}
