package vn.trucban.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.logbook.Refusal;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.bot.register.Copies.Copy;
import vn.trucban.bot.register.Erasure;
import vn.trucban.bot.register.InMemoryRegisterIndex;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.register.ShownKey;
import vn.trucban.bot.staff.PersonId;

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
        done(desk.close(ID, "", lan));
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
        assertThat(ShownKey.place(lan.key()))
                .matches("[a-z]+:[A-Za-z0-9/_-]{1,80}")
                .doesNotContainIgnoringCase("lan");
        assertThat(copies.held(List.of(lan.key()))).containsExactly(lan.key());
        assertThat(copies.held(List.of("filing:12/cause", ShownKey.place(lan.key()))))
                .isEmpty();
        String binh = copies.naming("anh binh").get(0).where();
        copies.erase(List.of(lan.key()));
        copies.erase(List.of(lan.key()));
        assertThat(book()).doesNotContain("Chị Lan").contains("(đã xóa)", "Anh Bình");
        assertThat(copies.held(List.of(lan.key()))).isEmpty();
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

    /** Between the page and the tap somebody else may have come to stand in that place. */
    @Test
    void nobody_is_erased_who_came_to_stand_where_another_was_shown() {
        receiving();
        Actor mai = new Actor(new PersonId("mai"), "Chị Mai");
        enter(mai, 1, "H19.33-261123-0001", false);
        Copy shown = copies.naming("chi mai").get(0);
        done(desk.amend(ID, Optional.empty(), new Entry(serial(1), "H19.33-261123-0009", "8h20", false), BY));
        String before = book();
        assertThat(copies.held(List.of(shown.key()))).isEmpty();
        copies.erase(List.of(shown.key()));
        assertThat(book()).isEqualTo(before);
        copies.erase(List.of(copies.naming("chi mai").get(0).key()));
        assertThat(book()).doesNotContain("Chị Mai").contains("Anh Bình");
    }

    /** Both are ticked on one page: what goes with the entry must not keep the rest from going. */
    @Test
    void entries_and_copies_of_one_person_go_in_one_go_and_the_register_keeps_no_trace_of_the_name() {
        lanWorks();
        List<Long> named = register.of(ID.value()).stream()
                .filter(one -> one.fact().toString().contains("Chị Lan"))
                .map(RegisterEntry::seq)
                .toList();
        LogbookDesk log = new LogbookDesk(
                        new LogbookDesk.Parts(
                                register,
                                null,
                                null,
                                null,
                                new Erasure(entries, register, new InMemoryRegisterIndex(), clock)),
                        incidents,
                        CONTENT::messages,
                        clock)
                .erasing(List.of(copies), List.of());
        String key = copies.naming("chi lan").get(0).key();
        Optional<Refusal> changed = log.erase(
                        new LogbookDesk.Chosen(named, List.of(key + "0"), ""), "Anh Quản", "theo đơn")
                .fold(done -> Optional.empty(), Optional::of);
        assertThat(changed).contains(Refusal.COPY_CHANGED);
        assertThat(book()).contains("Chị Lan");
        long before = register.end();
        log.erase(new LogbookDesk.Chosen(named, List.of(key), ""), "Anh Quản", "theo đơn");
        assertThat(register.end()).as("one press, one entry").isEqualTo(before + 1);
        assertThat(book()).doesNotContain("Chị Lan");
        assertThat(register.recent(10).toString()).contains(ShownKey.place(key)).doesNotContain("Chị Lan", key);
    }
}
