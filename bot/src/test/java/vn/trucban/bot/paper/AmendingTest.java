package vn.trucban.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.bot.staff.PersonId;

/** Putting right what was entered: what was struck is always told of, and nobody strikes what they have not seen. */
class AmendingTest extends PaperOffice {
    private static final String X = "H19.33-261123-0010";
    private static final String Y = "H19.33-261123-0011";
    private static final String Z = "H19.33-261123-0012";
    private static final Actor MAI = new Actor(new PersonId("mai"), "Chị Mai");

    @BeforeEach
    void entered() {
        receiving();
        done(enter(serial(1), X, "8h20"));
        later(Duration.ofMinutes(1));
    }

    private List<String> amendments() {
        return incident().events(IncidentEvent.Kind.PAPER_AMENDED).stream()
                .map(IncidentEvent::text)
                .toList();
    }

    private PaperReceipt receipt(int number) {
        return store.receipt(new PaperCode(PaperCode.Kind.RECEIPT, 2026, number))
                .orElseThrow();
    }

    private PaperAnswer<PaperReceipt> amend(int number, String was, String dossier, String at, Actor by) {
        return desk.amend(ID, Optional.of(was), new Entry(serial(number), dossier, at, false), by);
    }

    /** First the wrong receipt is struck, then its dossier goes to the right one, then that is entered: after each a process may die. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatever_was_struck_before_a_crash_is_told_of_when_it_is_tried_again(int saved) {
        assertThat(store.save(receipt(1).without(X, now, BY.name()))).isTrue();
        PaperReceipt right = new PaperReceipt(
                new PaperCode(PaperCode.Kind.RECEIPT, 2026, 2),
                ID,
                X,
                receipt(1).happenedAt(),
                now,
                BY.name(),
                List.of(),
                1);
        if (saved > 1) {
            assertThat(store.reclaim(X, receipt(1).code(), right.code())).isTrue();
        }
        if (saved > 2) {
            assertThat(store.save(right)).isTrue();
        }
        later(Duration.ofMinutes(3));
        Entry again = new Entry(serial(2), X, "8h20", false);
        done(desk.amend(ID, Optional.empty(), again, BY));
        done(desk.amend(ID, Optional.empty(), again, BY));
        assertThat(amendments()).singleElement().asString().contains("Bỏ dòng nhập sai: phiếu " + serial(1), serial(2));
    }

    @Test
    void what_was_struck_and_told_of_is_not_told_again() {
        done(desk.strike(ID, serial(1), X, BY));
        later(Duration.ofMinutes(1));
        done(desk.amend(ID, Optional.empty(), new Entry(serial(2), X, "8h20", false), BY));
        assertThat(amendments()).hasSize(2).element(1).asString().doesNotContain("Bỏ dòng nhập sai");
    }

    /** Two clerks, one page each: the second has not seen what the first made of it. */
    @Test
    void what_another_has_put_right_meanwhile_is_not_struck_unseen() {
        done(amend(1, X, Y, "8h20", MAI));
        assertThat(done(amend(1, X, Y, "8h20", MAI)).dossier())
                .as("a double click")
                .isEqualTo(Y);
        PaperReceipt before = receipt(1);
        assertThat(why(amend(1, X, Z, "8h20", BY))).contains("không có dòng nào nhập cho hồ sơ " + X);
        assertThat(receipt(1)).isEqualTo(before);
        assertThat(done(amend(1, Y, Z, "8h20", BY)).dossier()).isEqualTo(Z);
        assertThat(amendments()).hasSize(2);
    }

    @Test
    void where_nothing_changes_nothing_is_struck_whoever_presses() {
        PaperReceipt before = receipt(1);
        for (Actor by : List.of(BY, MAI)) {
            assertThat(why(amend(1, X, X, "8h20", by))).contains("Không có gì để sửa", X);
        }
        assertThat(receipt(1)).isEqualTo(before);
        assertThat(amendments()).isEmpty();
        assertThat(done(amend(1, X, X, "8h25", MAI)).struck()).hasSize(1);
    }
}
