package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.broadcast.Actor;
import vn.trucban.notifier.broadcast.Actor.Right;
import vn.trucban.notifier.broadcast.Answer;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.broadcast.BroadcastId;

/** A notice drafted by a program, approved by a person, is read everywhere; drills are not; whoever has a document gets 304. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FeedsTest {
    private static final Actor LEADER =
            new Actor("feed-leader", "Lãnh đạo thử", Set.of(Right.DRAFT, Right.APPROVE), Actor.Via.WEB);

    private final Visits visits;
    private final BroadcastDesk desk;

    FeedsTest(Visits visits, BroadcastDesk desk) {
        this.visits = visits;
        this.desk = desk;
    }

    @Test
    void aProgramDraftsAPersonApprovesEverybodyReads() throws Exception {
        Broadcast notice = issued("Tạm dừng nhận hồ sơ", false);

        Awaitility.await().untilAsserted(() -> assertThat(body("/"))
                .contains("Tạm dừng nhận hồ sơ", notice.serial().value()));
        assertThat(body("/xacminh?code=" + notice.serial()))
                .contains("là của tin chính thống, phát lúc", "Tạm dừng nhận hồ sơ");
        assertThat(body("/feeds/notices.atom")).contains("Tạm dừng nhận hồ sơ");
        assertThat(body("/feeds/notices.json")).contains(notice.serial().value());
        assertThat(body("/feeds/loudspeaker.txt")).contains("Tạm dừng nhận hồ sơ");
        assertThat(body("/feeds/loudspeaker.json")).contains(notice.serial().value());
        MockHttpServletResponse alert = visits.answer(get("/feeds/cap/" + notice.id() + ".xml"));
        assertThat(alert.getContentType()).startsWith("application/cap+xml");
        for (String schema : new String[] {"CAP-v1.2.xsd", "cap12_extended.xsd"}) {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(PlantedSecrets.class.getResource("/cap/" + schema))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(alert.getContentAsByteArray())));
        }
        Awaitility.await().untilAsserted(() -> {
            String read = body(asked(get("/api/v1/broadcasts/" + notice.id())));
            assertThat((String) JsonPath.read(read, "$.state")).isEqualTo("done");
            assertThat((Integer) JsonPath.read(read, "$.channels.loudspeaker.sent"))
                    .isEqualTo(1);
            assertThat((String) JsonPath.read(read, "$.channels.loudspeaker.stage"))
                    .isEqualTo("done");
            assertThat((Boolean) JsonPath.read(read, "$.channels.loudspeaker.stalled"))
                    .isFalse();
            assertThat((Number) JsonPath.read(read, "$.channels.loudspeaker.rate"))
                    .isNotNull();
            assertThat((Integer) JsonPath.read(read, "$.channels.loudspeaker.topReasons.length()"))
                    .isZero();
        });
        String sent = body(asked(get("/api/v1/broadcasts/" + notice.id() + "/deliveries?state=SENT")));
        assertThat((Integer) JsonPath.read(sent, "$.deliveries.length()")).isEqualTo(1);
    }

    @Test
    void drillsAreNotForThePublic() throws Exception {
        Broadcast drill = issued("Diễn tập ứng phó mưa lũ", true);

        for (String address : new String[] {
            "/", "/feeds/notices.atom", "/feeds/notices.json", "/feeds/loudspeaker.txt", "/feeds/loudspeaker.json"
        }) {
            assertThat(body(address)).as(address).doesNotContain("Diễn tập ứng phó mưa lũ");
        }
        assertThat(visits.answer(get("/feeds/cap/" + drill.id() + ".xml")).getStatus())
                .isEqualTo(404);
        assertThat(body("/xacminh?code=" + drill.serial())).contains("là tin DIỄN TẬP");
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/notices.atom, application/atom+xml",
        "/feeds/notices.json, application/feed+json",
        "/feeds/loudspeaker.txt, text/plain",
        "/feeds/loudspeaker.json, application/json"
    })
    void whoeverHasItGets304(String address, String type) throws Exception {
        issued("Thông báo thử", false);
        MockHttpServletResponse first = visits.answer(get(address));
        assertThat(first.getContentType()).startsWith(type);
        String tag = first.getHeader("ETag");
        String date = first.getHeader("Last-Modified");

        assertThat(visits.answer(get(address).header("If-None-Match", tag)).getStatus())
                .isEqualTo(304);
        assertThat(visits.answer(get(address).header("If-Modified-Since", date)).getStatus())
                .isEqualTo(304);
        assertThat(visits.answer(get(address).header("If-None-Match", "\"other\""))
                        .getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/feeds/cap/unknown.xml", "/feeds/cap/UN-KNOWN.xml"})
    void whatIsNotThereIs404(String address) throws Exception {
        assertThat(visits.answer(get(address)).getStatus()).isEqualTo(404);
    }

    @Test
    void theSameKeyDraftsOnce() throws Exception {
        String key = "once-" + UUID.randomUUID();

        String first = draft("Một lần", false, key);

        assertThat(draft("Một lần", false, key)).isEqualTo(first);
        assertThat(draft("Một lần", false, key + "2")).isNotEqualTo(first);
    }

    private Broadcast issued(String title, boolean drill) throws Exception {
        BroadcastId id = new BroadcastId(draft(title, drill, title + UUID.randomUUID()));
        String submitted = body(asked(post("/api/v1/broadcasts/" + id + "/submit")));
        assertThat((String) JsonPath.read(submitted, "$.state")).isEqualTo("submitted");
        Answer answer = desk.approve(id, desk.find(id).orElseThrow().round(), LEADER);
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return Optional.of(answer)
                .map(Answer.Accepted.class::cast)
                .orElseThrow()
                .broadcast();
    }

    private String draft(String title, boolean drill, String key) throws Exception {
        String body = "{\"level\":\"important\",\"title\":\"" + title + "\",\"text\":\"Từ 8h00 đến 11h00 hôm nay.\","
                + "\"channels\":[\"Loudspeaker\"],\"drill\":" + drill + "}";
        MockHttpServletRequestBuilder asked = asked(post("/api/v1/broadcasts"))
                .contentType("application/json")
                .content(body)
                .header("Idempotency-Key", Integer.toHexString(key.hashCode()) + key.replaceAll("[^a-z0-9-]", ""));
        MockHttpServletResponse answer = visits.answer(asked);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        return JsonPath.read(answer.getContentAsString(), "$.id");
    }

    private static MockHttpServletRequestBuilder asked(MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + WebTest.API_KEY);
    }

    private String body(String address) throws Exception {
        return body(get(address));
    }

    private String body(MockHttpServletRequestBuilder asked) throws Exception {
        return visits.answer(asked).getContentAsString();
    }
}
