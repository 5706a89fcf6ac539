package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.command.Reported;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.OutgoingMessage;

/** A cry that is another matter is looked after where it belongs, and nobody looks for its people where they never were. */
class TakenElsewhereTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final String DIFFERENT = "Không, việc khác";
    private static final String CRY = "sạt lở ở thôn 5, 2 người bị vùi";

    private final BoardOffice it = new BoardOffice();

    private List<String> open(Incident incident) {
        return new Rescues(incident, CONTENT)
                .open().stream().map(Rescues.Group::words).toList();
    }

    private Incident other() {
        return it.office.incidents().open().stream()
                .filter(one -> !one.id().equals(it.flood().id()))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private void soon() {
        it.moves(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {CRY, "vẫn còn 2 người trong nhà"})
    void said_to_be_another_it_is_open_there_and_not_here_any_more(String cry) {
        it.nam.writes(cry);
        soon();
        assertThat(open(it.flood())).containsExactly(cry);
        it.nam.presses(DIFFERENT);
        soon();
        assertThat(open(it.flood())).isEmpty();
        assertThat(open(other())).containsExactly(cry);
        assertThat(it.flood().events(Kind.MOVED)).singleElement().satisfies(fact -> {
            assertThat(fact.who()).isEqualTo("Anh Nam");
            assertThat(fact.text()).contains("đã chuyển sang SC-2", cry);
        });
        assertThat(it.board()).contains("↪️", "đã chuyển sang SC-2", "Anh Nam").doesNotContain("⚠️");
        assertThat(new Reported(it.flood(), CONTENT).all(it.office.now()))
                .anyMatch(line -> line.contains(cry) && line.contains("Anh Nam đã chuyển sang sự cố khác"));
    }

    @Test
    void all_who_heard_the_cry_hear_where_it_is_and_whoever_cried_does_not() {
        it.nam.writes(CRY);
        soon();
        it.nam.presses(DIFFERENT);
        soon();
        for (Phone phone : List.of(it.leader, it.deputy, it.technician, it.hoa)) {
            assertThat(it.office.messagesTo(phone.address()))
                    .extracting(OutgoingMessage::text)
                    .filteredOn(text -> text.startsWith("↪️"))
                    .singleElement()
                    .asString()
                    .contains("SC-1", CRY, "đã chuyển sang SC-2");
        }
        it.nam.hasNotSeen("↪️");
    }

    @Test
    void leaders_who_are_asked_for_a_board_are_not_told_of_it_as_the_newest() {
        BoardOffice here = BoardOffice.withoutBoard();
        here.nam.writes("cháy bếp ăn rồi ra đây dập với").presses(DIFFERENT);
        here.moves(Duration.ofSeconds(5));
        int read = here.leader.received();
        here.moves(Duration.ofMinutes(5));
        List<OutgoingMessage> all = here.office.messagesTo(here.leader.address());
        assertThat(all.subList(read, all.size()))
                .extracting(OutgoingMessage::text)
                .filteredOn(text -> text.contains("SC-1 "))
                .noneMatch(text -> text.contains("Tin mới nhất") && text.contains("cháy bếp ăn"));
        here.leader.hasSeen("HỎI LẦN 2 · SC-1");
    }

    @Test
    void in_words_it_is_the_same() {
        it.nam.writes(CRY).writes("việc khác");
        soon();
        assertThat(open(it.flood())).isEmpty();
        assertThat(open(other())).containsExactly(CRY);
    }

    @Test
    void what_was_just_pressed_at_the_steps_goes_along() {
        it.nam.writes("/start").presses("Báo sự cố").presses("Thiên tai, cháy").presses("Đã vào trụ sở");
        soon();
        assertThat(it.board()).contains("⚠️", "Nước đã vào trụ sở");
        it.nam.presses(DIFFERENT);
        soon();
        assertThat(it.flood().events(Kind.MOVED)).hasSize(1);
        assertThat(it.board()).doesNotContain("⚠️").contains("Việc khác, đã chuyển sang SC-2: “Nước đã vào trụ sở”");
        assertThat(other().events(Kind.NOTED)).singleElement().satisfies(fact -> assertThat(fact.text())
                .isEqualTo("Nước đã vào trụ sở"));
    }

    @Test
    void what_others_cried_stays() {
        it.thu.writes("2 người nữa bị kẹt trên mái nhà văn hóa");
        soon();
        it.nam.writes(CRY).presses(DIFFERENT);
        soon();
        assertThat(open(it.flood())).containsExactly("2 người nữa bị kẹt trên mái nhà văn hóa");
    }

    @Test
    void the_next_piece_is_told_where_it_was_taken() {
        it.nam.writes(CRY).presses(DIFFERENT);
        soon();
        it.nam.writes("sau trạm y tế");
        soon();
        assertThat(open(it.flood())).isEmpty();
        assertThat(it.flood().events()).noneMatch(event -> event.text().contains("sau trạm y tế"));
    }

    /** Two go on: the one with the board hears it first. */
    @Test
    void said_to_be_of_another_that_goes_on_it_is_open_there() {
        it.thu.writes("cháy ở kho lưu trữ").presses(DIFFERENT);
        soon();
        Incident fire = other();
        it.nam.writes("cháy, có 2 người bị kẹt trong kho");
        soon();
        assertThat(open(it.flood())).containsExactly("cháy, có 2 người bị kẹt trong kho");
        it.nam.presses("Cũng bị như vậy (SC-2)");
        soon();
        assertThat(open(it.flood())).isEmpty();
        assertThat(new Rescues(it.office.incidents().find(fire.id()).orElseThrow(), CONTENT).open())
                .singleElement()
                .satisfies(group -> assertThat(group.words()).contains("có 2 người bị kẹt trong kho"));
    }

    /** A crash comes between any two effects, and what is carried out again changes nothing. */
    @Test
    void until_it_stands_elsewhere_it_stands_here() {
        it.nam.writes(CRY);
        soon();
        IncidentId elsewhere = new IncidentId("elsewhere");
        Effect move = new Effect.Work(it.flood().id(), Deed.MOVE, CRY, elsewhere.value());
        it.office.carriesOut(it.nam.address(), "early", move);
        assertThat(open(it.flood())).containsExactly(CRY);
        Effect report = new Effect.Report(elsewhere, PlaybookId.DISASTER, CRY, true);
        it.office.carriesOut(it.nam.address(), "now", report);
        assertThat(open(it.flood())).containsExactly(CRY);
        assertThat(open(other())).containsExactly(CRY);
        it.office.carriesOut(it.nam.address(), "now", report, move);
        it.office.carriesOut(it.nam.address(), "now", report, move);
        assertThat(open(it.flood())).isEmpty();
        assertThat(open(other())).containsExactly(CRY);
        assertThat(it.flood().events(Kind.MOVED)).hasSize(1);
    }

    @Test
    void where_those_of_it_are_said_to_be_safe_it_is_taken_nowhere() {
        it.nam.writes(CRY);
        soon();
        IncidentId elsewhere = new IncidentId("elsewhere");
        Effect report = new Effect.Report(elsewhere, PlaybookId.PRINTER, "máy in kẹt giấy", true);
        Effect move = new Effect.Work(it.flood().id(), Deed.MOVE, CRY, elsewhere.value());
        it.office.carriesOut(it.nam.address(), "wrong", report, move);
        assertThat(open(it.flood())).containsExactly(CRY);
    }

    @Test
    void cried_here_once_more_it_is_open_here_again() {
        it.nam.writes(CRY).presses(DIFFERENT);
        soon();
        it.thu.writes(CRY);
        soon();
        assertThat(open(it.flood())).containsExactly(CRY);
    }
}
