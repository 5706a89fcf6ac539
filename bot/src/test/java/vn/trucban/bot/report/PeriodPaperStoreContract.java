package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.kept.Written;

/** What every store of periods' papers promises. */
public abstract class PeriodPaperStoreContract {
    private static final Instant NOW = Instant.parse("2027-01-04T01:05:00Z");
    protected static final PeriodPaper FIRST = PeriodPaper.blank("2026Q4")
            .with(new PeriodPaper.Decided(
                    "printer-often",
                    PeriodPaper.Verdict.EDITED,
                    "- Máy in hỏng 5 lần.",
                    "- Mua máy in mới.",
                    "Anh Tuấn",
                    NOW,
                    Optional.empty()));

    private PeriodPaperStore store;

    /** Empty, new for each test. */
    protected abstract PeriodPaperStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    @Test
    void who_wrote_a_blank_and_when_comes_back() {
        assertThat(store.save(FIRST)).isTrue();
        PeriodPaper filled = FIRST.fill(Map.of(PeriodBlank.PLAN, "số 12"), Optional.of(new Written("tuan", NOW)));
        assertThat(store.save(filled)).isTrue();
        assertThat(store.find("2026Q4")).contains(filled);
        assertThat(filled.written(PeriodBlank.PLAN)).contains(new Written("tuan", NOW));
        assertThat(filled.fill(PeriodBlank.PLAN, "(đã xóa)").written(PeriodBlank.PLAN))
                .isEmpty();
    }

    @Test
    void everything_comes_back_as_it_was_kept() {
        assertThat(store.find("2026Q4")).isEmpty();
        assertThat(store.save(FIRST)).isTrue();
        assertThat(store.find("2026Q4")).contains(FIRST);
        PeriodPaper later = FIRST.became(
                        "printer-often",
                        new PeriodPaper.Outcome(PeriodPaper.Became.UNDER_WAY, "đang mua", "Anh Tuấn", NOW))
                .orElseThrow();
        assertThat(store.save(later)).isTrue();
        PeriodPaper sent =
                later.sentAs(new PeriodPaper.Sent("05/BC-TTPVHCC", LocalDate.of(2027, 1, 4), "Anh Tuấn", NOW));
        assertThat(store.save(sent)).isTrue();
        assertThat(store.save(sent.reminded(3))).isTrue();
        assertThat(store.find("2026Q4")).contains(sent.reminded(3));
        assertThat(store.find("2026Q3")).isEmpty();
    }

    @Test
    void all_of_them_are_there_with_what_they_were_sent_as_and_instead_of() {
        assertThat(store.all().toList()).isEmpty();
        PeriodPaper days = PeriodPaper.blank("2026-09-15_2026-12-14")
                .sentAs(new PeriodPaper.Sent(
                        "05/BC-TTPVHCC",
                        LocalDate.of(2026, 12, 15),
                        "Anh Tuấn",
                        NOW,
                        Optional.of(store.files().keep(new byte[] {1, 2, 3})),
                        List.of("2026Q4")));
        store.save(FIRST);
        store.save(days);
        assertThat(store.all().toList()).containsExactlyInAnyOrder(FIRST, days);
        assertThat(store.files()
                        .find(days.sent().flatMap(PeriodPaper.Sent::digest).orElseThrow()))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1, 2, 3));
    }

    @Test
    void of_two_changes_made_on_the_same_one_is_kept() {
        assertThat(store.save(FIRST)).isTrue();
        assertThat(store.save(FIRST)).isFalse();
        assertThat(store.save(FIRST.reminded(7))).isTrue();
        assertThat(store.save(FIRST.reminded(1))).isFalse();
        assertThat(store.find("2026Q4").orElseThrow().reminded()).containsExactly(7);
    }

    @Test
    void all_are_every_one_by_key() {
        store.save(PeriodPaper.blank("2027Q1").begun());
        store.save(FIRST);
        try (Stream<PeriodPaper> all = store.all()) {
            assertThat(all).extracting(PeriodPaper::key).containsExactly("2026Q4", "2027Q1");
        }
    }
}
