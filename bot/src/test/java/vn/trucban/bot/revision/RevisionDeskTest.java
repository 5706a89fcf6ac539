package vn.trucban.bot.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.staff.SomePeople.person;
import static vn.trucban.bot.staff.SomePeople.withoutChat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.ContentFolder;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.library.ContentSources;

/** What comes into force is kept with who and why, changes are checked before they are written, and nobody overwrites anybody. */
class RevisionDeskTest {
    private static final Revision.Author TUAN = new Revision.Author(new PersonId("tuan"), "Anh Tuấn");
    private static final Revision.Author LAN = new Revision.Author(new PersonId("lan"), "Chị Lan");
    private static final String DANGER = "messages/danger.yaml";
    private static final String FIRE = "danger.fire: Cháy! Chạy ra ngoài, gọi 114.\n";
    private static final Person ADMIN = person("tuan", "Anh Tuấn", Role.ADMIN);

    @TempDir
    Path temp;

    private final InMemoryRevisionStore store = new InMemoryRevisionStore();
    private final List<Tell> told = new ArrayList<>();
    /** A Thursday at nine. */
    private Clock clock = Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.UTC);

    private Path root;
    private ContentLibrary library;
    private RevisionDesk desk;

    @BeforeEach
    void open() throws IOException {
        root = Files.createDirectories(temp.resolve("own"));
        start();
    }

    private void start() {
        library = ContentLibrary.open(Optional.of(root), temp.resolve("last-good.zip"));
        desk = new RevisionDesk(library, Optional.of(new ContentFolder(root)), store, clock);
        desk.look();
    }

    private void onTheServer(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
        library.refresh();
        library.refresh();
        desk.look();
    }

    private Saving save(String file, String text, String seen, Revision.Author by) {
        return desk.save(new Wish(file, Optional.of(text), seen, "đổi câu báo cháy", by));
    }

    private Revision.Entry last(String file) {
        return desk.history(file).get(0);
    }

    @Test
    void the_state_found_first_is_the_base() {
        assertThat(desk.history()).hasSize(library.sources().names().size()).allSatisfy(entry -> {
            assertThat(entry.origin()).isEqualTo(Origin.BASE);
            assertThat(entry.number()).isEqualTo(1);
            assertThat(entry.own()).isFalse();
        });
        assertThat(desk.find("ladder.yaml", 1)).map(Revision::text).isEqualTo(ContentSources.builtIn("ladder.yaml"));
        start();
        assertThat(desk.history()).as("a restart keeps nothing again").allMatch(entry -> entry.number() == 1);
    }

    @Test
    void a_change_from_the_page_is_in_force_with_who_and_why() {
        assertThat(save(DANGER, FIRE, "", TUAN)).isEqualTo(new Saving.Saved(DANGER));
        assertThat(library.current().messages().text("danger.fire")).isEqualTo("Cháy! Chạy ra ngoài, gọi 114.");
        assertThat(last(DANGER).origin()).isEqualTo(Origin.PAGE);
        assertThat(last(DANGER).by()).contains(TUAN);
        assertThat(last(DANGER).why()).isEqualTo("đổi câu báo cháy");
        assertThat(last(DANGER).number()).isEqualTo(2);
    }

    @Test
    void a_crash_after_writing_loses_neither_who_nor_why() throws IOException {
        store.intend(new Intent(DANGER, true, TextDigest.of(FIRE), TUAN, "trước khi sập", clock.instant()));
        Files.createDirectories(root.resolve("messages"));
        Files.writeString(root.resolve(DANGER), FIRE);
        start();
        assertThat(last(DANGER).by()).contains(TUAN);
        assertThat(last(DANGER).why()).isEqualTo("trước khi sập");
    }

    @Test
    void two_instances_on_one_store_keep_a_change_once() throws IOException {
        ContentLibrary others = ContentLibrary.open(Optional.of(root));
        RevisionDesk other = new RevisionDesk(others, Optional.of(new ContentFolder(root)), store, clock);
        onTheServer(DANGER, FIRE);
        others.refresh();
        others.refresh();
        other.look();
        assertThat(desk.history(DANGER)).hasSize(2);
    }

    @Test
    void of_two_people_at_once_the_second_hears_of_the_first_and_nothing_is_overwritten() {
        String seen = desk.draft(DANGER).orElseThrow().seen();
        save(DANGER, FIRE, seen, TUAN);
        Saving second = save(DANGER, "danger.fire: Cháy!\n", seen, LAN);
        assertThat(second).isInstanceOfSatisfying(Saving.ChangedMeanwhile.class, changed -> {
            assertThat(changed.now().text()).isEqualTo(FIRE);
            assertThat(changed.last().orElseThrow().by()).contains(TUAN);
        });
        assertThat(root.resolve(DANGER)).hasContent(FIRE);
        String now = ((Saving.ChangedMeanwhile) second).now().seen();
        assertThat(save(DANGER, "danger.fire: Cháy!\n", now, LAN)).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void unsound_content_is_listed_by_line_and_nothing_is_saved() {
        Saving saving = save(DANGER, "danger:\n  fire: Cháy!\n  khong-co: gì\n", "", TUAN);
        assertThat(saving).isInstanceOfSatisfying(Saving.Unsound.class, unsound -> assertThat(unsound.problems())
                .anySatisfy(problem -> assertThat(problem.line()).isEqualTo(3)));
        assertThat(root).isEmptyDirectory();
        assertThat(desk.history(DANGER)).hasSize(1);
        assertThat(store.intent(Intent.id(DANGER, true, TextDigest.of("danger:\n  fire: Cháy!\n  khong-co: gì\n"))))
                .isEmpty();
    }

    @Test
    void bad_wishes_are_refused_each_with_its_sentence() {
        assertThat(desk.save(new Wish(DANGER, Optional.of(FIRE), "", " ok ", TUAN)))
                .isEqualTo(new Saving.Refused("revision.refused.why"));
        assertThat(save("../x.yaml", FIRE, "", TUAN)).isEqualTo(new Saving.Refused("revision.refused.unknown"));
        assertThat(save("notices/moi.yaml", FIRE, "", TUAN)).isEqualTo(new Saving.Refused("revision.refused.unknown"));
        assertThat(save(DANGER, "x".repeat(RevisionDesk.LONGEST_TEXT + 1), "", TUAN))
                .isEqualTo(new Saving.Refused("revision.refused.too-long"));
        save(DANGER, FIRE, "", TUAN);
        assertThat(save(DANGER, FIRE, TextDigest.of(FIRE), TUAN))
                .isEqualTo(new Saving.Refused("revision.refused.same"));
        RevisionDesk readOnly = new RevisionDesk(library, Optional.empty(), store, clock);
        assertThat(readOnly.save(new Wish(DANGER, Optional.of(FIRE), "", "đổi câu", TUAN)))
                .isEqualTo(new Saving.Refused("revision.refused.read-only"));
        for (String key : List.of("why", "unknown", "too-long", "same", "read-only", "disk", "explain", "explained")) {
            assertThat(library.current().messages().has("revision.refused." + key))
                    .isTrue();
        }
    }

    @Test
    void an_earlier_text_comes_back_and_so_does_the_programs_own() {
        save(DANGER, FIRE, "", TUAN);
        save(DANGER, "danger.fire: Cháy!\n", TextDigest.of(FIRE), LAN);
        assertThat(desk.putBack(DANGER, 2, stands(), "câu cũ rõ hơn", TUAN)).isInstanceOf(Saving.Saved.class);
        assertThat(root.resolve(DANGER)).hasContent(FIRE);
        assertThat(last(DANGER).number()).isEqualTo(4);
        assertThat(desk.putBack(DANGER, 1, stands(), "dùng câu có sẵn", LAN)).isInstanceOf(Saving.Saved.class);
        assertThat(root.resolve(DANGER)).doesNotExist();
        assertThat(last(DANGER).own()).isFalse();
        assertThat(last(DANGER).by()).contains(LAN);
        assertThat(desk.putBack(DANGER, 99, stands(), "không có lần này", LAN))
                .isEqualTo(new Saving.Refused("revision.refused.unknown"));
    }

    private String stands() {
        return desk.draft(DANGER).orElseThrow().seen();
    }

    @Test
    void what_somebody_saved_since_the_look_is_not_put_back_over() {
        save(DANGER, FIRE, "", TUAN);
        String seen = stands();
        save(DANGER, "danger.fire: Cháy!\n", TextDigest.of(FIRE), LAN);
        assertThat(desk.putBack(DANGER, 1, seen, "dùng câu có sẵn", TUAN)).isInstanceOf(Saving.ChangedMeanwhile.class);
        assertThat(root.resolve(DANGER)).hasContent("danger.fire: Cháy!\n");
    }

    @Test
    void a_change_on_the_server_is_kept_and_its_author_asked_for_once() throws IOException {
        RevisionBell bell = new RevisionBell(desk, () -> new Staff(List.of(ADMIN)), library::current, told::add, clock);
        bell.round();
        assertThat(told).isEmpty();
        onTheServer(DANGER, FIRE);
        assertThat(last(DANGER).origin()).isEqualTo(Origin.SERVER);
        assertThat(last(DANGER).unsigned()).isTrue();
        bell.round();
        bell.round();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).text()).contains("nguy hiểm", "9h00 ngày 26/11/2026");
        assertThat(desk.explain(DANGER, 2, "Anh Minh", "câu cũ dài quá", TUAN)).isEmpty();
        assertThat(desk.explain(DANGER, 2, "Chị Lan", "không phải", LAN)).contains("revision.refused.explained");
        assertThat(desk.explain(DANGER, 1, "Chị Lan", "không phải", LAN)).contains("revision.refused.explained");
        assertThat(desk.explain(DANGER, 2, " ", "không phải", LAN)).contains("revision.refused.explain");
        assertThat(RevisionTexts.who(last(DANGER), library.current())).isEqualTo("Anh Minh (đ/c Anh Tuấn ghi lại)");
    }

    @Test
    void where_nobody_can_be_asked_whoever_gets_a_chat_later_is() throws IOException {
        onTheServer(DANGER, FIRE);
        new RevisionBell(desk, () -> new Staff(List.of()), library::current, told::add, clock).round();
        assertThat(told).isEmpty();
        new RevisionBell(desk, () -> new Staff(List.of(ADMIN)), library::current, told::add, clock).round();
        assertThat(told).hasSize(1);
    }

    @Test
    void nobody_is_asked_at_night_and_many_files_are_one_question() throws IOException {
        onTheServer(DANGER, FIRE);
        onTheServer("messages/reach.yaml", "reach.thanks: Cảm ơn.\n");
        Clock night = Clock.fixed(Instant.parse("2026-11-26T16:00:00Z"), ZoneOffset.UTC);
        new RevisionBell(desk, () -> new Staff(List.of(ADMIN)), library::current, told::add, night).round();
        assertThat(told).isEmpty();
        new RevisionBell(desk, () -> new Staff(List.of(ADMIN)), library::current, told::add, clock).round();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).text()).contains("2 tệp", "nguy hiểm", "bảng liên lạc");
    }

    @Test
    void removing_the_file_on_the_server_is_a_change_too() throws IOException {
        onTheServer(DANGER, FIRE);
        Files.delete(root.resolve(DANGER));
        library.refresh();
        library.refresh();
        desk.look();
        assertThat(last(DANGER).origin()).isEqualTo(Origin.SERVER);
        assertThat(last(DANGER).own()).isFalse();
        assertThat(desk.history(DANGER)).hasSize(3);
    }

    @Test
    void what_was_refused_is_no_revision() throws IOException {
        onTheServer(DANGER, "danger: [");
        assertThat(desk.history(DANGER)).hasSize(1);
        assertThat(desk.draft(DANGER).orElseThrow().text()).as("to be mended").isEqualTo("danger: [");
    }

    @Test
    void leaders_change_whom_to_call_and_administrators_everything() {
        Person leader = withoutChat("hoa", "Chị Hoa", Role.LEADER);
        assertThat(RevisionDesk.mayEdit(leader, "commune.yaml")).isTrue();
        assertThat(RevisionDesk.mayEdit(leader, "ladder.yaml")).isTrue();
        assertThat(RevisionDesk.mayEdit(leader, "playbooks/printer.yaml")).isFalse();
        assertThat(RevisionDesk.mayEdit(ADMIN, "playbooks/printer.yaml")).isTrue();
    }
}
