package vn.trucban.bot.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.register.Copies.Copy;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.register.ShownKey;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.reporting.Reporting.Recipient;

/** Names that people typed into reports are found and erased there; what they stood in says so. */
class FilingCopiesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00.123456Z");
    private static final List<Recipient> BOTH =
            List.of(new Recipient("commune", "UBND xã"), new Recipient("home-affairs", "Sở Nội vụ"));

    private static final Filing.Drawn LETTER = new Filing.Drawn("ab".repeat(32), NOW, 3, null, null);

    private final InMemoryFilingStore store = new InMemoryFilingStore();
    private final FilingCopies copies =
            new FilingCopies(store, () -> ContentLibrary.builtIn().current().messages());

    private Filing begun(int number) {
        Filing filing = Filing.begun(number, new IncidentId("inc" + number), Optional.empty(), BOTH);
        store.insert(filing);
        return filing;
    }

    private Filing save(Filing filing) {
        assertThat(store.replace(filing)).isTrue();
        return filing;
    }

    private Filing now(int number) {
        return store.find(number).orElseThrow();
    }

    @Test
    void a_blank_that_names_somebody_is_found_without_accents_and_erased_whole() {
        Filing one = save(begun(12).fill(Blank.CAUSE, "Đ/c Trần Thị Lan rút nhầm dây"));
        save(one.fill(Blank.AFFECTED, "hai quầy"));
        begun(13);
        List<Copy> found = copies.naming("tran thi lan");
        assertThat(found)
                .containsExactly(new Copy(
                        ShownKey.of("filing:12/cause", "Đ/c Trần Thị Lan rút nhầm dây"),
                        12,
                        "Báo cáo sự cố SC-12, chỗ “Nguyên nhân”",
                        "Đ/c Trần Thị Lan rút nhầm dây"));
        List<String> keys = found.stream().map(Copy::key).toList();
        assertThat(copies.held(keys)).containsExactlyElementsOf(keys);
        copies.erase(keys);
        assertThat(copies.naming("tran thi lan")).isEmpty();
        assertThat(now(12).filled(Blank.CAUSE)).contains("(đã xóa)");
        assertThat(now(12).filled(Blank.AFFECTED)).contains("hai quầy");
    }

    @Test
    void whoever_gave_it_its_number_goes_and_the_number_stays() {
        save(begun(12).numberedAs(new Filing.Numbered("05/BC", LocalDate.of(2026, 11, 23), "Trần Thị Lan", NOW)));
        List<String> keys =
                copies.naming("tran thi lan").stream().map(Copy::key).toList();
        assertThat(keys).extracting(ShownKey::place).containsExactly("filing:12/numbered");
        copies.erase(keys);
        assertThat(copies.naming("tran thi lan")).isEmpty();
        assertThat(now(12).numbered()).map(Filing.Numbered::number).contains("05/BC");
    }

    @Test
    void what_was_written_there_since_it_was_shown_is_not_erased() {
        Filing one = save(begun(12).fill(Blank.CAUSE, "Đ/c Lan rút nhầm dây"));
        String shown = copies.naming("lan").get(0).key();
        Filing then = save(one.fill(Blank.CAUSE, "Mưa lớn, nước vào tủ điện"));
        assertThat(copies.held(List.of(shown))).isEmpty();
        copies.erase(List.of(shown));
        assertThat(now(12).filled(Blank.CAUSE)).isEqualTo(then.filled(Blank.CAUSE));
    }

    @Test
    void keys_of_others_and_of_what_is_gone_change_nothing() {
        Filing before = begun(12);
        for (String key : List.of("", "filing:12/cause", "filing:99/cause", "filing:12/x", "outside:1", "12")) {
            assertThat(copies.held(List.of(key))).as(key).isEmpty();
            copies.erase(List.of(key));
        }
        assertThat(now(12)).isEqualTo(before);
    }

    @Test
    void who_marked_it_as_sent_goes_with_the_entry_of_the_register_and_nobody_else() {
        Filing one = begun(12).send(new Filing.Sent("commune", "Trần Thị Lan", NOW), LETTER);
        save(one);
        save(one.send(new Filing.Sent("home-affairs", "Anh Tuấn", NOW.plusSeconds(60)), LETTER));
        RegisterFact fact = new RegisterFact(
                "inc12/9",
                "inc12",
                12,
                "internet",
                "FILED",
                Instant.parse("2026-11-23T01:05:00.123Z"),
                "Trần Thị Lan",
                "");
        copies.forget(new RegisterFact(
                "other/9", "other", 12, "internet", "FILED", fact.at(), "Trần Thị Lan", "of another incident"));
        assertThat(now(12).deeds()).extracting(Deed::by).containsExactly("Trần Thị Lan", "Anh Tuấn");
        copies.forget(fact);
        copies.forget(fact);
        assertThat(now(12).deeds()).extracting(Deed::by).containsExactly("(đã xóa)", "Anh Tuấn");
        assertThat(now(12).sent()).extracting(Filing.Sent::by).containsExactly("(đã xóa)", "Anh Tuấn");
        assertThat(now(12).unsent()).as("it was sent all the same").isEmpty();
    }
}
