package vn.trucban.bot.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.content.text.VietnameseText;

/** Incidents are found by words, names, kind and time; what was erased is found no more. */
class RegisterSearchTest {
    private static final Instant FIRST = Instant.parse("2026-01-05T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:05:00Z"), ZoneOffset.UTC);

    private final InMemoryRegisterStore store = new InMemoryRegisterStore();
    private final InMemoryRegisterIndex index = new InMemoryRegisterIndex();
    private final Register register = new Register(store, new SecureRandom(), CLOCK);
    private final RegisterSearch search = new RegisterSearch(store, index);
    private final Erasure erasure = new Erasure(store, register, index, CLOCK);

    private void incident(int number, String kind, String who, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            register.record(new RegisterFact(
                    "inc" + number + "/" + (i + 1),
                    "inc" + number,
                    number,
                    kind,
                    i == 0 ? "REPORTED" : "NOTED",
                    day(number),
                    who,
                    texts[i]));
        }
    }

    private static Instant day(int number) {
        return FIRST.plus(Duration.ofDays(number));
    }

    private List<Integer> find(String words) {
        return search.find(RegisterQuery.of(words), Integer.MAX_VALUE, 50).numbers();
    }

    private List<Integer> find(String words, String who, String kind, Instant from, Instant to) {
        RegisterQuery query = new RegisterQuery(
                words, who, kind, Optional.ofNullable(from), Optional.ofNullable(to), Optional.empty(), Set.of());
        return search.find(query, Integer.MAX_VALUE, 50).numbers();
    }

    @Test
    void an_incident_is_found_under_the_day_of_its_report_as_figures_have_it() {
        incident(30, "internet", "Hoa", "Mất mạng cả phòng");
        register.record(new RegisterFact(
                "inc30/2", "inc30", 30, "internet", "BEGAN", day(25), "Hoa", "Bắt đầu thật từ hôm trước"));
        assertThat(find("", "", "", day(24), day(26))).isEmpty();
        assertThat(find("", "", "", day(29), day(31))).containsExactly(30);
        assertThat(find("hôm trước")).containsExactly(30);
        assertThat(RegisterSearch.SAID)
                .containsExactlyInAnyOrder(IncidentEvent.Kind.BEGAN.name(), IncidentEvent.Kind.ENDED.name());
    }

    private void office() {
        incident(1, "printer", "Trần Thị Hoa", "Máy in kẹt giấy", "Đã gỡ giấy, in lại được");
        incident(2, "internet", "Trần Thị Hoa", "Mất mạng cả phòng", "VNPT báo đứt cáp ở xóm 3");
        incident(3, "printer", "Lê Văn Tuấn", "Máy in không nhận lệnh");
        incident(4, "power", "Nguyễn Thị Lan", "Mất điện toàn xã", "Lan gọi điện lực, hẹn 10h");
    }

    @Test
    void words_stand_in_any_order_and_in_any_entry_of_the_incident() {
        office();
        assertThat(find("máy in")).containsExactly(3, 1);
        assertThat(find("GIAY in may")).containsExactly(1);
        assertThat(find("mat cap vnpt")).containsExactly(2);
        assertThat(find("Hoa")).containsExactly(2, 1);
        assertThat(find("đứt dây")).isEmpty();
        assertThat(find("  ")).containsExactly(4, 3, 2, 1);
        assertThat(find("!?…")).containsExactly(4, 3, 2, 1);
    }

    @Test
    void who_is_looked_for_in_names_only() {
        office();
        assertThat(find("", "lan", "", null, null)).containsExactly(4);
        assertThat(find("", "Tran hoa", "", null, null)).containsExactly(2, 1);
        assertThat(find("kẹt", "hoa", "printer", null, null)).containsExactly(1);
        assertThat(find("", "hoa", "power", null, null)).isEmpty();
    }

    @Test
    void kind_and_days_narrow_it_down() {
        office();
        assertThat(find("", "", "printer", null, null)).containsExactly(3, 1);
        assertThat(find("", "", "", day(2), day(4))).containsExactly(3, 2);
        assertThat(find("", "", "", day(4), null)).containsExactly(4);
        assertThat(find("", "", "printer", null, day(3))).containsExactly(1);
    }

    @Test
    void only_within_or_except_some() {
        office();
        RegisterQuery open =
                new RegisterQuery("mất", "", "", Optional.empty(), Optional.empty(), Optional.of(Set.of(4)), Set.of());
        RegisterQuery closed =
                new RegisterQuery("mất", "", "", Optional.empty(), Optional.empty(), Optional.empty(), Set.of(4));
        assertThat(search.find(open, Integer.MAX_VALUE, 50).numbers()).containsExactly(4);
        assertThat(search.find(closed, Integer.MAX_VALUE, 50).numbers()).containsExactly(2);
    }

    @Test
    void what_is_entered_later_is_found_at_once() {
        office();
        assertThat(find("quạt")).isEmpty();
        register.add(new RegisterFact(
                "", "inc2", 2, "internet", Added.LATE_ENTRY.name(), FIRST, "Lan", "quạt tủ mạng hỏng"));
        assertThat(find("quat")).containsExactly(2);
        // an entry about something that happened before does not make the incident older
        assertThat(find("", "", "", null, day(1))).isEmpty();
    }

    @Test
    void pages_follow_each_other_and_miss_nothing_over_many_blocks() {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int number = 1; number <= 6_500; number++) {
            String text = "việc " + (number % 10 == 0 ? "máy chiếu " : "") + "số " + random.nextInt(40);
            texts.add(text);
            incident(number, "other", "Người " + number % 7, text);
            if (number == 3_000) {
                search.catchUp(Integer.MAX_VALUE);
            }
        }
        search.catchUp(Integer.MAX_VALUE);
        for (String words : List.of("may chieu", "số 7", "so 7 may", "viec", "so 41")) {
            assertThat(pages(words)).as(words).isEqualTo(independently(texts, words));
        }
    }

    private List<Integer> pages(String words) {
        List<Integer> all = new ArrayList<>();
        OptionalInt next = OptionalInt.of(Integer.MAX_VALUE);
        while (next.isPresent()) {
            RegisterSearch.Found found = search.find(RegisterQuery.of(words), next.getAsInt(), 7);
            assertThat(found.unindexed()).isZero();
            all.addAll(found.numbers());
            next = found.next();
        }
        return all;
    }

    private static List<Integer> independently(List<String> texts, String words) {
        List<Integer> found = new ArrayList<>();
        for (int number = texts.size(); number > 0; number--) {
            List<String> said =
                    List.of(VietnameseText.fold(texts.get(number - 1)).split(" "));
            if (said.containsAll(List.of(VietnameseText.fold(words).split(" ")))) {
                found.add(number);
            }
        }
        return found;
    }

    @Test
    void erased_words_are_found_no_more_and_the_rest_is() {
        office();
        search.catchUp(Integer.MAX_VALUE);
        long second = register.of("inc4").get(1).seq();
        assertThat(erasure.erase(List.of(second, second, 999L), "Chị Bình", "theo đơn ngày 2/3")
                        .erased())
                .isEqualTo(1);
        assertThat(find("dien luc")).isEmpty();
        assertThat(find("hẹn 10h")).isEmpty();
        assertThat(find("mất điện")).containsExactly(4);
        assertThat(find("", "lan", "", null, null)).containsExactly(4);
        assertThat(erasure.erase(List.of(register.of("inc4").get(0).seq()), "Chị Bình", "theo đơn")
                        .erased())
                .isEqualTo(1);
        assertThat(find("", "lan", "", null, null)).isEmpty();
        assertThat(find("", "", "power", null, null)).containsExactly(4);
        assertThat(register.of("inc4")).allMatch(entry -> entry.fact().text().isEmpty());
        assertThat(register.firstBroken()).isEmpty();
        assertThat(erasure.erase(List.of(second), "Chị Bình", "lần nữa").erased())
                .isZero();
    }

    @Test
    void seals_and_erasures_themselves_are_not_erased() {
        office();
        erasure.erase(List.of(1L), "Chị Bình", "theo đơn");
        assertThat(erasure.erase(List.of(register.end()), "Chị Bình", "giấu").erased())
                .isZero();
    }

    @Test
    void an_index_of_another_register_is_made_again() {
        office();
        index.add(new RegisterIndex.Piece(0, java.util.Map.of("w:ma", Set.of(2)), java.util.Map.of()));
        index.reached(new RegisterIndex.State(new Head(3, "ab".repeat(32)), 3));
        assertThat(find("ma")).isEmpty();
        assertThat(find("may in")).containsExactly(3, 1);
    }
}
