package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.register.Copies.Copy;
import vn.trucban.bot.register.ShownKey;
import vn.trucban.content.library.ContentLibrary;

/** Names that people typed into reports of periods are found and erased there. */
class PeriodCopiesTest {
    private static final Instant NOW = Instant.parse("2027-01-05T01:05:00Z");

    private final InMemoryPeriodPaperStore store = new InMemoryPeriodPaperStore();
    private final PeriodCopies copies =
            new PeriodCopies(store, () -> ContentLibrary.builtIn().current().messages());

    private PeriodPaper save(PeriodPaper paper) {
        assertThat(store.save(paper)).isTrue();
        return paper;
    }

    private PeriodPaper now() {
        return store.find("2026Q4").orElseThrow();
    }

    @Test
    void signer_sender_and_decider_are_found_and_erased_one_by_one() {
        PeriodPaper paper = save(PeriodPaper.blank("2026Q4").fill(PeriodBlank.SIGNER, "Trần Thị Lan"));
        paper = save(paper.sentAs(new PeriodPaper.Sent("05/BC", LocalDate.of(2027, 1, 5), "Trần Thị Lan", NOW)));
        paper = save(paper.unsent("Lan gửi nhầm", "Anh Tuấn", NOW).orElseThrow());
        save(paper.with(new PeriodPaper.Decided(
                "second-line",
                PeriodPaper.Verdict.EDITED,
                "Trang bị đường truyền thứ hai",
                "Giao Trần Thị Lan lo đường truyền",
                "Anh Tuấn",
                NOW,
                Optional.empty())));
        List<Copy> found = copies.naming("tran thi lan");
        assertThat(found)
                .extracting(copy -> ShownKey.place(copy.key()))
                .containsExactly("period:2026Q4/signer", "period:2026Q4/undone-0", "period:2026Q4/decided-0");
        assertThat(found.get(0).where()).isEqualTo("Báo cáo kỳ 2026Q4, chỗ “Họ và tên người ký”");
        copies.erase(found.stream().map(Copy::key).toList());
        assertThat(copies.naming("lan")).isEmpty();
        assertThat(now().filled(PeriodBlank.SIGNER)).isEqualTo("(đã xóa)");
        assertThat(now().undone().get(0).sent().number()).isEqualTo("05/BC");
        assertThat(now().decided().get(0).drawn()).isEqualTo("Trang bị đường truyền thứ hai");
    }

    @Test
    void what_was_written_there_since_it_was_shown_is_not_erased() {
        PeriodPaper paper = save(PeriodPaper.blank("2026Q4").fill(PeriodBlank.SIGNER, "Trần Thị Lan"));
        String shown = copies.naming("lan").get(0).key();
        PeriodPaper then = save(paper.fill(PeriodBlank.SIGNER, "Vi Văn Tuấn"));
        assertThat(copies.held(List.of(shown))).isEmpty();
        copies.erase(List.of(shown));
        assertThat(now()).isEqualTo(then);
    }

    @Test
    void keys_of_others_and_of_what_is_gone_change_nothing() {
        PeriodPaper before = save(PeriodPaper.blank("2026Q4").fill(PeriodBlank.PLAN, "12/KH"));
        for (String key : List.of("", "period:2026Q4/signer", "period:2026Q3/plan", "filing:12/plan", "period:../x")) {
            assertThat(copies.held(List.of(key))).as(key).isEmpty();
            copies.erase(List.of(key));
        }
        assertThat(now()).isEqualTo(before);
    }
}
