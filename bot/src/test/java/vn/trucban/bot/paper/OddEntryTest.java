package vn.trucban.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.content.playbook.PlaybookId;

/** What is odd about a receipt is asked once before it is taken. */
class OddEntryTest extends PaperOffice {
    private PaperAnswer<PaperReceipt> sure(String serial, String dossier, String at) {
        return desk.enter(ID, List.of(new Entry(serial, dossier, at, false).sure()), BY)
                .get(0);
    }

    /** A machine without power takes reports late; but as a rule nothing is received on paper while all works. */
    @Test
    void an_hour_before_the_report_is_asked_about_once_unless_the_trouble_is_known_to_have_begun_before() {
        later(Duration.ofMinutes(-60));
        done(desk.make(3, BY));
        later(Duration.ofMinutes(60));
        done(desk.issue(serial(1), serial(3), LAN, Optional.of(ID), BY));
        done(desk.switchOn(ID, Set.of(), "", BY));
        later(Duration.ofMinutes(30));
        assertThat(why(enter(serial(1), "H19.33-261123-0001", "7h35 23/11")))
                .contains("7h35", "trước lúc báo sự cố", "Vẫn đúng");
        assertThat(desk.reconcile(ID).orElseThrow().entered()).isEmpty();
        Instant at = done(sure(serial(1), "H19.33-261123-0001", "7h35 23/11")).happenedAt();
        assertThat(desk.isOutside(ID, at)).isTrue();
        incidents.carryOut(ID, "began", new IncidentCommand.SetTime(HOA, false, Instant.parse("2026-11-23T00:30:00Z")));
        assertThat(desk.isOutside(ID, at)).isFalse();
        done(enter(serial(2), "H19.33-261123-0002", "7h40 23/11"));
    }

    /** What somebody has explained and locked says the same whatever is done with the slips later. */
    @Test
    void a_slip_that_was_explained_in_another_file_is_named_before_it_is_taken_and_that_file_stays_as_it_is() {
        receiving();
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
        over();
        done(desk.explain(ID, serial(2), serial(6), "Phiếu trắng, chưa dùng", BY));
        done(desk.close(ID, "", BY));
        List<Reconciliation.Row> locked = desk.reconcile(ID).orElseThrow().rows();
        later(Duration.ofDays(1));
        IncidentId flood = new IncidentId("inc2");
        incidents.report(flood, "r2", new IncidentCommand.Report(HOA, PlaybookId.DISASTER, "nước lũ về"));
        done(desk.switchOn(flood, Set.of(), "", BY));
        later(Duration.ofMinutes(10));
        Entry entry = new Entry(serial(2), "H19.33-261124-0001", "8h40", false);
        assertThat(why(desk.enter(flood, List.of(entry), BY).get(0))).contains("SC-1", "Phiếu trắng, chưa dùng");
        assertThat(desk.receipt(new PaperCode(PaperCode.Kind.RECEIPT, 2026, 2))).isEmpty();
        done(desk.enter(flood, List.of(entry.sure()), BY).get(0));
        assertThat(desk.reconcile(flood).orElseThrow().dossiers()).isEqualTo(1);
        assertThat(desk.reconcile(ID).orElseThrow().rows()).isEqualTo(locked);
        assertThat(desk.reconcile(ID).orElseThrow().dossiers()).isEqualTo(1);
    }
}
