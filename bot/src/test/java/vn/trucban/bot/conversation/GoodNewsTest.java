package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

/** That people are out of danger is told where the danger was told, and calls nobody; that they still are in it is heard. */
class GoodNewsTest {
    private static final String NEWS = "Đủ người rồi, 2 người trên mái đã xuống an toàn";

    private final Office office = new Office();
    private final Phone officer = office.person("nam", "Anh Nam", Role.OFFICER);
    private final Phone other = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    private IncidentId flood() {
        other.writes("nước lũ tràn vào trụ sở rồi, 2 người trên mái");
        IncidentId flood = office.incidents().open().get(0).id();
        office.incidents().commanded(flood, "raised", fact(Kind.COMMAND_RAISED));
        office.moves(Duration.ofMinutes(40));
        return flood;
    }

    private void ended(IncidentId flood) {
        office.incidents().stoodDown(flood, "ended", fact(Kind.COMMAND_ENDED), "mưa lũ");
        office.moves(Duration.ofMinutes(20));
    }

    private OutsideFact fact(Kind kind) {
        return new OutsideFact(kind, office.now(), new PersonId("phuc"), "Ông Phúc", "Ban chỉ huy", true);
    }

    private List<String> leaderReadsOf(Runnable told) {
        int before = office.messagesTo(leader.address()).size();
        told.run();
        office.moves(Duration.ofSeconds(5));
        return office.messagesTo(leader.address()).stream()
                .skip(before)
                .map(message -> message.text())
                .toList();
    }

    private List<String> notes(IncidentId id) {
        return office.incidents().find(id).orElseThrow().events(Kind.NOTED).stream()
                .map(event -> event.text())
                .toList();
    }

    private List<Incident> going() {
        return office.incidents().open().stream().filter(Incident::going).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NEWS,
                "đã cứu được 2 người trên mái",
                "mọi người an toàn rồi",
                "hết ngập rồi",
                "nước rút rồi",
                "đưa được ra ngoài rồi, người kẹt tầng 2 đã an toàn"
            })
    void after_the_boards_end_it_is_a_note_and_calls_nobody(String news) {
        IncidentId flood = flood();
        ended(flood);
        List<String> read =
                leaderReadsOf(() -> other.writes(news).hasSeen("việc này đã kết thúc nên tôi không gọi ai"));
        assertThat(going()).isEmpty();
        assertThat(notes(flood)).contains(news);
        assertThat(read).singleElement().asString().contains("tin mới", news).doesNotContain("🔴", "🆘");
    }

    @Test
    void so_is_what_somebody_else_tells() {
        IncidentId flood = flood();
        ended(flood);
        officer.writes(NEWS);
        assertThat(going()).isEmpty();
        assertThat(notes(flood)).contains(NEWS);
    }

    @Test
    void a_line_of_days_before_is_not_told_with_it_and_still_waits() {
        officer.writes("alo cái này sao vậy nhỉ k vào đc dvc").isOffered("Việc khác");
        office.moves(Duration.ofDays(3));
        IncidentId flood = flood();
        ended(flood);
        officer.writes(NEWS).hasSeen("k vào đc dvc");
        assertThat(notes(flood)).contains(NEWS);
        assertThat(going()).isEmpty();
    }

    @Test
    void a_cry_does_not_carry_it_either_though_the_chat_was_heard_a_moment_before() {
        officer.writes("alo cái này sao vậy nhỉ k vào đc dvc").isOffered("Việc khác");
        office.moves(Duration.ofDays(3));
        officer.does(new Inbound.Event.Unsupported("sticker"));
        officer.writes("nước lũ tràn vào trụ sở");
        assertThat(office.onlyIncident().words()).isEqualTo("nước lũ tràn vào trụ sở");
    }

    @Test
    void while_it_goes_on_everybody_concerned_reads_it_and_nothing_rings() {
        IncidentId flood = flood();
        List<String> read = leaderReadsOf(() -> officer.writes(NEWS));
        assertThat(notes(flood)).contains(NEWS);
        assertThat(going()).hasSize(1);
        assertThat(read)
                .singleElement()
                .asString()
                .contains("đ/c Anh Nam báo: “" + NEWS)
                .doesNotContain("🆘");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vẫn còn 2 người trên mái", "không thấy mẹ tôi đâu", "mất liên lạc với tổ xung kích"})
    void whoever_is_in_it_still_is_heard_by_those_who_were_called_though_no_danger_is_named(String cry) {
        IncidentId flood = flood();
        List<String> read = leaderReadsOf(() -> officer.writes(cry));
        assertThat(notes(flood)).contains(cry);
        assertThat(read).anySatisfy(text -> assertThat(text).contains("🆘", cry));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vẫn còn 2 người trên mái",
                "sao lại đóng, cụ bà vẫn chưa tìm thấy, 2 cháu vẫn ở trên cây",
                "bà cụ vẫn chưa thấy đâu"
            })
    void and_after_the_end_is_a_disaster_of_its_own(String cry) {
        IncidentId flood = flood();
        ended(flood);
        List<String> read = leaderReadsOf(() -> officer.writes(cry));
        assertThat(going())
                .singleElement()
                .satisfies(one -> assertThat(one.playbook().id()).isEqualTo(PlaybookId.DISASTER));
        assertThat(read).anySatisfy(text -> assertThat(text)
                .contains("🆘 NGUY HIỂM – Có người gặp nguy hiểm", "Cần người xử lý", cry));
    }

    @Test
    void where_nobody_knows_of_a_disaster_the_same_words_are_asked_about_or_call() {
        officer.writes("vẫn còn 2 người trên mái").isOffered("Thiên tai, cháy");
        assertThat(office.incidents().open()).isEmpty();
    }

    @Test
    void good_news_of_a_machine_is_none_of_people() {
        IncidentId flood = flood();
        officer.writes("mạng ổn rồi");
        assertThat(notes(flood)).doesNotContain("mạng ổn rồi");
    }

    @Test
    void at_the_steps_it_is_no_piece_of_the_cry_before_and_all_who_were_called_read_it() {
        other.writes("cháy ở kho lưu trữ rồi");
        office.moves(Duration.ofMinutes(1));
        List<String> read = leaderReadsOf(() -> other.writes("hết cháy rồi, mọi người an toàn"));
        assertThat(read).singleElement().asString().contains("đ/c Chị Hoa báo: “hết cháy rồi, mọi người an toàn”");
    }

    @Test
    void so_it_is_later_and_by_somebody_else() {
        other.writes("cháy ở kho lưu trữ rồi");
        office.moves(Duration.ofMinutes(8));
        assertThat(leaderReadsOf(() -> other.writes("hết cháy rồi, mọi người an toàn")))
                .anySatisfy(text -> assertThat(text).contains("hết cháy rồi, mọi người an toàn"));
        assertThat(leaderReadsOf(() -> officer.writes("đã dập tắt lửa, mọi người ra hết")))
                .anySatisfy(text -> assertThat(text).contains("đ/c Anh Nam báo: “đã dập tắt lửa, mọi người ra hết”"))
                .noneSatisfy(text -> assertThat(text).contains("🆘"));
        assertThat(going()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"máy in kẹt giấy", "mạng chậm quá", "sc-99"})
    void at_the_steps_a_machine_or_a_code_is_no_piece_of_a_cry_either(String line) {
        other.writes("cháy ở kho lưu trữ rồi");
        office.moves(Duration.ofMinutes(1));
        assertThat(leaderReadsOf(() -> other.writes(line)))
                .noneSatisfy(text -> assertThat(text).contains("🆘"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"phòng họp cháy, chị Lan còn ở trong", "nhà em cháy, ông nội em ở trong phòng chưa thấy đâu"})
    void a_fire_with_somebody_in_it_calls_people_however_likely_it_is(String cry) {
        assertThat(leaderReadsOf(() -> officer.writes(cry)))
                .anySatisfy(text -> assertThat(text).contains(cry));
    }

    private void atThePrintersStepsWhileTheFireGoesOn() {
        officer.writes("phòng họp cháy, chị Lan còn ở trong");
        office.moves(Duration.ofMinutes(5));
        officer.writes("máy in kẹt giấy");
    }

    @Test
    void at_the_steps_of_a_printer_good_news_go_to_the_fire() {
        atThePrintersStepsWhileTheFireGoesOn();
        assertThat(leaderReadsOf(() -> officer.writes("hết cháy rồi, mọi người an toàn")))
                .anySatisfy(text -> assertThat(text).contains("đ/c Anh Nam báo: “hết cháy rồi, mọi người an toàn”"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chị Lan vẫn chưa ra được", "trong phòng họp còn 2 người", "vẫn còn người kẹt trong phòng họp"})
    void at_the_steps_of_a_printer_whoever_is_still_in_the_fire_is_heard_there(String cry) {
        atThePrintersStepsWhileTheFireGoesOn();
        assertThat(leaderReadsOf(() -> officer.writes(cry)))
                .anySatisfy(text -> assertThat(text).contains("🆘", cry));
    }

    @Test
    void a_bare_number_opens_nothing() {
        officer.writes("15");
        assertThat(office.incidents().open()).isEmpty();
    }

    /** It may have flared up again, and whoever cries names no danger. */
    @Test
    void a_cry_for_help_right_after_ones_own_good_news_rings() {
        flood();
        officer.writes("bà cụ bị kẹt ở bếp nhà ông Bảy");
        office.moves(Duration.ofMinutes(5));
        officer.writes("bà cụ đã ra ngoài an toàn");
        office.moves(Duration.ofSeconds(30));
        assertThat(leaderReadsOf(() -> officer.writes("cứu với chị ơi")))
                .anyMatch(text -> text.contains("🆘") && text.contains("cứu với"));
    }
}
