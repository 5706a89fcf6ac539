package vn.trucban.bot.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.InMemoryStaffStore;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.SomePeople;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;

/** A few taps say that somebody is away, or back. */
class AbsenceTalkTest {
    /** A Thursday, nine o'clock in Viet Nam. */
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Person KY = person("ky");
    private static final Person MINH = person("minh");

    private final StaffDesk staff =
            new StaffDesk(new InMemoryStaffStore(), new SecureRandom(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final AbsenceTalk talk = new AbsenceTalk(staff);

    private static Person person(String id) {
        return SomePeople.person(id, id, Role.TECHNICIAN);
    }

    @BeforeEach
    void people() {
        staff.importPeople(List.of(KY, MINH));
    }

    private Reply press(Person by, String arg, Optional<String> words) {
        return talk.hear(new Heard(
                "c1",
                by,
                new Address(ChannelKind.SIMULATOR, by.id().value()),
                new Action(Verb.ABSENCE, "", arg),
                words,
                Optional.empty(),
                ContentLibrary.builtIn().current(),
                staff.staff(),
                NOW));
    }

    private static String text(Reply reply) {
        return reply.says().get(0).text();
    }

    private static List<String> labels(Reply reply) {
        return reply.says().get(0).buttons().stream().map(Button::label).toList();
    }

    @Test
    void today_and_tomorrow_are_one_tap() {
        assertThat(labels(press(KY, "", Optional.empty())))
                .containsExactly("Nghỉ hôm nay", "Nghỉ ngày mai", "Nghỉ đến ngày…");
        assertThat(text(press(KY, "today", Optional.empty())))
                .contains("nghỉ ngày 26/11/2026")
                .doesNotContain("⚠️");
        assertThat(staff.staff().away(KY.id(), NOW)).isTrue();
        press(KY, "tomorrow", Optional.empty());
        assertThat(staff.staff().away(KY.id(), NOW)).isFalse();
        assertThat(staff.staff().away(KY.id(), TODAY.plusDays(1))).isTrue();
        Reply menu = press(KY, "", Optional.empty());
        assertThat(text(menu)).contains("Đang ghi: anh/chị nghỉ ngày 27/11/2026");
        assertThat(labels(menu)).first().isEqualTo("Tôi đã đi làm lại");
        press(KY, "back", Optional.empty());
        assertThat(staff.staff().absence(KY.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tôi nghỉ ốm hôm nay, Nghỉ hôm nay",
        "hôm nay tôi nghỉ phép, Nghỉ hôm nay",
        "Em bị sốt nên xin phép nghỉ hôm nay ạ., Nghỉ hôm nay",
        "sang nay em xin nghi, Nghỉ hôm nay",
        "mai em xin nghỉ, Nghỉ ngày mai",
        "'anh ơi, con em ốm, ngày mai em không đi làm được', Nghỉ ngày mai"
    })
    void said_in_a_short_line_it_is_one_tap_that_keeps_it(String words, String first) {
        Action meant =
                talk.awaits(KY, words, ContentLibrary.builtIn().current()).orElseThrow(() -> new AssertionError(words));
        Reply asked = press(KY, meant.arg(), Optional.empty());
        assertThat(labels(asked)).first().isEqualTo(first);
        assertThat(labels(asked)).hasSize(3);
        assertThat(text(asked)).contains(first.substring("Nghỉ ".length()));
        assertThat(staff.staff().absence(KY.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"em xin nghỉ phép", "em nghỉ từ mai đến hết 5/12", "tôi nghỉ thai sản", "em xin nghỉ 3 ngày ạ"})
    void without_one_day_it_is_asked_which(String words) {
        assertThat(talk.awaits(KY, words, ContentLibrary.builtIn().current())).contains(Action.of(Verb.ABSENCE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chị Lan ốm nặng, ngất rồi",
                "anh Ba nghỉ ốm hôm nay",
                "tôi bị ngất, xin nghỉ hôm nay",
                "em nghỉ một lát, máy in kẹt giấy",
                "em đau ngực, xin nghỉ",
                "hôm nay tôi nghi cháy",
                "mai em nghỉ được không?",
                "hôm nay tôi ốm",
                "nghỉ"
            })
    void of_others_of_harm_and_of_anything_else_it_is_none(String words) {
        assertThat(talk.awaits(KY, words, ContentLibrary.builtIn().current())).isEmpty();
    }

    @Test
    void a_day_is_typed_and_asked_for_again_where_it_cannot_be() {
        Reply asked = press(KY, "until", Optional.empty());
        assertThat(asked.question()).isPresent();
        for (String wrong : List.of("mai mốt", "25/11/2026", "31/2", "1/1/2030")) {
            assertThat(press(KY, "until", Optional.of(wrong)).question())
                    .as(wrong)
                    .isPresent();
            assertThat(staff.staff().absence(KY.id())).isEmpty();
        }
        Reply kept = press(KY, "until", Optional.of("hết ngày 30/11"));
        assertThat(text(kept)).contains("nghỉ từ 26/11/2026 đến hết 30/11/2026");
        assertThat(kept.question()).isEmpty();
        assertThat(text(press(KY, "until", Optional.of("hết ngày 30/11"))))
                .as("twice")
                .isEqualTo(text(kept));
    }

    @Test
    void the_last_one_of_a_rung_hears_so() {
        press(MINH, "today", Optional.empty());
        assertThat(text(press(KY, "today", Optional.empty())))
                .contains("⚠️ Hôm đó bậc Cán bộ kỹ thuật không còn ai khác");
    }

    @Test
    void whoever_is_the_last_of_a_rung_reads_who_is_called_instead() {
        staff.importPeople(List.of(SomePeople.person("phuc", "Ông Phúc", Role.LEADER)));
        press(KY, "today", Optional.empty());
        assertThat(press(MINH, "today", Optional.empty()).says().get(0).text())
                .contains("không còn ai khác", "gọi thẳng bậc khác đang có người, không gọi anh/chị");
    }

    @Test
    void where_nobody_is_there_at_all_they_are_called() {
        press(KY, "today", Optional.empty());
        assertThat(press(MINH, "today", Optional.empty()).says().get(0).text()).contains("tôi vẫn phải gọi anh/chị");
    }
}
