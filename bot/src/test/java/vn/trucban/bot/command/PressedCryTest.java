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

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.command.CommandPlan;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** "Bị kẹt, không ra được" is pressed in one tap by somebody who cannot write any more: it is heard like a cry in words. */
class PressedCryTest {
    private static final String STUCK = "Có người bị kẹt trong đám cháy, không ra được";

    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());

    private static Party party(Person person) {
        return new Party(
                person.id(),
                person.name(),
                new Address(ChannelKind.SIMULATOR, person.id().value()));
    }

    private void fire() {
        office.reported(FLOOD, PlaybookId.DISASTER, "cháy kho lưu trữ");
    }

    private void does(String id, IncidentCommand command) {
        assertThat(office.incidents.carryOut(FLOOD, id, command)).isPresent();
    }

    private void stuck() {
        office.ladder.clear();
        office.told.clear();
        does("stuck", new IncidentCommand.Tried(party(HOA), "fire-out", "Bị kẹt, không ra được"));
        does("over", new IncidentCommand.AskForHelp(party(HOA), false));
        office.minutes(1);
    }

    private Stream<Tell> ladder(Person person) {
        return office.ladder.stream()
                .filter(tell -> tell.to().equals(party(person).at()));
    }

    private void raised() {
        done(office.desk.raise(FLOOD, office.wish(), "fire", Actor.of(NHUAN)));
        done(office.desk.assign(FLOOD, office.wish(), office.index("deputy"), LAN.id(), Actor.of(NHUAN)));
    }

    @Test
    void under_a_board_the_ladder_and_whoever_fills_a_post_hear_it_in_a_new_message() {
        fire();
        raised();
        stuck();
        for (Person one : List.of(NHUAN, HUNG, BINH)) {
            assertThat(ladder(one).filter(tell -> tell.text().contains(STUCK)))
                    .as(one.name())
                    .hasSize(1)
                    .noneMatch(Tell::replace);
        }
        assertThat(office.heard(LAN))
                .filteredOn(tell -> tell.text().contains("đ/c Chị Hoa vừa báo: “" + STUCK))
                .hasSize(1)
                .allMatch(tell -> tell.text().startsWith("🆘 "))
                .noneMatch(Tell::replace);
        assertThat(ladder(HOA)).last().satisfies(tell -> assertThat(tell.text()).contains("tôi đang báo", STUCK));
    }

    @Test
    void without_a_board_it_rings_too() {
        fire();
        stuck();
        for (Person one : List.of(NHUAN, HUNG, BINH)) {
            assertThat(ladder(one).filter(tell -> !tell.replace()))
                    .as(one.name())
                    .anyMatch(tell -> tell.text().contains("đ/c Chị Hoa vừa báo: “" + STUCK));
        }
    }

    @Test
    void it_stands_on_the_board_and_in_the_order_with_what_was_reported() {
        fire();
        raised();
        stuck();
        assertThat(office.heard(NHUAN))
                .filteredOn(tell -> tell.text().contains("Có mặt "))
                .last()
                .satisfies(board -> assertThat(board.text().lines().limit(3).toList())
                        .anyMatch(line -> line.contains("“cháy kho lưu trữ”"))
                        .anyMatch(line -> line.contains("đ/c Chị Hoa báo: “" + STUCK)));
        office.told.clear();
        done(office.desk.assign(FLOOD, office.wish(), office.index("deputy"), HOA.id(), Actor.of(NHUAN)));
        assertThat(office.heard(HOA))
                .filteredOn(tell -> tell.text().contains("LỆNH GỌI"))
                .singleElement()
                .satisfies(order -> assertThat(order.text().lines().limit(3).toList())
                        .anyMatch(line -> line.contains("cháy kho lưu trữ") && line.contains("Chị Hoa"))
                        .anyMatch(line -> line.contains(STUCK)));
    }

    private void presses(Person person, String step, String answer) {
        does(answer + " " + person.id(), new IncidentCommand.Tried(party(person), step, answer));
    }

    private String board() {
        return office.heard(NHUAN).stream()
                .map(Tell::text)
                .filter(text -> text.contains("Có mặt "))
                .reduce("", (one, later) -> later);
    }

    @Test
    void what_many_press_rings_a_seat_once_and_is_counted_on_the_board() {
        fire();
        raised();
        stuck();
        for (Person one : List.of(BINH, HUNG, LAN, NHUAN)) {
            presses(one, "fire", "Lớn, khói nhiều");
        }
        for (Person one : List.of(HUNG, BINH)) {
            presses(one, "fire-out", "Đủ người");
        }
        presses(BINH, "fire", "Cháy rừng, cháy gần đây");
        presses(BINH, "fire", "Đã tắt hẳn");
        office.minutes(1);
        assertThat(office.heard(LAN))
                .filteredOn(tell -> tell.text().contains("vừa báo: “Cháy lớn"))
                .singleElement()
                .satisfies(tell -> assertThat(tell.text()).startsWith("⚠️ "));
        assertThat(office.heard(LAN))
                .filteredOn(tell -> tell.text().contains("báo: “Đã ra ngoài đủ người")
                        && !tell.text().contains("Có mặt "))
                .singleElement()
                .satisfies(tell -> assertThat(tell.text()).doesNotContain("⚠️"));
        assertThat(board().lines().toList())
                .anyMatch(line -> line.startsWith("⚠️") && line.contains(STUCK))
                .anyMatch(line -> line.startsWith("⚠️")
                        && line.contains("Cháy lớn")
                        && line.endsWith("và 3 người nữa báo như vậy"))
                .noneMatch(line -> line.startsWith("⚠️") && line.contains("Lửa đã tắt"));
    }

    @Test
    void good_news_is_no_urgent_news_in_a_report() {
        fire();
        raised();
        stuck();
        presses(BINH, "fire", "Đã tắt hẳn");
        assertThat(new Reported(office.incidents.find(FLOOD).orElseThrow(), CONTENT).all(office.now))
                .singleElement()
                .asString()
                .contains(STUCK);
    }

    @Test
    void whoever_presses_hears_whom_it_reached() {
        fire();
        raised();
        stuck();
        assertThat(ladder(HOA)).last().satisfies(tell -> assertThat(tell.text())
                .contains("tôi đang báo cán bộ kỹ thuật, lãnh đạo Trung tâm, lãnh đạo UBND xã"));
        presses(HOA, "fire", "Lớn, khói nhiều");
        presses(LAN, "fire", "Lớn, khói nhiều");
        does("over-lan", new IncidentCommand.AskForHelp(party(LAN), false));
        assertThat(ladder(LAN)).last().satisfies(tell -> assertThat(tell.text())
                .contains("tin “Cháy lớn", "đã có người báo, tôi đang báo", "tôi ghi thêm"));
    }

    /** Leaders who said that none is needed are asked anew by the danger, and not by the answer that ends it. */
    @Test
    void only_what_is_bad_asks_again_whoever_said_that_no_board_is_needed() {
        office.reported(FLOOD, PlaybookId.DISASTER, "Thiên tai, cháy");
        presses(HOA, "which", "Cháy, khói");
        presses(HOA, "fire", "Lớn, khói nhiều");
        office.minutes(1);
        done(office.desk.decline(FLOOD, office.wish(), Actor.of(NHUAN)));
        office.told.clear();
        office.minutes(1);
        presses(HOA, "fire-out", "Đủ người");
        office.minutes(1);
        assertThat(office.heard(HUNG)).isEmpty();
        presses(LAN, "fire-out", "Bị kẹt, không ra được");
        office.minutes(1);
        assertThat(office.heard(HUNG)).singleElement().satisfies(asked -> assertThat(asked.text())
                .contains("Đ/c Chị Hoa báo: Cháy.", "đ/c Chị Lan: “" + STUCK + "”")
                .doesNotContain("→"));
    }

    @Test
    void where_it_reached_nobody_they_are_told_to_telephone() {
        office.people.removeIf(one ->
                List.of(NHUAN, HUNG, BINH).contains(one) || one.id().value().equals("minh"));
        fire();
        office.people.add(NHUAN);
        raised();
        stuck();
        assertThat(ladder(HOA)).last().satisfies(tell -> assertThat(tell.text())
                .contains("chưa nhắn được ai", "gọi điện ngay cho Ban chỉ huy")
                .doesNotContain("đang báo"));
    }

    @Test
    void whoever_presses_is_not_among_those_it_reached() {
        office.people.removeIf(
                one -> List.of(NHUAN, HUNG).contains(one) || one.id().value().equals("minh"));
        fire();
        office.people.add(NHUAN);
        raised();
        presses(BINH, "fire-out", "Bị kẹt, không ra được");
        does("over-binh", new IncidentCommand.AskForHelp(party(BINH), false));
        assertThat(ladder(BINH)).last().satisfies(tell -> assertThat(tell.text())
                .contains("chưa nhắn được ai"));
    }

    @Test
    void what_only_buttons_say_stands_between_no_quotation_marks() {
        office.reported(FLOOD, PlaybookId.DISASTER, "Thiên tai, cháy");
        presses(HOA, "which", "Cháy, khói");
        assertThat(new Reported(office.incidents.find(FLOOD).orElseThrow(), CONTENT).report(office.now))
                .endsWith("đ/c Chị Hoa: Cháy");
    }

    @Test
    void typed_as_an_answer_it_is_told_once() {
        fire();
        raised();
        office.ladder.clear();
        office.told.clear();
        String words = "nước lũ về rồi, ngập cả tầng một";
        does("note", new IncidentCommand.Note(party(HOA), words));
        does("answer", new IncidentCommand.Tried(party(HOA), "which", "Lũ, nước ngập"));
        office.minutes(1);
        assertThat(ladder(BINH)
                        .filter(tell -> tell.text().contains("vừa có thêm tin")
                                || tell.text().contains("vừa báo")))
                .hasSize(1);
        assertThat(office.heard(LAN))
                .filteredOn(tell -> tell.text().contains("vừa báo"))
                .hasSize(1);
    }

    @Test
    void whoever_asks_for_somebody_under_a_board_is_heard() {
        fire();
        raised();
        office.ladder.clear();
        does("help", new IncidentCommand.AskForHelp(party(HOA), true));
        assertThat(office.ladder).anyMatch(tell -> tell.text().contains("tin mới từ đ/c Chị Hoa"));
    }

    @ParameterizedTest
    @EnumSource(PlaybookId.class)
    void every_step_that_promises_to_tell_the_leaders_says_what_they_are_told(PlaybookId kind) {
        String prefix = "incident.alarm." + kind.id().replace('-', '_') + ".";
        assertThat(CONTENT.playbook(kind).steps().values())
                .filteredOn(Step.Refer.class::isInstance)
                .filteredOn(step -> step.text().toLowerCase(Locale.ROOT).contains("tôi báo ngay lãnh đạo"))
                .allMatch(step -> CONTENT.messages().has(prefix + step.id()), "says what leaders are told");
    }

    @Test
    void so_does_every_step_at_which_people_are_in_danger_but_the_question_in_between() {
        assertThat(CONTENT.command().hazards().stream()
                        .map(CommandPlan.Hazard::danger)
                        .flatMap(List::stream))
                .filteredOn(step -> !step.equals("shock-breath"))
                .allMatch(step -> CONTENT.messages().has("incident.alarm.disaster." + step));
    }
}
