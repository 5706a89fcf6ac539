package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.BINH;
import static vn.trucban.bot.command.CommandOffice.CONTENT;
import static vn.trucban.bot.command.CommandOffice.FLOOD;
import static vn.trucban.bot.command.CommandOffice.HOA;
import static vn.trucban.bot.command.CommandOffice.HUNG;
import static vn.trucban.bot.command.CommandOffice.LAN;
import static vn.trucban.bot.command.CommandOffice.NHUAN;
import static vn.trucban.bot.command.CommandOffice.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** Who may say that those of one cry are safe, who hears it, and what it is where it cannot be so. */
class RescueDeskTest {
    private static final IncidentId DRILL = IncidentId.ofDrill("AB12", "fresh");
    private static final String ROOF = "2 người bị kẹt trên mái nhà văn hóa";
    private static final String FIRE = "có người bị nước cuốn ở Nà Khao";

    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());
    private final CommandTalk talk = new CommandTalk(office.desk, new PageLinks(person -> "CODE", "http://xa"));

    private Thumb thumb(Person person) {
        return new Thumb(office, talk, person);
    }

    private void cries(IncidentId id, Person person, String words) {
        Party party = new Party(person.id(), person.name(), person.addresses().get(0));
        office.incidents.carryOut(id, office.wish(), new IncidentCommand.Note(party, words));
        office.minutes(1);
    }

    private void floodWithABoard() {
        office.flood();
        office.raised();
        done(office.desk.assign(FLOOD, office.wish(), office.index("deputy"), LAN.id(), Actor.of(NHUAN)));
        cries(FLOOD, HOA, ROOF);
        cries(FLOOD, HOA, FIRE);
        office.told.clear();
        office.ladder.clear();
    }

    private Incident flood() {
        return office.incidents.find(FLOOD).orElseThrow();
    }

    private int cry(IncidentId id, String words) {
        return new Rescues(office.incidents.find(id).orElseThrow(), CONTENT)
                .open().stream()
                        .filter(one -> one.words().equals(words))
                        .findFirst()
                        .orElseThrow()
                        .cry();
    }

    private static Action safe(IncidentId id, String arg) {
        return new Action(Verb.SAFE, id.value(), arg);
    }

    @Test
    void whoever_fills_a_post_hears_it_once_and_so_does_the_ladder() {
        floodWithABoard();
        thumb(NHUAN)
                .taps(new Action(Verb.COMMAND, FLOOD.value(), ""))
                .taps("Báo đã an toàn")
                .taps(ROOF)
                .taps("Đúng, đã an toàn")
                .sees("đã an toàn");
        office.minutes(2);
        assertThat(office.heard(LAN))
                .filteredOn(tell -> tell.text().contains("Đã an toàn: “" + ROOF)
                        && !tell.text().contains("Có mặt "))
                .singleElement()
                .satisfies(tell -> assertThat(tell.text())
                        .contains("đ/c Ông Nhuận báo lúc")
                        .doesNotContain("🆘"));
        for (Person one : List.of(HUNG, BINH, HOA)) {
            assertThat(office.ladder.stream()
                            .filter(tell -> tell.to()
                                    .equals(new Address(
                                            ChannelKind.SIMULATOR, one.id().value())))
                            .map(Tell::text)
                            .filter(text -> text.contains("Đã an toàn: “" + ROOF)))
                    .as(one.name())
                    .hasSize(1);
        }
        assertThat(office.heard(NHUAN, "Đã an toàn: “" + ROOF + "” –")).isFalse();
    }

    @Test
    void whoever_is_on_the_board_may_and_whoever_is_neither_may_not() {
        floodWithABoard();
        assertThat(office.desk.rescues().of(LAN, flood(), office.now)).hasSize(2);
        assertThat(office.desk.rescues().of(HOA, flood(), office.now)).hasSize(2);
        assertThat(office.desk.rescues().of(BINH, flood(), office.now)).isEmpty();
        thumb(BINH).taps(safe(FLOOD, "")).sees("Chỉ người đã báo tin");
        thumb(LAN).taps(safe(FLOOD, "")).taps(FIRE).taps("Đúng, đã an toàn").sees("Còn 1 tin");
        assertThat(flood().events(Kind.SAVED)).singleElement().satisfies(fact -> {
            assertThat(fact.who()).isEqualTo("Chị Lan");
            assertThat(fact.about()).isPresent();
        });
    }

    @Test
    void after_a_crash_the_same_press_says_the_same_and_enters_it_once() {
        floodWithABoard();
        Thumb nhuan = thumb(NHUAN).taps(safe(FLOOD, "")).taps(ROOF).taps("Đúng, đã an toàn");
        String first = nhuan.last().says().get(0).text();
        assertThat(nhuan.again().last().says().get(0).text()).isEqualTo(first);
        assertThat(flood().events(Kind.SAVED)).hasSize(1);
    }

    @Test
    void what_is_no_cry_any_more_or_never_was_is_refused_with_a_sentence() {
        floodWithABoard();
        for (String arg : List.of("9999.9999", "1.5", "x", "3.x", "-1", "12345678901")) {
            assertThat(thumb(NHUAN).taps(safe(FLOOD, arg)).last().says())
                    .as(arg)
                    .isNotEmpty();
        }
        thumb(NHUAN).taps(safe(new IncidentId("khong"), "")).sees("Không còn sự cố này");
        assertThat(flood().events(Kind.SAVED)).isEmpty();
    }

    @Test
    void the_papers_and_the_report_upwards_say_who_is_safe() {
        floodWithABoard();
        office.desk
                .rescues()
                .safe(FLOOD, "s", cry(FLOOD, ROOF), flood().events().size(), NHUAN);
        Known known = new Known(flood(), List.of(), CONTENT, office.now);
        assertThat(known.cries())
                .anyMatch(line -> line.contains(ROOF) && line.contains("(đã an toàn, đ/c Ông Nhuận báo lúc"))
                .anyMatch(line -> line.contains(FIRE) && !line.contains("an toàn"));
    }

    @Test
    void a_drill_has_the_same_marked_and_only_for_those_who_play() {
        office.onlyPlay(new ArrayList<>(List.of(NHUAN, LAN)));
        office.reported(DRILL, PlaybookId.DISASTER, "nước lũ tràn vào trụ sở");
        done(office.desk.raise(DRILL, office.wish(), "flood", Actor.of(NHUAN)));
        cries(DRILL, LAN, ROOF);
        thumb(HUNG).taps(safe(DRILL, cry(DRILL, ROOF) + ".99")).seesADrill().sees("không tham gia");
        office.ladder.clear();
        thumb(NHUAN)
                .taps(safe(DRILL, ""))
                .seesADrill()
                .taps(ROOF)
                .seesADrill()
                .taps("Đúng, đã an toàn")
                .seesADrill()
                .sees("đã an toàn");
        office.minutes(1);
        assertThat(office.incidents.find(DRILL).orElseThrow().events(Kind.SAVED))
                .hasSize(1);
        assertThat(office.ladder)
                .filteredOn(tell -> tell.text().contains("Đã an toàn: “" + ROOF))
                .isNotEmpty()
                .allMatch(Tell::drill);
    }

    @Test
    void the_end_is_refused_to_whoever_has_not_read_who_is_in_danger_now() {
        floodWithABoard();
        int seen = new Reported(flood(), CONTENT).latest();
        cries(FLOOD, HOA, "có bà cụ bị ngất");
        assertThat(office.desk
                        .end(FLOOD, office.wish(), Actor.of(NHUAN), seen)
                        .refusal()
                        .map(Refusal::key))
                .isEqualTo(Optional.of(Refusal.STALE));
        assertThat(office.command().standing()).isTrue();
        done(office.desk.end(FLOOD, office.wish(), Actor.of(NHUAN), new Reported(flood(), CONTENT).latest()));
    }

    @Test
    void whoever_goes_home_and_whoever_cried_read_of_whom_nobody_has_said_that_they_are_safe() {
        floodWithABoard();
        office.desk
                .rescues()
                .safe(FLOOD, "s", cry(FLOOD, FIRE), flood().events().size(), NHUAN);
        office.told.clear();
        office.ladder.clear();
        done(office.desk.end(FLOOD, office.wish(), Actor.of(NHUAN), new Reported(flood(), CONTENT).latest()));
        assertThat(office.heard(LAN)).extracting(Tell::text).anySatisfy(text -> assertThat(text)
                .contains("đã cho kết thúc", "chưa ai báo đã an toàn", ROOF)
                .doesNotContain(FIRE));
        assertThat(office.ladder)
                .extracting(Tell::text)
                .filteredOn(text -> text.contains("đã cho Ban chỉ huy kết thúc"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains(ROOF).doesNotContain(FIRE));
    }
}
