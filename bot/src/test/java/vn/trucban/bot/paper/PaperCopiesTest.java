package vn.trucban.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.bot.register.Copies.Copy;
import vn.trucban.bot.register.RegisterFact;

/** Whoever is erased is erased from the paper book as well, and nobody else is. */
class PaperCopiesTest extends PaperOffice {
    private final PaperCopies copies = new PaperCopies(store, CONTENT::messages);

    private void lanWorks() {
        receiving();
        Actor lan = Actor.of(LAN);
        enter(lan, 1, "H19.33-261123-0001", false);
        enter(lan, 1, "H19.33-261123-0002", true);
        done(desk.strike(ID, serial(1), "H19.33-261123-0002", lan));
        enter(lan, 2, "H19.33-261123-0003", false);
        done(desk.strike(ID, serial(2), "H19.33-261123-0003", lan));
        done(desk.explain(ID, serial(2), serial(6), "Hỏng", lan));
        done(desk.switchOff(ID, BY));
        over();
        done(desk.close(ID, lan));
    }

    private void enter(Actor by, int number, String dossier, boolean another) {
        done(desk.enter(ID, List.of(new Entry(serial(number), dossier, "8h20", another)), by)
                .get(0));
    }

    private String book() {
        return desk.paper(ID).orElseThrow() + store.batches().toString() + store.receipts(ID);
    }

    @Test
    void a_name_is_one_copy_wherever_it_stands_and_is_taken_out_everywhere_while_what_was_done_stays() {
        lanWorks();
        Copy lan = copies.naming("chi lan").get(0);
        assertThat(copies.naming("chi lan")).hasSize(1);
        assertThat(lan.text()).isEqualTo("Chị Lan");
        assertThat(lan.key()).matches("[a-z]+:[A-Za-z0-9/_-]{1,80}").doesNotContainIgnoringCase("lan");
        assertThat(copies.holds(lan.key())).isTrue();
        assertThat(copies.holds("filing:12/cause")).isFalse();
        String binh = copies.naming("anh binh").get(0).where();
        copies.erase(lan.key());
        copies.erase(lan.key());
        assertThat(book()).doesNotContain("Chị Lan").contains("(đã xóa)", "Anh Bình");
        assertThat(copies.holds(lan.key())).isFalse();
        assertThat(copies.naming("anh binh").get(0).where()).isEqualTo(binh);
        assertThat(desk.paper(ID).orElseThrow().closing()).isPresent();
        assertThat(desk.reconcile(ID).orElseThrow().entered()).hasSize(1);
    }

    @Test
    void whoever_is_erased_from_a_fact_of_the_file_is_erased_from_the_file() {
        lanWorks();
        IncidentEvent entered =
                incident().events(IncidentEvent.Kind.PAPER_ENTERED).get(0);
        assertThat(entered.who()).isEqualTo("Chị Lan");
        copies.forget(new RegisterFact(
                ID + "/" + entered.seq(),
                ID.value(),
                1,
                "power",
                entered.kind().name(),
                entered.at(),
                entered.who(),
                entered.text()));
        assertThat(desk.paper(ID).orElseThrow().toString() + store.receipts(ID)).doesNotContain("Chị Lan");
        assertThat(store.batches().toString())
                .as("what she holds is no fact of the file")
                .contains("Chị Lan");
        assertThat(book()).contains("Anh Bình");
    }
}
