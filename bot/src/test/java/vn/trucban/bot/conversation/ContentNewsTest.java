package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.library.ContentProblem;

class ContentNewsTest {
    private static final ContentProblem PROBLEM = new ContentProblem("commune.yaml", 12, "Thiếu mục \"name\".");

    private final Office office = new Office();
    private final Phone admin = office.person("admin", "Anh Quản", Role.ADMIN);
    private final Phone leader = office.person("leader", "Bà Lãnh", Role.LEADER);

    @Test
    void administratorsHearWhatIsWrongAndThatTheOldContentStays() {
        office.contentNews().refused(List.of(PROBLEM));
        office.settle();

        admin.sees("1 chỗ chưa đúng")
                .sees("commune.yaml:12: Thiếu mục \"name\".")
                .sees("Nội dung cũ vẫn chạy");
        assertThat(leader.received()).isZero();
    }

    @Test
    void aLongListIsCutForThePhone() {
        office.contentNews().refused(Collections.nCopies(9, PROBLEM));
        office.settle();

        admin.sees("9 chỗ chưa đúng").sees("và 4 chỗ nữa");
    }
}
