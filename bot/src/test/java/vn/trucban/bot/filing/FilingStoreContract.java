package vn.trucban.bot.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.kept.Written;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.reporting.Reporting.Recipient;

/** What every store of incidents' reports promises. */
public abstract class FilingStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00Z");
    private static final List<Recipient> BOTH =
            List.of(new Recipient("commune", "UBND xã"), new Recipient("home-affairs", "Sở Nội vụ"));

    private static final Filing.Drawn LETTER = new Filing.Drawn("ab".repeat(32), NOW, 7, 5, List.of("GT-2026-00005-6"));

    private static final Duty OUTAGES =
            new Duty(Set.of(PlaybookId.INTERNET, PlaybookId.POWER), Duration.ofHours(2), Duration.ofHours(24));

    private FilingStore store;

    /** Empty, new for each test. */
    protected abstract FilingStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    private static Filing filing(int number) {
        return Filing.begun(
                number,
                new IncidentId("inc" + number),
                Optional.of(new Owed(NOW, NOW.plusSeconds(3600), OUTAGES)),
                BOTH);
    }

    /** Owed by a rule, and drawn to be signed. */
    protected static Filing drawn(int number) {
        return filing(number).drawnAs(LETTER);
    }

    private static Filing.Sent to(String recipient) {
        return new Filing.Sent(recipient, "Anh Tuấn", NOW);
    }

    @Test
    void who_wrote_a_blank_and_when_comes_back() {
        Filing first = filing(3);
        store.insert(first);
        Filing filled = first.fill(
                Map.of(Blank.CAUSE, "đứt cáp", Blank.AFFECTED, "hai quầy"), Optional.of(new Written("tuan", NOW)));
        assertThat(store.replace(filled)).isTrue();
        assertThat(store.find(3)).contains(filled);
        assertThat(filled.written(Blank.CAUSE)).contains(new Written("tuan", NOW));
        assertThat(filled.fill(Blank.CAUSE, "(đã xóa)").written(Blank.CAUSE)).isEmpty();
    }

    @Test
    void everything_comes_back_as_it_was_kept() {
        Filing first = filing(3);
        assertThat(store.insert(first)).isTrue();
        assertThat(store.find(3)).contains(first);
        Filing full = first.fill(Blank.AFFECTED, "hai quầy")
                .numberedAs(new Filing.Numbered("05/BC-TTPVHCC", LocalDate.of(2026, 11, 23), "Anh Tuấn", NOW));
        assertThat(store.replace(first.fill(Blank.AFFECTED, "hai quầy"))).isTrue();
        assertThat(store.replace(full)).isTrue();
        assertThat(store.replace(full.chase(NOW))).isTrue();
        assertThat(store.find(3)).contains(full.chase(NOW));
        assertThat(store.find(4)).isEmpty();
        Filing sent = full.chase(NOW).send(to("commune"), LETTER);
        assertThat(store.replace(sent)).isTrue();
        assertThat(store.find(3)).contains(sent);
        assertThat(sent.deeds().get(0).paper().orElseThrow().digest()).isEqualTo(LETTER.digest());
    }

    @Test
    void a_number_is_found_under_whichever_incidents_have_it() {
        Filing.Numbered five = new Filing.Numbered("05/BC-TTPVHCC", LocalDate.of(2026, 11, 23), "Anh Tuấn", NOW);
        store.insert(filing(3));
        store.insert(filing(4));
        assertThat(store.numbered("05/BC-TTPVHCC")).isEmpty();
        store.replace(filing(4).numberedAs(five));
        assertThat(store.numbered("05/BC-TTPVHCC")).extracting(Filing::number).containsExactly(4);
        assertThat(store.numbered("5/BC-TTPVHCC")).isEmpty();
    }

    @Test
    void what_went_out_is_kept_beside_it() {
        String digest = store.files().keep(new byte[] {1, 2, 3});
        assertThat(store.files().find(digest))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1, 2, 3));
    }

    @Test
    void an_incident_has_one() {
        assertThat(store.insert(filing(3))).isTrue();
        assertThat(store.insert(filing(3))).isFalse();
    }

    @Test
    void of_two_changes_of_one_version_the_first_holds() {
        Filing first = filing(3);
        store.insert(first);
        assertThat(store.replace(first.send(to("commune"), LETTER))).isTrue();
        assertThat(store.replace(first.fill(Blank.CAUSE, "đứt cáp"))).isFalse();
        assertThat(store.find(3).orElseThrow().filled(Blank.CAUSE)).isEmpty();
    }

    @Test
    void those_that_went_to_everybody_are_asked_for_no_more() {
        Filing first = filing(3);
        store.insert(first);
        store.insert(filing(9));
        store.insert(filing(5));
        assertThat(store.unsent()).extracting(Filing::number).containsExactly(3, 5, 9);
        Filing one = first.send(to("commune"), LETTER);
        store.replace(one);
        assertThat(store.unsent()).extracting(Filing::number).containsExactly(3, 5, 9);
        Filing all = one.send(to("home-affairs"), LETTER);
        store.replace(all);
        assertThat(store.unsent()).extracting(Filing::number).containsExactly(3, 5, 9);
        store.replace(all.allTold());
        assertThat(store.unsent()).extracting(Filing::number).containsExactly(5, 9);
        assertThat(store.recent(2)).extracting(Filing::number).containsExactly(9, 5);
        assertThat(store.recent(9)).hasSize(3);
    }

    @Test
    void what_is_taken_back_is_asked_for_again_and_what_is_waived_is_not() {
        Filing first = filing(3);
        store.insert(first);
        Filing waived = first.waive("báo nhầm", "Anh Tuấn", NOW).allTold();
        assertThat(store.replace(first.waive("báo nhầm", "Anh Tuấn", NOW))).isTrue();
        assertThat(store.replace(waived)).isTrue();
        assertThat(store.unsent()).isEmpty();
        Filing owed = waived.oweAgain("đúng là cháy", "Anh Tuấn", NOW);
        assertThat(store.replace(owed)).isTrue();
        assertThat(store.unsent()).containsExactly(owed);
        Filing sent = owed.send(to("commune"), LETTER)
                .send(to("home-affairs"), LETTER)
                .allTold();
        store.replace(owed.send(to("commune"), LETTER));
        store.replace(owed.send(to("commune"), LETTER).send(to("home-affairs"), LETTER));
        store.replace(sent);
        assertThat(store.unsent()).isEmpty();
        Filing back = sent.unsend("commune", "bấm nhầm", "Chị Lan", NOW).orElseThrow();
        assertThat(store.replace(back)).isTrue();
        assertThat(store.unsent()).containsExactly(back);
        assertThat(store.find(3)).contains(back);
    }

    @Test
    void rules_come_into_force_one_after_the_other_each_number_once() {
        DutiesInForce first = new DutiesInForce(1, Instant.EPOCH, List.of(OUTAGES));
        DutiesInForce second = new DutiesInForce(2, NOW, List.of());
        assertThat(store.duties()).isEmpty();
        assertThat(store.insert(first)).isTrue();
        assertThat(store.insert(second)).isTrue();
        assertThat(store.insert(new DutiesInForce(2, NOW, List.of(OUTAGES)))).isFalse();
        assertThat(store.duties()).containsExactly(first, second);
    }

    @Test
    void all_are_every_one_by_number() {
        store.insert(filing(5));
        store.insert(filing(3));
        try (Stream<Filing> all = store.all()) {
            assertThat(all).extracting(Filing::number).containsExactly(3, 5);
        }
    }
}
