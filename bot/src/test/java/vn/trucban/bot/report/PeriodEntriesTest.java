package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.report.Incidents.at;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.kept.KeptFiles;
import vn.trucban.bot.kept.NumberClaims;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.content.library.ContentLibrary;

/** What was sent, and taken back, is in the register, once each. */
class PeriodEntriesTest {
    private static final Clock CLOCK = Clock.fixed(at("2027-01-04T08:00"), ZoneOffset.UTC);
    private static final Period QUARTER = Period.quarter("2026Q4").orElseThrow();

    private final InMemoryPeriodPaperStore papers = new InMemoryPeriodPaperStore();
    private final Register register = new Register(new InMemoryRegisterStore(), new SecureRandom(), CLOCK);
    private final PeriodEntries entries = entries(papers);
    private final ReportDesk desk = new ReportDesk(
            new IncidentsInMemory().store(), papers, ContentLibrary.builtIn()::current, List.of(), CLOCK);

    private PeriodEntries entries(PeriodPaperStore store) {
        return new PeriodEntries(
                store, register, () -> ContentLibrary.builtIn().current().messages());
    }

    private List<RegisterEntry> general() {
        return register.of(Register.GENERAL);
    }

    private void sent(String number) {
        assertThat(desk.sent(QUARTER, number, LocalDate.of(2027, 1, 4), "Anh Tuấn"))
                .isEqualTo(Answer.DONE);
    }

    @Test
    void its_number_date_file_and_sender_are_entered_and_that_it_was_taken_back_and_sent_again() {
        entries.round();
        assertThat(general()).isEmpty();
        sent("5");
        entries.round();
        entries.round();
        String digest =
                desk.paper(QUARTER).orElseThrow().sent().orElseThrow().digest().orElseThrow();
        assertThat(general()).singleElement().satisfies(one -> {
            assertThat(one.fact().kind()).isEqualTo("REPORT_SENT");
            assertThat(one.fact().who()).isEqualTo("Anh Tuấn");
            assertThat(one.fact().text())
                    .isEqualTo("Gửi Báo cáo quý IV năm 2026, số 05/BC-TTPVHCC ngày 04/01/2027. Mã SHA-256 của văn bản: "
                            + digest + ".");
        });
        desk.unsent(QUARTER, "bấm nhầm", "Chị Lan");
        sent("6");
        entries.round();
        entries.round();
        assertThat(general())
                .extracting(one -> one.fact().who() + ": " + one.fact().text().split(" Mã ")[0])
                .containsExactly(
                        "Anh Tuấn: Gửi Báo cáo quý IV năm 2026, số 05/BC-TTPVHCC ngày 04/01/2027.",
                        "Chị Lan: Bỏ ghi “đã gửi” Báo cáo quý IV năm 2026, số 05/BC-TTPVHCC ngày 04/01/2027. Lý do: bấm"
                                + " nhầm",
                        "Anh Tuấn: Gửi Báo cáo quý IV năm 2026, số 06/BC-TTPVHCC ngày 04/01/2027.");
    }

    @Test
    void whoever_marks_it_as_sent_sees_the_entry_at_once() {
        ReportDesk entering = desk.entering(entries::soon);
        entering.sent(QUARTER, "5", LocalDate.of(2027, 1, 4), "Anh Tuấn");
        assertThat(general()).hasSize(1);
        entering.unsent(QUARTER, "bấm nhầm", "Chị Lan");
        assertThat(general()).hasSize(2);
        entries.round();
        assertThat(general()).hasSize(2);
    }

    @Test
    void a_crash_after_the_entry_or_another_instance_doubles_nothing() {
        sent("5");
        PeriodPaperStore crashing = new PeriodPaperStore() {
            @Override
            public Optional<PeriodPaper> find(String key) {
                return Optional.empty();
            }

            @Override
            public Stream<PeriodPaper> all() {
                return papers.all();
            }

            @Override
            public boolean save(PeriodPaper changed) {
                return false;
            }

            @Override
            public KeptFiles files() {
                return papers.files();
            }

            @Override
            public NumberClaims numberClaims() {
                return papers.numberClaims();
            }
        };
        entries(crashing).round();
        assertThat(general()).hasSize(1);
        assertThat(desk.paper(QUARTER).orElseThrow().toEnter()).hasSize(1);
        for (int i = 0; i < 8; i++) {
            register.add(other(i));
        }
        entries.round();
        assertThat(general()).hasSize(9);
        assertThat(desk.paper(QUARTER).orElseThrow().toEnter()).isEmpty();
    }

    private static RegisterFact other(int number) {
        return new RegisterFact("", Register.GENERAL, 0, "", "LATE_ENTRY", CLOCK.instant(), "Lan", "việc " + number);
    }
}
