package vn.trucban.bot.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.staff.SomePeople.person;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.WallClock;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.kept.Typed;
import vn.trucban.bot.kept.Written;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.MovedClock;

/** Several people fill in one report at once: nobody loses what they wrote, and a save is taken whole or not at all. */
class FillingTogetherTest {
    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private final InMemoryFilingStore store = new InMemoryFilingStore();
    private Instant now = WallClock.at("2026-11-23T08:00");
    private final FilingDesk desk = new FilingDesk(
            incidents.store(),
            store,
            new Telling(() -> new Staff(List.of(person("tuan", "Anh Tuấn", Role.LEADER))), any -> {}),
            ContentLibrary.builtIn()::current,
            MovedClock.reading(() -> now));

    @BeforeEach
    void outage() {
        incidents.reported(PlaybookId.INTERNET, "mất mạng", now);
        desk.begin(1);
    }

    private FilingDesk.Outcome fill(String by, Typed... typed) {
        return desk.fill(1, List.of(typed), by);
    }

    private String text(Blank blank) {
        return desk.find(1).orElseThrow().filled(blank).orElse("");
    }

    @Test
    void two_who_fill_in_different_blanks_keep_both() {
        assertThat(fill("lan", new Typed("measures", "", "thay modem"), new Typed("signer", "", "Nông Văn Phúc"))
                        .refusal())
                .isEmpty();
        assertThat(fill("minh", new Typed("affected", "", "hai quầy")).refusal())
                .isEmpty();
        assertThat(text(Blank.MEASURES)).isEqualTo("thay modem");
        assertThat(text(Blank.SIGNER)).isEqualTo("Nông Văn Phúc");
        assertThat(text(Blank.AFFECTED)).isEqualTo("hai quầy");
    }

    @Test
    void who_would_write_over_what_another_wrote_meanwhile_is_told_so_and_nothing_is_written() {
        fill("lan", new Typed("measures", "", "thay modem"));
        Filing before = desk.find(1).orElseThrow();
        FilingDesk.Outcome refused =
                fill("minh", new Typed("affected", "", "hai quầy"), new Typed("measures", "", "gọi VNPT"));
        assertThat(refused.refusal()).contains(Refusal.WRITTEN_MEANWHILE);
        assertThat(refused.at()).containsExactly(Blank.MEASURES);
        assertThat(desk.find(1)).contains(before);
        assertThat(before.written(Blank.MEASURES)).contains(new Written("lan", now));
        assertThat(fill("minh", new Typed("measures", "thay modem", "gọi VNPT")).refusal())
                .as("knowing it")
                .isEmpty();
        assertThat(text(Blank.MEASURES)).isEqualTo("gọi VNPT");
        assertThat(fill("hoa", new Typed("measures", "thay modem", "gọi VNPT")).refusal())
                .as("the same words are no quarrel")
                .isEmpty();
    }

    @Test
    void a_save_with_a_faulty_blank_changes_nothing_and_names_all_that_are_faulty() {
        Filing before = desk.find(1).orElseThrow();
        FilingDesk.Outcome refused = fill(
                "lan",
                new Typed("measures", "", "thay modem"),
                new Typed("dossiers", "", "abc"),
                new Typed("signer", "", "Nông Văn Phúc"));
        assertThat(refused.refusal()).contains(Refusal.NOT_A_COUNT);
        assertThat(refused.at()).containsExactly(Blank.DOSSIERS);
        FilingDesk.Outcome two =
                fill("lan", new Typed("cause", "", "x".repeat(1501)), new Typed("plan", "", "x".repeat(10_000)));
        assertThat(two.refusal()).contains(Refusal.TOO_LONG);
        assertThat(two.at()).containsExactly(Blank.CAUSE, Blank.PLAN);
        assertThat(desk.find(1)).contains(before);
    }

    @Test
    void lines_that_a_browser_divides_otherwise_are_no_change() {
        fill("lan", new Typed("measures", "", "gọi VNPT\nthay modem"));
        assertThat(new Typed("measures", "gọi VNPT\nthay modem", "gọi VNPT\r\nthay modem ").untouched())
                .isTrue();
        assertThat(fill("minh", new Typed("measures", "gọi VNPT\r\nthay modem", "đã xong"))
                        .refusal())
                .isEmpty();
    }
}
