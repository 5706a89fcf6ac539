package vn.trucban.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.paper.PaperDesk.Entry;

/** Whoever is erased is erased from the paper book as well, and nobody else is. */
class PaperNamesTest extends PaperOffice {
    private final PaperNames names = new PaperNames(store);

    private void everywhere() {
        receiving();
        Actor lan = Actor.of(LAN);
        done(desk.enter(ID, List.of(new Entry(serial(1), "H19.33-261123-0001", "8h20", false)), lan)
                .get(0));
        done(desk.enter(ID, List.of(new Entry(serial(1), "H19.33-261123-0002", "8h20", true)), lan)
                .get(0));
        done(desk.strike(ID, serial(1), "H19.33-261123-0002", lan));
        done(desk.enter(ID, List.of(new Entry(serial(2), "H19.33-261123-0003", "8h20", false)), lan)
                .get(0));
        done(desk.strike(ID, serial(2), "H19.33-261123-0003", lan));
        done(desk.explain(ID, serial(3), serial(6), "Hỏng", lan));
        done(desk.switchOff(ID, lan));
        done(desk.explain(ID, serial(1), serial(2), "Đủ", BY));
        over();
        done(desk.close(ID, lan));
    }

    @Test
    void a_name_is_found_wherever_it_stands_and_taken_out_and_what_was_done_stays() {
        everywhere();
        assertThat(names.matching("chi lan").keySet()).containsExactly("Chị Lan");
        assertThat(names.matching("a")).isEmpty();
        Map<String, Integer> before = names.matching("Anh Bình");
        names.erase(Set.of("Chị Lan"));
        names.erase(Set.of("Chị Lan"));
        assertThat(names.matching("Chị Lan")).isEmpty();
        assertThat(names.matching("Anh Bình")).isEqualTo(before);
        assertThat(desk.paper(ID).orElseThrow().closing()).isPresent();
        assertThat(desk.paper(ID).orElseThrow().toString()).doesNotContain("Chị Lan");
        assertThat(store.batches().toString() + store.receipts(ID)).doesNotContain("Chị Lan");
        assertThat(desk.reconcile(ID).orElseThrow().entered()).hasSize(1);
    }

    @Test
    void sentences_have_words_where_a_name_was() {
        receiving();
        names.erase(Set.of("Anh Bình", "Chị Lan"));
        later(Duration.ofMinutes(1));
        assertThat(why(desk.switchOn(ID, Set.of(), "", BY))).contains("(đã xóa)");
        assertThat(why(desk.issue(serial(1), "", LAN, Optional.of(ID), BY))).contains("đã giao cho người khác");
    }
}
