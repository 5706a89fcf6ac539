package vn.trucban.bot.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.PersonId;

/** What every store of revisions promises. */
public abstract class RevisionStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-26T01:05:00Z");
    private static final Revision.Author TUAN = new Revision.Author(new PersonId("tuan"), "Anh Tuấn");

    private RevisionStore store;

    /** Empty, new for each test. */
    protected abstract RevisionStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    private static Revision revision(String file, int number, Origin origin, String text) {
        return new Revision(
                new Revision.Entry(
                        file,
                        number,
                        NOW.plusSeconds(number),
                        origin,
                        origin == Origin.PAGE ? Optional.of(TUAN) : Optional.empty(),
                        origin == Origin.PAGE ? "đổi số" : "",
                        true,
                        TextDigest.of(text),
                        Optional.empty(),
                        false),
                text);
    }

    @Test
    void everything_comes_back_as_it_was_kept() {
        Revision page = revision("ladder.yaml", 1, Origin.PAGE, "minutes: 1\n# ghi chú: “á”\n");
        assertThat(store.insert(page)).isTrue();
        assertThat(store.find("ladder.yaml", 1)).contains(page);
        assertThat(store.find("ladder.yaml", 2)).isEmpty();
        assertThat(store.entries()).containsExactly(page.entry());
    }

    @Test
    void a_number_of_a_file_is_taken_once() {
        assertThat(store.insert(revision("ladder.yaml", 1, Origin.BASE, "a"))).isTrue();
        assertThat(store.insert(revision("ladder.yaml", 1, Origin.SERVER, "b"))).isFalse();
        assertThat(store.insert(revision("commune.yaml", 1, Origin.BASE, "b"))).isTrue();
        assertThat(store.find("ladder.yaml", 1)).map(Revision::text).contains("a");
    }

    @Test
    void a_files_history_is_newest_first_and_all_of_it_oldest_first() {
        for (int number = 1; number <= 11; number++) {
            store.insert(revision("playbooks/printer.yaml", number, Origin.PAGE, "t" + number));
        }
        store.insert(revision("commune.yaml", 1, Origin.BASE, "c"));
        assertThat(store.entries("playbooks/printer.yaml"))
                .extracting(Revision.Entry::number)
                .containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(store.entries()).hasSize(12).isSortedAccordingTo((one, other) -> one.at()
                .compareTo(other.at()));
    }

    @Test
    void a_change_is_explained_once_and_asked_about_once() {
        store.insert(revision("ladder.yaml", 1, Origin.SERVER, "a"));
        Revision.Explained said = new Revision.Explained("Anh Minh", "thêm bậc", TUAN, NOW);
        assertThat(store.markAsked("ladder.yaml", 1)).isTrue();
        assertThat(store.markAsked("ladder.yaml", 1)).isFalse();
        assertThat(store.markAsked("ladder.yaml", 2)).isFalse();
        assertThat(store.explain("ladder.yaml", 1, said)).isTrue();
        assertThat(store.explain("ladder.yaml", 1, new Revision.Explained("ai đó", "khác", TUAN, NOW)))
                .isFalse();
        assertThat(store.explain("ladder.yaml", 2, said)).isFalse();
        Revision.Entry entry = store.find("ladder.yaml", 1).orElseThrow().entry();
        assertThat(entry.explained()).contains(said);
        assertThat(entry.asked()).isTrue();
        assertThat(store.find("ladder.yaml", 1).orElseThrow().text()).isEqualTo("a");
    }

    @Test
    void an_intent_is_kept_until_it_is_forgotten() {
        Intent intent = new Intent("ladder.yaml", true, "d1", TUAN, "đổi số", NOW);
        store.intend(intent);
        assertThat(store.intent(intent.id())).contains(intent);
        assertThat(store.intent(Intent.id("ladder.yaml", false, "d1"))).isEmpty();
        store.forget(intent.id());
        assertThat(store.intent(intent.id())).isEmpty();
    }
}
