package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.command.CommandTalks;
import vn.trucban.bot.command.InMemoryCommandStore;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.watch.IncidentAudit;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.watch.Trouble;
import vn.trucban.notifier.watch.Trouble.Kind;

/** The channel is away while people are in danger: the auditor says so at once, for whom, and whom to ring up; and no longer than it is true. */
class OutageAlarmTest {
    private static final SendOutcome AWAY =
            new SendOutcome.RetryLater(new Reason(Failure.PLATFORM_DOWN, "502"), Optional.empty(), true);

    private final Office office = new Office();
    private final Phone head = office.person("nhuan", "Ông Nhuận", Role.LEADER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone nam = office.person("nam", "Anh Nam", Role.OFFICER);
    private final Phone cong = office.person("cong", "Anh Công", Role.OFFICER);
    private final List<Phone> everybody = List.of(head, technician, nam, cong);
    private final CommandDesk commands = new CommandDesk(
            new InMemoryCommandStore(),
            office.incidents(),
            new CommandDesk.Voices(office.chats(), (templates, drill, since) -> List.of()),
            ContentLibrary.builtIn()::current,
            office.clock());
    private final IncidentAudit audit =
            new IncidentAudit(office.incidents(), office.chats(), commands::find, ContentLibrary.builtIn()::current);

    private void telegramIsAway() {
        everybody.forEach(phone -> office.loses(phone, AWAY));
    }

    private void telegramIsBack() {
        everybody.forEach(office::finds);
        passes(Duration.ofSeconds(31));
    }

    private void moves(Duration time) {
        office.moves(time);
        commands.round();
        office.settle();
    }

    /** As the ladder and the senders look. */
    private void passes(Duration time) {
        for (long seconds = 0; seconds < time.toSeconds(); seconds++) {
            moves(Duration.ofSeconds(1));
        }
    }

    private List<Trouble> look() {
        return audit.look(office.now());
    }

    private void aFloodWithItsBoard() {
        office.talksWith(CommandTalks.of(commands, new PageLinks(person -> "CODE", "http://localhost")));
        nam.writes("nước lũ tràn vào trụ sở");
        moves(Duration.ofSeconds(5));
        String raise = new Action(Verb.COMMAND, office.onlyIncident().id().value(), "raise.flood").payload();
        head.does(new Inbound.Event.Press(raise, Optional.empty()));
        moves(Duration.ofSeconds(5));
        assertThat(commands.find(office.onlyIncident().id()).orElseThrow().standing())
                .isTrue();
        assertThat(look()).as("everything is out").isEmpty();
    }

    @Test
    void a_cry_to_a_board_whose_call_fails_once_is_named_at_once_with_its_words_and_the_numbers_of_ladder_and_posts() {
        aFloodWithItsBoard();
        telegramIsAway();
        nam.writes("2 người nữa bị kẹt trên mái nhà văn hóa");
        moves(Duration.ofMillis(10));
        assertThat(look()).singleElement().satisfies(trouble -> {
            assertThat(trouble.kind()).isEqualTo(Kind.DANGER_UNSENT);
            assertThat(trouble.about()).isEqualTo("SC-1");
        });
        Incident flood = office.onlyIncident();
        assertThat(audit.danger(flood).orElseThrow())
                .startsWith("Lũ, nước ngập; ")
                .contains("“2 người nữa bị kẹt trên mái nhà văn hóa”");
        assertThat(audit.toRing(flood)).contains("Ông Nhuận", "Anh Kỹ", "Anh Công");
    }

    @Test
    void it_is_over_as_soon_as_the_last_kept_call_is_out() {
        aFloodWithItsBoard();
        telegramIsAway();
        nam.writes("2 người nữa bị kẹt trên mái nhà văn hóa");
        passes(Duration.ofMinutes(4));
        assertThat(look()).extracting(Trouble::kind).contains(Kind.DANGER_UNSENT);
        telegramIsBack();
        assertThat(look()).isEmpty();
        assertThat(audit.danger(office.onlyIncident())).isEmpty();
        cong.hasSeen("2 người nữa bị kẹt trên mái nhà văn hóa");
    }

    @Test
    void whoever_was_reached_meanwhile_need_not_be_rung_up() {
        aFloodWithItsBoard();
        office.loses(cong, AWAY);
        nam.writes("2 người nữa bị kẹt trên mái nhà văn hóa");
        moves(Duration.ofMillis(10));
        assertThat(audit.toRing(office.onlyIncident())).containsExactly("Anh Công");
    }

    @Test
    void one_that_nobody_has_taken_is_named_too() {
        nam.writes("có người bất tỉnh ở sảnh, còn thở");
        moves(Duration.ofSeconds(5));
        assertThat(look()).isEmpty();
        telegramIsAway();
        nam.writes("chị ấy ngừng thở rồi, có người bất tỉnh nữa");
        moves(Duration.ofMillis(10));
        assertThat(look()).extracting(Trouble::kind).containsExactly(Kind.DANGER_UNSENT);
        assertThat(audit.toRing(office.onlyIncident())).containsExactlyInAnyOrder("Ông Nhuận", "Anh Kỹ");
        passes(Duration.ofMinutes(5));
        assertThat(look()).as("nothing said twice").extracting(Trouble::kind).containsExactly(Kind.DANGER_UNSENT);
        telegramIsBack();
        assertThat(look()).isEmpty();
    }

    @Test
    void one_for_which_nobody_at_all_was_reached_is_over_as_soon_as_everybody_is() {
        telegramIsAway();
        nam.writes("có người bất tỉnh ở sảnh, còn thở");
        passes(Duration.ofSeconds(70));
        assertThat(office.incidents().nobodyReached(office.onlyIncident())).isTrue();
        assertThat(look()).as("one thing, said once").extracting(Trouble::kind).containsExactly(Kind.DANGER_UNSENT);
        telegramIsBack();
        assertThat(look()).isEmpty();
        assertThat(office.incidents().nobodyReached(office.onlyIncident())).isFalse();
    }

    @Test
    void where_nobody_is_in_danger_it_takes_its_minutes_also_where_a_newer_call_takes_the_place_of_the_first() {
        telegramIsAway();
        nam.writes("mất điện cả phòng");
        office.incidents()
                .carryOut(
                        office.onlyIncident().id(),
                        "help",
                        new IncidentCommand.AskForHelp(office.onlyIncident().reporter(), false));
        moves(Duration.ofMinutes(1));
        assertThat(look()).extracting(Trouble::kind).doesNotContain(Kind.DANGER_UNSENT, Kind.CALL_OUT_UNSENT);
        for (int minute = 0; minute < 3; minute++) {
            moves(Duration.ofMinutes(1));
            look();
        }
        assertThat(look()).extracting(Trouble::kind).contains(Kind.CALL_OUT_UNSENT);
    }
}
