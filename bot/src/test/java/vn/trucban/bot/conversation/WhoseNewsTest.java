package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;

/** Good news of one disaster must not be read as another's: where they may be either's, or a desk's, whoever types them is asked. */
class WhoseNewsTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final String ASKED = "là tin của việc nào ạ?";

    private final Office office = new Office();
    private final Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone nam = office.person("nam", "Anh Nam", Role.OFFICER);
    private final Phone thu = office.person("thu", "Chị Thu", Role.OFFICER);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    private void fire() {
        hoa.writes("cháy ở kho lưu trữ, có người không ra được");
        office.moves(Duration.ofMinutes(40));
    }

    private void slide() {
        thu.writes("sạt lở ở thôn 5, 2 người bị vùi");
        office.moves(Duration.ofMinutes(5));
        if (office.incidents().open().size() < 2) {
            thu.presses("Không, việc khác");
            office.moves(Duration.ofMinutes(5));
        }
        assertThat(office.incidents().open()).hasSize(2);
    }

    private Incident incident(int number) {
        return office.incidents().open().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private List<String> notes(int number) {
        return incident(number).events(Kind.NOTED).stream()
                .map(IncidentEvent::text)
                .toList();
    }

    private void ended() {
        Incident one = incident(1);
        new Rescues(one, CONTENT).open().forEach(group -> office.incidents()
                .carryOut(
                        one.id(),
                        "safe" + group.cry(),
                        new IncidentCommand.Safe(one.reporter(), group.cry(), 1000, true)));
        office.incidents().carryOut(one.id(), "over", new IncidentCommand.Solved(one.reporter(), ""));
        assertThat(office.incidents().open()).isEmpty();
    }

    @Test
    void the_place_picks_the_one_that_was_told_of_it() {
        fire();
        slide();
        String news = "kho lưu trữ mọi người ra hết rồi, an toàn";
        nam.writes(news).hasNotSeen(ASKED);
        assertThat(notes(1)).contains(news);
        assertThat(notes(2)).doesNotContain(news);
    }

    @Test
    void without_a_place_of_several_it_is_asked_and_noted_where_they_say() {
        fire();
        slide();
        String news = "mọi người ra hết rồi, an toàn";
        int before = leader.received();
        nam.writes(news).sees(ASKED).isOffered("Của SC-1").isOffered("Của SC-2").isOffered("Việc khác");
        office.moves(Duration.ofSeconds(5));
        assertThat(leader.received()).isEqualTo(before);
        assertThat(notes(1)).doesNotContain(news);
        assertThat(notes(2)).doesNotContain(news);
        nam.presses("Của SC-1").hasSeen("Đã ghi vào SC-1");
        assertThat(notes(1)).contains(news);
        assertThat(notes(2)).doesNotContain(news);
    }

    @Test
    void at_the_steps_of_one_it_is_told_there() {
        fire();
        slide();
        thu.writes("mọi người ra hết rồi, an toàn").hasNotSeen(ASKED);
        assertThat(notes(2)).contains("mọi người ra hết rồi, an toàn");
        assertThat(notes(1)).isEmpty();
    }

    @Test
    void whoever_cried_is_asked_who_is_safe_once_they_have_said_of_which_it_is() {
        fire();
        slide();
        nam.writes("3 người bị vùi ở thôn 5");
        office.moves(Duration.ofMinutes(5));
        nam.writes("mọi người ra hết rồi, an toàn").sees(ASKED).presses("Của SC-2");
        nam.hasSeen("tin anh/chị nhắn lúc trước vẫn để mở");
        assertThat(notes(2)).contains("mọi người ra hết rồi, an toàn");
        assertThat(new Rescues(incident(2), CONTENT).open()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ổn rồi ạ", "em đã gọi được VNPT", "đủ người rồi", "anh Kỹ đã ra quầy 3", "chị Lan về nhà rồi"})
    void what_names_nobody_and_nothing_of_it_is_no_good_news_of_a_disaster(String line) {
        fire();
        nam.writes("máy in phòng 2 kẹt giấy");
        nam.presses("Cần hỗ trợ");
        office.moves(Duration.ofMinutes(1));
        nam.writes(line);
        assertThat(notes(1)).doesNotContain(line);
        leader.hasNotSeen("báo: “" + line);
    }

    @Test
    void whoever_is_in_something_else_as_well_is_asked() {
        fire();
        nam.writes("máy in phòng 2 kẹt giấy");
        nam.presses("Cần hỗ trợ");
        office.moves(Duration.ofMinutes(1));
        nam.writes("mọi người an toàn rồi").sees(ASKED).isOffered("Của SC-1");
        assertThat(notes(1)).doesNotContain("mọi người an toàn rồi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"giấy đã ra trắng tinh", "không còn ai trực quầy 2", "mọi người an toàn rồi"})
    void of_one_long_over_nothing_is_noted_unasked(String line) {
        fire();
        ended();
        office.moves(Duration.ofHours(25));
        nam.writes(line).hasNotSeen("việc này đã kết thúc nên tôi không gọi ai");
    }

    @Test
    void of_the_only_one_that_goes_on_it_is_noted_at_once() {
        fire();
        nam.writes("mọi người ra hết rồi, an toàn").hasNotSeen(ASKED);
        assertThat(notes(1)).contains("mọi người ra hết rồi, an toàn");
    }
}
