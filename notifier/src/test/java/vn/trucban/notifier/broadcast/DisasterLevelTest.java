package vn.trucban.notifier.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.broadcast.Office.yes;
import static vn.trucban.notifier.broadcast.Samples.AN;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.content.notice.NoticeTemplate.Blank;
import vn.trucban.notifier.channel.ChannelKind;

/** The commune repeats a disaster level and never sets one: no level goes out without number, issuer, time and a link or photo. */
class DisasterLevelTest {
    private static final String BULLETIN = "bản tin số 12 lúc 14 giờ ngày 20/8 của Đài Khí tượng thủy văn tỉnh";
    private static final String LINK = "https://kttv.example.vn/ban-tin/12";

    private final Office office = new Office();

    @ParameterizedTest
    @ValueSource(strings = {"storm", "flood", "landslide"})
    void the_blank_alone_proves_nothing(String template) {
        Broadcast draft = office.drafted(filled(template, BULLETIN));
        assertThat(problems(draft)).containsExactly("source-proof");
        assertThat(Office.no(office.desk.submit(draft.id(), AN)).messageKey()).endsWith("source-proof");

        Broadcast proven = yes(office.desk.revise(
                draft.id(),
                draft.request().edit().citing(SourceBulletin.provenBy(LINK)).done(),
                AN));
        assertThat(problems(proven)).isEmpty();
        SourceBulletin source = proven.source().orElseThrow();
        assertThat(source.riskLevel()).isEqualTo(3);
        assertThat(source.number()).isEqualTo("12");
        assertThat(source.issuer()).isEqualTo("Đài Khí tượng thủy văn tỉnh");
        assertThat(source.issuedAt()).contains(Instant.parse("2026-08-20T07:00:00Z"));
        Broadcast submitted = yes(office.desk.submit(draft.id(), AN));
        assertThat(submitted.texts().get(ChannelKind.TELEGRAM)).contains("cấp 3 (rủi ro lớn, màu da cam)");
    }

    @ParameterizedTest
    @CsvSource({
        "'theo Đài Khí tượng', source-number source-time source-issuer source-proof",
        "'bản tin số 12 của Đài Khí tượng', source-time source-proof",
        "'bản tin lúc 14h30 ngày 20/8 của Đài', source-number source-proof",
        "'bản tin số 12 lúc 14h30 ngày 20/8', source-issuer source-proof",
        "'bản tin số 12 lúc 14h30 ngày 45/8 của Đài', source-time source-proof",
        "'https://kttv.example.vn/12', source-number source-time source-issuer source-proof",
    })
    void what_lacks_is_asked_for_by_name(String typed, String lacking) {
        assertThat(problems(office.drafted(filled("storm", typed)))).containsExactly(lacking.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ảnh", "photo:", "http://", "kttv.example.vn/12", "https://kttv", "javascript:alert(1)"})
    void only_a_link_or_a_photo_is_proof(String typed) {
        Broadcast draft = office.drafted(filled("storm", BULLETIN)
                .edit()
                .citing(SourceBulletin.provenBy(typed))
                .done());
        assertThat(problems(draft)).containsExactly("source-proof");
    }

    @Test
    void a_photo_is_kept_by_the_name_its_provider_gave_it() {
        Broadcast draft = office.drafted(filled("storm", BULLETIN)
                .edit()
                .citing(SourceBulletin.provenBy(SourceBulletin.photo("telegram", "AgACAgUAAxk")))
                .done());
        assertThat(problems(draft)).isEmpty();
        assertThat(draft.source().orElseThrow().link()).isEmpty();
    }

    @Test
    void a_level_said_only_aloud_or_in_the_title_needs_its_bulletin_too() {
        for (DraftRequest.Edit edit : List.of(
                Samples.routine().edit().loudspeaker("Rủi ro thiên tai cấp 2."),
                Samples.routine().edit().title("Rủi ro thiên tai cấp 2"))) {
            Broadcast draft = yes(office.desk.draft("k" + edit.hashCode(), edit.done(), AN));
            assertThat(problems(draft)).containsExactly("source-missing");
        }
    }

    @Test
    void the_level_of_the_text_is_the_bulletins() {
        SourceBulletin four =
                new SourceBulletin(4, "Đài Khí tượng", "TTN-15", Optional.of(Samples.NOW), Optional.of(LINK));
        Broadcast draft = office.drafted(Samples.routine()
                .edit()
                .text("Rủi ro thiên tai cấp 3.")
                .citing(four)
                .done());
        assertThat(problems(draft)).containsExactly("risk-differs");
    }

    private List<String> problems(Broadcast draft) {
        return office.desk.preview(draft.id()).orElseThrow().problems().stream()
                .map(it -> it.messageKey().replace("broadcast.refused.", ""))
                .toList();
    }

    static DraftRequest filled(String template, String bulletin) {
        Map<String, String> values = new HashMap<>(Office.CONTENT.notices().get(template).blanks().stream()
                .collect(Collectors.toMap(Blank::id, Blank::example)));
        values.put(Blank.BULLETIN, bulletin);
        return DraftRequest.fromTemplate(template, false)
                .edit()
                .fill(values)
                .over(EnumSet.of(ChannelKind.TELEGRAM))
                .done();
    }
}
