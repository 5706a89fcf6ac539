package vn.trucban.notifier.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.broadcast.Office.yes;
import static vn.trucban.notifier.broadcast.Samples.AN;
import static vn.trucban.notifier.broadcast.Samples.NOW;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.notice.NoticeTemplate.Blank;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.content.notice.NoticeTemplate.Purpose;
import vn.trucban.notifier.BuiltIn;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.DraftRequest;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Office;
import vn.trucban.notifier.broadcast.Samples;
import vn.trucban.notifier.broadcast.SourceBulletin;
import vn.trucban.notifier.channel.ChannelKind;

class CapAlertTest {
    private static final URI URL = URI.create("https://thongbao.dongphuc.example");
    private static final CapAlert CAP = new CapAlert(BuiltIn.CONTENT, URL);

    private final Office office = new Office();

    static Collection<NoticeTemplate> templates() {
        return BuiltIn.CONTENT.notices().values();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_template_makes_a_valid_alert(NoticeTemplate template) throws Exception {
        Broadcast issued = office.sending(filled(template));
        byte[] cap = CAP.render(issued);
        assertThat(CapSchemas.problems(cap)).isEmpty();
        Element alert = CapSchemas.parse(cap).getDocumentElement();
        assertThat(CapSchemas.text(alert, "status")).isEqualTo(issued.drill() ? "Exercise" : "Actual");
        assertThat(CapSchemas.text(alert, "msgType")).isEqualTo("Alert");
        assertThat(CapSchemas.text(alert, "language")).isEqualTo("vi-VN");
        assertThat(CapSchemas.text(alert, "sent")).isEqualTo("2026-09-01T08:00:00+07:00");
        assertThat(CapSchemas.text(alert, "category")).isEqualTo(template.cap().category());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatever_follows_a_notice_is_valid_and_refers_to_all_before_it(NoticeTemplate template) throws Exception {
        Broadcast first = office.sending(filled(template));
        for (FollowUp kind : FollowUp.values()) {
            Broadcast next = Samples.following(first, 50 + kind.ordinal(), kind, NOW.plusSeconds(600));
            byte[] cap = CAP.render(next);
            assertThat(CapSchemas.problems(cap)).as(kind.name()).isEmpty();
            Element alert = CapSchemas.parse(cap).getDocumentElement();
            assertThat(CapSchemas.text(alert, "references"))
                    .isEqualTo("thongbao.dongphuc.example,VN-01933-" + first.serial() + ",2026-09-01T08:00:00+07:00");
            assertThat(CapSchemas.text(alert, "msgType")).isEqualTo(kind.disregards() ? "Cancel" : "Update");
            assertThat(CapSchemas.text(alert, "responseType").equals("AllClear"))
                    .isEqualTo(kind == FollowUp.ALL_CLEAR
                            || template.cap().responseType().equals("AllClear"));
        }
    }

    @Test
    void a_chain_names_every_notice_before() throws Exception {
        Broadcast storm = office.sending(Samples.storm());
        office.clock.move(Duration.ofMinutes(10));
        Broadcast update = yes(office.desk.follow("u", storm.id(), FollowUp.UPDATE, AN));
        yes(office.desk.submit(update.id(), AN));
        Broadcast issued = yes(office.desk.approve(update.id(), 1, Samples.BINH));
        office.clock.move(Duration.ofMinutes(10));
        Broadcast over = yes(office.desk.sendPrepared(issued.id(), FollowUp.ALL_CLEAR, AN));
        byte[] cap = CAP.render(over);
        assertThat(CapSchemas.problems(cap)).isEmpty();
        assertThat(CapSchemas.text(CapSchemas.parse(cap).getDocumentElement(), "references"))
                .contains(storm.serial().value() + ",2026-09-01T08:00:00+07:00")
                .contains(issued.serial().value() + ",2026-09-01T08:10:00+07:00");
    }

    @Test
    void a_disaster_level_is_repeated_with_its_severity_and_bulletin() throws Exception {
        String[] severities = {"Minor", "Moderate", "Severe", "Extreme", "Extreme"};
        for (int level = 1; level <= 5; level++) {
            Broadcast broadcast = Samples.issued(
                    Samples.draft(
                            level,
                            Samples.storm()
                                    .edit()
                                    .citing(new SourceBulletin(
                                            level, "Đài Khí tượng", "TTN-15", Optional.of(NOW), Optional.of("ảnh")))
                                    .done(),
                            Optional.of(Samples.STORM)),
                    NOW);
            byte[] cap = CAP.render(broadcast);
            assertThat(CapSchemas.problems(cap)).isEmpty();
            assertThat(CapSchemas.text(CapSchemas.parse(cap).getDocumentElement(), "severity"))
                    .isEqualTo(severities[level - 1]);
            assertThat(new String(cap, StandardCharsets.UTF_8))
                    .contains("<valueName>VN-CapDoRuiRoThienTai</valueName><value>" + level + "</value>")
                    .contains("<valueName>VN-MauRuiRoThienTai</valueName>")
                    .contains("Đài Khí tượng, TTN-15, 2026-09-01T08:00:00+07:00");
        }
    }

    @Test
    void the_level_in_a_template_is_repeated_too() throws Exception {
        NoticeTemplate storm = BuiltIn.CONTENT.notices().get("storm");
        String cap = new String(CAP.render(office.sending(filled(storm))), StandardCharsets.UTF_8);
        assertThat(cap)
                .contains("<valueName>VN-CapDoRuiRoThienTai</valueName><value>3</value>")
                .contains("<valueName>VN-BanTinNguon</valueName><value>bản tin số 12");
    }

    @Test
    void free_text_and_strange_characters_stay_valid() throws Exception {
        for (Level level : Level.values()) {
            Broadcast broadcast = Samples.issued(
                    Samples.draft(
                            level.ordinal() + 1,
                            DraftRequest.freeText(
                                    level, "a < b & \"c\" ]]> 😀", "x\uFFFE\u0001 <script> &amp;\nđ", false),
                            Optional.empty()),
                    NOW);
            assertThat(CapSchemas.problems(CAP.render(broadcast))).isEmpty();
        }
    }

    @Test
    void the_schemas_would_notice() throws Exception {
        String good = new String(CAP.render(office.sending(Samples.storm())), StandardCharsets.UTF_8);
        assertThat(Stream.of(
                                good.replace("+07:00</sent>", "Z</sent>"),
                                good.replace("<scope>Public</scope>", ""),
                                good.replace("VN-01933-", "VN 01933 "),
                                good.replace("<msgType>Alert", "<msgType>Update"))
                        .map(bad -> {
                            try {
                                return CapSchemas.problems(bad.getBytes(StandardCharsets.UTF_8));
                            } catch (Exception e) {
                                throw new AssertionError(e);
                            }
                        }))
                .noneMatch(Collection::isEmpty);
    }

    /** The template with its own examples in its blanks. */
    static DraftRequest filled(NoticeTemplate template) {
        Map<String, String> values = template.blanks().stream().collect(Collectors.toMap(Blank::id, Blank::example));
        return DraftRequest.fromTemplate(template.id(), template.purpose() == Purpose.DRILL)
                .edit()
                .fill(values)
                .citing(SourceBulletin.provenBy("https://kttv.example.vn/ban-tin/12"))
                .over(EnumSet.of(ChannelKind.TELEGRAM, ChannelKind.LOUDSPEAKER))
                .done();
    }
}
