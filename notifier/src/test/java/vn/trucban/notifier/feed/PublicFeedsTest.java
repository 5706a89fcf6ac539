package vn.trucban.notifier.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.broadcast.Office.yes;
import static vn.trucban.notifier.broadcast.Samples.AN;
import static vn.trucban.notifier.broadcast.Samples.BINH;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trucban.notifier.BuiltIn;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Office;
import vn.trucban.notifier.broadcast.Samples;
import vn.trucban.notifier.broadcast.Stage;
import vn.trucban.notifier.channel.ChannelKind;

class PublicFeedsTest {
    private static final URI URL = URI.create("https://thongbao.dongphuc.example");
    private static final String DRILL_SENTENCE = "Đây là nội dung diễn tập, bà con không hoang mang.";

    private final Office office = new Office();
    private final PublicFeeds feeds = new PublicFeeds(() -> BuiltIn.CONTENT, URL);

    @Test
    void atom_is_valid_and_leads_to_the_cap_file() throws Exception {
        Broadcast storm = office.sending(Samples.storm());
        office.clock.move(Duration.ofMinutes(5));
        Broadcast correction = yes(office.desk.sendPrepared(storm.id(), FollowUp.CORRECTION, AN));
        Rendered atom = feeds.atom(issued());
        assertThat(atomProblems(atom)).isEmpty();
        assertThat(text(atom))
                .contains("href=\"https://thongbao.dongphuc.example/feeds/cap/" + correction.id() + ".xml\"")
                .contains("[Đã đính chính] Khẩn: bão số 5")
                .contains("ĐÍNH CHÍNH bằng thông báo " + correction.serial())
                .contains("<updated>2026-09-01T08:05:00+07:00</updated>");
        assertThat(atom.lastModified()).isEqualTo(Instant.parse("2026-09-01T01:05:00Z"));
        assertThat(feeds.atom(issued()).etag()).isEqualTo(atom.etag());
        assertThat(atomProblems(feeds.atom(List.of()))).isEmpty();
        assertThat(atomProblems(new Rendered(
                        "",
                        text(atom)
                                .replace("<updated>", "<changed>")
                                .replace("</updated>", "</changed>")
                                .getBytes(StandardCharsets.UTF_8),
                        Instant.EPOCH)))
                .isNotEmpty();
    }

    @Test
    void json_feed_says_the_same() {
        Broadcast storm = office.sending(Samples.storm());
        Broadcast over = yes(office.desk.sendPrepared(storm.id(), FollowUp.ALL_CLEAR, AN));
        JsonNode feed = JsonMapper.shared().readTree(feeds.json(issued()).body());
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("items")).hasSize(2);
        assertThat(feed.findValuesAsString("title")).contains("[Đã hết] Khẩn: bão số 5", "Đã hết: Khẩn: bão số 5");
        assertThat(feed.findValuesAsString("follows"))
                .containsExactly(storm.serial().value());
        assertThat(feed.findValuesAsString("followedBy"))
                .containsExactly(over.serial().value());
        assertThat(feed.findValuesAsString("id")).doesNotHaveDuplicates();
    }

    @Test
    void nothing_of_a_drill_is_public() {
        Broadcast drill = office.sending(Samples.drill());
        assertThat(drill.issued()).isTrue();
        assertThat(feeds.cap(drill)).isEmpty();
        for (Rendered feed : List.of(
                feeds.atom(issued()),
                feeds.json(issued()),
                feeds.loudspeakerText(issued(), office.clock.instant()),
                feeds.loudspeakerJson(issued(), office.clock.instant()))) {
            assertThat(text(feed)).doesNotContain(drill.serial().value()).doesNotContain("diễn tập");
        }
    }

    @Test
    void drafts_are_not_shown_and_what_was_withdrawn_says_so_with_its_history() {
        Broadcast sending = office.sending(Samples.routine());
        office.clock.move(Duration.ofMinutes(2));
        yes(office.desk.cancel(sending.id(), BINH, "Sai giờ"));
        Broadcast waiting = yes(office.desk.draft("other", Samples.storm(), AN));
        Broadcast withdrawal = office.desk.issued(1).get(0);
        List<Broadcast> all = List.of(withdrawal, office.now(sending.id()), office.now(waiting.id()));
        assertThat(all).extracting(Broadcast::stage).containsExactly(Stage.SENDING, Stage.CANCELLED, Stage.DRAFT);
        assertThat(text(feeds.atom(all)))
                .contains("[Đã thu hồi] Tạm ngừng nhận hồ sơ", "ĐÃ BỊ THU HỒI bằng thông báo " + withdrawal.serial())
                .contains("Cập nhật lúc 08:02 01/09/2026", "Các bản trước: " + sending.serial() + " phát lúc 08:00")
                .doesNotContain(waiting.serial().value());
        assertThat(text(feeds.cap(withdrawal).orElseThrow())).contains("<msgType>Cancel</msgType>");
        assertThat(feeds.cap(all.get(2))).isEmpty();
        String station = text(feeds.loudspeakerText(all, office.clock.instant()));
        assertThat(station).contains("thu hồi thông báo").doesNotContain("======== " + sending.serial());
        JsonNode json = JsonMapper.shared()
                .readTree(feeds.loudspeakerJson(all, office.clock.instant()).body());
        assertThat(json.get("items").get(0).get("history").get(0).get("serial").asString())
                .isEqualTo(sending.serial().value());
    }

    @Test
    void a_drill_declared_public_is_shown_as_an_exercise_everywhere() throws Exception {
        Broadcast drill =
                office.sending(Samples.drill().edit().forEverybody(true).done());
        byte[] cap = feeds.cap(drill).orElseThrow().body();
        assertThat(CapSchemas.problems(cap)).isEmpty();
        assertThat(new String(cap, StandardCharsets.UTF_8))
                .contains("<status>Exercise</status>", "<headline>DIỄN TẬP. ", "<description>DIỄN TẬP. ");
        assertThat(text(feeds.atom(issued()))).contains("<title>DIỄN TẬP: Khẩn: bão số 5</title>", "không hoang mang");
        assertThat(text(feeds.json(issued()))).contains("\"drill\" : true");
        assertThat(text(feeds.loudspeakerText(issued(), office.clock.instant())))
                .contains("======== " + drill.serial() + " – diễn tập", "DIỄN TẬP")
                .doesNotContain("– khẩn cấp", "THÔNG BÁO KHẨN");
        JsonNode item = JsonMapper.shared()
                .readTree(
                        feeds.loudspeakerJson(issued(), office.clock.instant()).body())
                .get("items")
                .get(0);
        assertThat(item.get("title").asString()).isEqualTo("DIỄN TẬP: Khẩn: bão số 5");
        assertThat(item.get("priority").asString()).startsWith("diễn tập");
    }

    @Test
    void the_station_reads_emergencies_first_and_nothing_that_has_ended() {
        Broadcast storm = office.sending(Samples.storm());
        office.clock.move(Duration.ofMinutes(1));
        Broadcast routine = yes(office.desk.draft("other", Samples.routine(), AN));
        yes(office.desk.submit(routine.id(), AN));
        yes(office.desk.approve(routine.id(), 1, BINH));

        Rendered page = feeds.loudspeakerText(issued(), office.clock.instant());
        assertThat(page.contentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(text(page))
                .containsSubsequence(
                        storm.serial() + " – khẩn cấp",
                        "Đây là Đài truyền thanh xã Đồng Phúc",
                        routine.serial() + " – thông thường");
        JsonNode json = JsonMapper.shared()
                .readTree(
                        feeds.loudspeakerJson(issued(), office.clock.instant()).body());
        assertThat(json.get("items").get(0).get("script").asString())
                .isEqualTo(storm.texts().get(ChannelKind.LOUDSPEAKER));
        assertThat(json.get("items").get(0).get("readingSeconds").asInt()).isBetween(20, 120);

        office.clock.move(Duration.ofDays(1));
        Rendered later = feeds.loudspeakerText(issued(), office.clock.instant());
        assertThat(text(later))
                .doesNotContain(storm.serial().value())
                .contains(routine.serial().value());
        assertThat(later.lastModified()).isAfter(page.lastModified());
        office.clock.move(Duration.ofDays(3));
        assertThat(text(feeds.loudspeakerText(issued(), office.clock.instant())))
                .contains("hiện không có thông báo nào cần phát");
    }

    @Test
    void what_is_corrected_is_not_read_any_more_and_its_correction_is() {
        Broadcast storm = office.sending(Samples.storm());
        office.clock.move(Duration.ofMinutes(3));
        Broadcast correction = yes(office.desk.sendPrepared(storm.id(), FollowUp.CORRECTION, AN));
        String page = text(feeds.loudspeakerText(issued(), office.clock.instant()));
        assertThat(page)
                .contains(correction.serial().value())
                .doesNotContain("======== " + storm.serial())
                .contains("xin đính chính thông báo phát lúc");
    }

    @ParameterizedTest
    @CsvSource({"true, đã xem lại và xác nhận", "false, đã xem lại và có ý kiến khác"})
    void what_one_leader_issued_says_how_it_was_judged(boolean confirmed, String sentence) {
        Broadcast draft = yes(office.desk.draft("k", Samples.storm(), AN));
        office.pins.add("an/" + draft.id());
        yes(office.desk.breakGlass(draft.id(), draft.version(), AN));
        assertThat(text(feeds.atom(issued()))).contains("lãnh đạo khác đang xem lại.");

        office.clock.move(Duration.ofMinutes(7));
        yes(office.desk.review(draft.id(), confirmed, BINH, "Chưa có lệnh sơ tán"));
        assertThat(text(feeds.atom(issued())))
                .contains(sentence)
                .contains("<updated>2026-09-01T08:07:00+07:00</updated>")
                .doesNotContain("đang xem lại", "Chưa có lệnh");
    }

    @Test
    void a_drill_script_starts_and_ends_with_the_sentence() {
        Broadcast drill = office.sending(Samples.drill());
        String script = drill.texts().get(ChannelKind.LOUDSPEAKER);
        assertThat(script.lines().findFirst().orElseThrow()).contains(DRILL_SENTENCE);
        assertThat(script.lines().reduce((first, last) -> last).orElseThrow()).contains(DRILL_SENTENCE);
    }

    @Test
    void an_all_clear_is_no_urgent_notice_to_the_station_and_the_feeds() {
        Broadcast storm = office.sending(Samples.storm());
        Broadcast over = Office.yes(office.desk.sendPrepared(storm.id(), FollowUp.ALL_CLEAR, Samples.BINH));
        assertThat(text(feeds.loudspeakerText(issued(), office.clock.instant())))
                .contains("======== " + over.serial() + " – báo yên, phát ngay")
                .doesNotContain("– khẩn cấp");
        assertThat(text(feeds.json(List.of(over)))).contains("báo yên");
    }

    private List<Broadcast> issued() {
        return office.desk.issued(100);
    }

    private static String text(Rendered rendered) {
        return new String(rendered.body(), StandardCharsets.UTF_8);
    }

    private static String atomProblems(Rendered atom) throws Exception {
        StringWriter said = new StringWriter();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(said));
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        assertThat(driver.loadSchema(new InputSource(PublicFeedsTest.class
                        .getResource("/cap/atom_rfc4287.rnc")
                        .toString())))
                .as(said.toString())
                .isTrue();
        driver.validate(new InputSource(new ByteArrayInputStream(atom.body())));
        return said.toString();
    }
}
