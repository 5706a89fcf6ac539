package vn.trucban.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.paper.IncidentPaper.Closing;
import vn.trucban.bot.paper.IncidentPaper.Decision;
import vn.trucban.bot.paper.IncidentPaper.Explanation;
import vn.trucban.bot.paper.ReceiptBatch.Issue;
import vn.trucban.bot.paper.ReceiptBatch.Span;
import vn.trucban.bot.staff.PersonId;

/** What every store of paper intake promises. */
public abstract class PaperStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00.123Z");
    private static final IncidentId STORM = new IncidentId("storm");
    private static final Actor LAN = new Actor(new PersonId("lan"), "Chị Lan");

    /** Another instance on the same data each time; empty at first. */
    protected abstract PaperStore store();

    private static PaperCode receipt(int number) {
        return new PaperCode(PaperCode.Kind.RECEIPT, 2026, number);
    }

    private static IncidentPaper on(IncidentId incident, int number) {
        return IncidentPaper.fresh(incident, number)
                .decided(
                        new Decision(true, NOW, LAN, List.of("khai-sinh"), "Ngồi chờ ở hội trường"),
                        new OutsideFact(IncidentEvent.Kind.PAPER_ON, NOW, LAN.id(), LAN.name(), "Bật", true));
    }

    private static PaperReceipt used(int number, String dossier, IncidentId incident) {
        return new PaperReceipt(receipt(number), incident, dossier, NOW, NOW.plusSeconds(9), "Chị Lan", List.of(), 1);
    }

    @Test
    void no_number_is_ever_given_twice_however_many_instances_ask_at_once() throws Exception {
        Set<Integer> given = new ConcurrentSkipListSet<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<PaperStore> instances = List.of(store(), store());
            List<Callable<Integer>> wishes = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> instances.get(i % 2).takeNumbers(PaperCode.Kind.RECEIPT, 2026, 7))
                    .toList();
            for (Future<Integer> first : threads.invokeAll(wishes)) {
                IntStream.range(first.get(), first.get() + 7)
                        .forEach(number -> assertThat(given.add(number)).isTrue());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(given).hasSize(280).contains(1, 280);
        assertThat(store().takeNumbers(PaperCode.Kind.CERTIFICATE, 2026, 1)).isEqualTo(1);
        assertThat(store().takeNumbers(PaperCode.Kind.RECEIPT, 2027, 1)).isEqualTo(1);
    }

    @Test
    void a_paper_file_comes_back_as_it_was_kept() {
        IncidentPaper paper = on(STORM, 12);
        assertThat(store().save(paper)).isTrue();
        assertThat(store().paper(STORM)).contains(paper);
        assertThat(store().untold()).containsExactly(paper);
        IncidentPaper told = paper.told();
        assertThat(store().save(told)).isTrue();
        assertThat(store().untold()).isEmpty();
        IncidentPaper explained = told.explained(
                new Explanation(2026, 1, 3, "Ướt, đã hủy", NOW, LAN),
                new OutsideFact(IncidentEvent.Kind.PAPER_EXPLAINED, NOW, LAN.id(), LAN.name(), "Giải trình", false));
        assertThat(store().save(explained)).isTrue();
        assertThat(store().untold()).containsExactly(explained);
        assertThat(store().openPapers()).containsExactly(explained);
        IncidentPaper closed = explained.closed(
                new Closing(NOW, LAN),
                new OutsideFact(IncidentEvent.Kind.PAPER_CLOSED, NOW, LAN.id(), LAN.name(), "Khóa", false));
        assertThat(store().save(closed)).isTrue();
        assertThat(store().paper(STORM)).contains(closed);
        assertThat(store().openPapers()).isEmpty();
    }

    @Test
    void of_two_changes_made_on_the_same_one_is_kept() {
        IncidentPaper paper = on(STORM, 12);
        ReceiptBatch batch = new ReceiptBatch(2026, 1, 10, NOW, "Chị Lan", List.of(), 1);
        assertThat(store().save(paper)).isTrue();
        assertThat(store().save(paper)).isFalse();
        assertThat(store().save(paper.told())).isTrue();
        assertThat(store().save(paper.told())).isFalse();
        assertThat(store().save(batch)).isTrue();
        assertThat(store().save(batch)).isFalse();
        assertThat(store().save(used(4, "H19-0001", STORM))).isTrue();
        assertThat(store().save(used(4, "H19-0002", STORM))).isFalse();
        assertThat(store().receipt(receipt(4)).orElseThrow().dossier()).isEqualTo("H19-0001");
    }

    @Test
    void ranges_come_newest_first_with_who_has_them() {
        Issue issue = new Issue(1, 5, LAN.id(), "Chị Lan", NOW, "Anh Kỹ", Optional.of(STORM), List.of(new Span(4, 5)));
        ReceiptBatch first = new ReceiptBatch(2026, 1, 10, NOW, "Anh Kỹ", List.of(issue), 1);
        ReceiptBatch second = new ReceiptBatch(2026, 11, 20, NOW, "Anh Kỹ", List.of(), 1);
        store().save(first);
        store().save(second);
        assertThat(store().batches()).containsExactly(second, first);
    }

    @Test
    void receipts_are_found_by_number_by_range_and_by_incident() {
        PaperReceipt doubled =
                used(7, "H19-0007", STORM).doubled(new PaperReceipt.Twin("H19-0077", NOW, NOW, "Chị Lan"));
        store().save(used(9, "H19-0009", new IncidentId("other")));
        store().save(used(7, "H19-0007", STORM));
        assertThat(store().save(doubled)).isTrue();
        store().save(used(3, "H19-0003", STORM));
        assertThat(store().receipt(receipt(7))).contains(doubled);
        assertThat(store().receipts(2026, 3, 7))
                .extracting(it -> it.code().number())
                .containsExactly(3, 7);
        assertThat(store().receipts(2025, 1, 99)).isEmpty();
        assertThat(store().receipts(STORM)).containsExactly(used(3, "H19-0003", STORM), doubled);
    }

    @Test
    void files_of_a_time_are_those_in_which_something_was_decided_then_closed_or_not() {
        Instant from = Instant.parse("2026-09-30T17:00:00Z");
        Instant to = Instant.parse("2026-12-31T17:00:00Z");
        IncidentPaper at = decided(new IncidentId("first"), 3, from);
        IncidentPaper fraction = decided(new IncidentId("fraction"), 2, from.plusMillis(5));
        IncidentPaper last = decided(new IncidentId("last"), 1, to.minusMillis(1));
        List.of(at, fraction, last)
                .forEach(paper -> assertThat(store().save(paper)).isTrue());
        store().save(decided(new IncidentId("before"), 4, from.minusMillis(1)));
        store().save(decided(new IncidentId("after"), 5, to));
        IncidentPaper closed = at.closed(
                new Closing(to.plusSeconds(9), LAN),
                new OutsideFact(IncidentEvent.Kind.PAPER_CLOSED, NOW, LAN.id(), LAN.name(), "Khóa", false));
        store().save(closed);
        assertThat(store().papers(from, to)).containsExactly(last, fraction, closed);
        assertThat(store().papers(to.plusSeconds(60), to.plusSeconds(61))).isEmpty();
        Decision afterwards =
                new Decision(true, to.plusSeconds(60), LAN, List.of("khai-sinh"), "", from.plusSeconds(9));
        IncidentPaper late = IncidentPaper.fresh(new IncidentId("late"), 6)
                .decided(
                        afterwards,
                        new OutsideFact(IncidentEvent.Kind.PAPER_ON, NOW, LAN.id(), LAN.name(), "Bổ sung", false));
        store().save(late);
        assertThat(store().papers(from, to)).containsExactly(last, fraction, closed, late);
        assertThat(store().papers(to.plusSeconds(60), to.plusSeconds(61))).isEmpty();
    }

    private static IncidentPaper decided(IncidentId incident, int number, Instant at) {
        return IncidentPaper.fresh(incident, number)
                .decided(
                        new Decision(true, at, LAN, List.of("khai-sinh"), ""),
                        new OutsideFact(IncidentEvent.Kind.PAPER_ON, at, LAN.id(), LAN.name(), "Bật", true));
    }

    @Test
    void receipts_of_a_time_are_those_with_which_something_was_received_then_be_it_by_a_twin() {
        Instant from = Instant.parse("2026-09-30T17:00:00Z");
        Instant to = Instant.parse("2026-12-31T17:00:00Z");
        store().save(received(5, from));
        store().save(received(4, to.minusMillis(1)));
        store().save(received(3, from.minusMillis(1)));
        store().save(received(2, to));
        PaperReceipt early = received(1, from.minusSeconds(86_400));
        store().save(early);
        store().save(early.doubled(
                new PaperReceipt.Twin("H19-0101", from.plusMillis(500), to.plusSeconds(60), "Chị Lan")));
        assertThat(store().receipts(from, to))
                .extracting(it -> it.code().number())
                .containsExactly(1, 4, 5);
    }

    private static PaperReceipt received(int number, Instant at) {
        return new PaperReceipt(
                receipt(number), STORM, "H19-000" + number, at, at.plusSeconds(999_999), "Chị Lan", List.of(), 1);
    }

    @Test
    void what_was_struck_stays_and_a_receipt_of_which_all_was_struck_was_received_never() {
        PaperReceipt wrong = used(1, "H19-0001", STORM);
        PaperReceipt struck = wrong.without("H19-0001", NOW.plusSeconds(20), "Anh Kỹ");
        PaperReceipt right = struck.enteredAs(used(1, "H19-0002", STORM));
        assertThat(store().save(wrong)).isTrue();
        assertThat(store().save(struck)).isTrue();
        assertThat(store().save(struck)).isFalse();
        assertThat(store().receipt(receipt(1))).contains(struck);
        assertThat(struck.isEntered()).isFalse();
        assertThat(store().receipts(NOW.minusSeconds(60), NOW.plusSeconds(60))).isEmpty();
        assertThat(store().receipts(STORM)).containsExactly(struck);
        assertThat(store().save(right)).isTrue();
        assertThat(store().receipts(NOW.minusSeconds(60), NOW.plusSeconds(60))).containsExactly(right);
        assertThat(right.struck()).hasSize(1);
    }

    @Test
    void a_dossier_is_kept_for_one_receipt() {
        assertThat(store().claim("H19-0001", receipt(1))).isEqualTo(receipt(1));
        assertThat(store().claim("H19-0001", receipt(1))).isEqualTo(receipt(1));
        assertThat(store().claim("H19-0001", receipt(2))).isEqualTo(receipt(1));
        assertThat(store().reclaim("H19-0001", receipt(3), receipt(2))).isFalse();
        assertThat(store().reclaim("H19-0001", receipt(1), receipt(2))).isTrue();
        assertThat(store().claim("H19-0001", receipt(1))).isEqualTo(receipt(2));
    }

    @Test
    void one_outage_has_one_certificate() {
        OutageCertificate certificate = certificate(1, NOW);
        assertThat(store().insert(certificate)).isTrue();
        assertThat(store().insert(certificate(2, NOW))).isFalse();
        assertThat(store().insert(certificate(3, NOW.plusSeconds(60)))).isTrue();
        assertThat(store().certificate(certificate.code())).contains(certificate);
        assertThat(store().certificate(new PaperCode(PaperCode.Kind.CERTIFICATE, 2026, 2)))
                .isEmpty();
        assertThat(store().certificates(STORM))
                .extracting(it -> it.code().number())
                .containsExactly(1, 3);
    }

    protected static OutageCertificate certificate(int number, Instant to) {
        return new OutageCertificate(
                new PaperCode(PaperCode.Kind.CERTIFICATE, 2026, number),
                STORM,
                12,
                "Mất điện",
                NOW.minusSeconds(7200),
                to,
                Duration.ofHours(2),
                List.of("Phần mềm một cửa"),
                List.of("Đăng ký khai sinh"),
                to.plusSeconds(number),
                Optional.of(new PersonId("lan")));
    }
}
