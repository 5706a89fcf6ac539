package vn.trucban.notifier.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.broadcast.Office.yes;
import static vn.trucban.notifier.broadcast.Samples.AN;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage.NoticeHead;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.zalo.ZaloBill;
import vn.trucban.notifier.zalo.ZaloPurse.Content;

/** What people get who have not written to the Zalo account for long: whole sentences, known before submit, and a drill as a drill. */
class BriefTest {
    private final Office office = new Office();

    @BeforeEach
    void three_people_get_the_template() {
        Content enough = new Content(OptionalInt.of(500), 0);
        office.reach.put(ChannelKind.ZALO, 3L);
        office.bill = new ZaloBill(0, 0, 3, 0, 0, enough, enough, false);
    }

    private static DraftRequest alsoOnZalo(DraftRequest request) {
        Set<ChannelKind> channels = new HashSet<>(request.channels());
        channels.add(ChannelKind.ZALO);
        return request.edit().over(channels).done();
    }

    private DeliveryOrder order(int number) {
        return office.delivery.orders().get(number);
    }

    @Test
    void the_preview_shows_what_the_template_will_say_and_exactly_that_is_sent() {
        Broadcast draft = office.drafted(alsoOnZalo(Samples.storm()));
        Preview.Template shown =
                office.desk.preview(draft.id()).orElseThrow().template().orElseThrow();
        assertThat(shown.title()).isEqualTo("Khẩn: bão số 5");
        assertThat(shown.serial()).isEqualTo(draft.serial().value());
        assertThat(shown.text())
                .isEqualTo("Dự báo bão số 5 ảnh hưởng đến xã từ 14h ngày 02/9/2026. Gọi 114 khi cần cứu giúp."
                        + " Toàn văn: https://xa.example.vn/#" + draft.serial());
        Broadcast submitted = yes(office.desk.submit(draft.id(), AN));
        assertThat(office.desk.preview(draft.id()).orElseThrow().template()).contains(shown);
        yes(office.desk.approve(draft.id(), submitted.round(), Samples.BINH));
        assertThat(order(0).brief()).contains(shown.text());
        assertThat(order(0).title()).isEqualTo(shown.title());
    }

    @Test
    void whole_sentences_only_and_the_end_and_the_page_always() {
        DraftRequest request = Samples.routine()
                .edit()
                .text("Câu một " + "dài ".repeat(10) + ".\nCâu hai " + "dài ".repeat(10) + ".\nCâu ba "
                        + "dài ".repeat(30) + ".")
                .until(Samples.NOW.plusSeconds(7200))
                .done();
        office.sending(alsoOnZalo(request));
        String brief = order(0).brief().orElseThrow();
        assertThat(brief)
                .hasSizeLessThanOrEqualTo(NoticeHead.LONGEST_BRIEF)
                .doesNotContain("Câu ba", "…", "\n")
                .contains("Có hiệu lực đến 10:00 01/09/2026.", "https://xa.example.vn/#TB-2026-0001-");
        assertThat(brief).contains("Câu một");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_drill_begins_and_ends_as_one_in_title_and_text(boolean everybody) {
        office.sending(alsoOnZalo(Samples.drill().edit().forEverybody(everybody).done()));
        assertThat(order(0).title()).startsWith("DIỄN TẬP").endsWith("DIỄN TẬP");
        assertThat(order(0).brief().orElseThrow())
                .startsWith("DIỄN TẬP. ")
                .endsWith(" DIỄN TẬP.")
                .hasSizeLessThanOrEqualTo(NoticeHead.LONGEST_BRIEF);
        assertThat(order(0).brief().orElseThrow().contains("https://")).isEqualTo(everybody);
    }

    @Test
    void a_correction_says_what_it_corrects() {
        Broadcast storm = office.sending(alsoOnZalo(Samples.storm()));
        yes(office.desk.sendPrepared(storm.id(), FollowUp.CORRECTION, AN));
        assertThat(order(1).brief().orElseThrow())
                .startsWith("Đính chính thông báo " + storm.serial())
                .contains("Tin về bão số 5 là nhầm.")
                .hasSizeLessThanOrEqualTo(NoticeHead.LONGEST_BRIEF);
    }

    @Test
    void an_address_that_leaves_no_room_is_refused_before_submit() {
        BriefComposer far = new BriefComposer(
                Office.CONTENT.messages(), Optional.of(URI.create("https://xa.example.vn/" + "x".repeat(200))));
        assertThat(far.compose(Samples.draft(1))).isEmpty();
    }

    @Test
    void what_does_not_go_to_zalo_has_none() {
        office.sending(Samples.storm());
        assertThat(order(0).brief()).isEmpty();
    }
}
