package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.trucban.bot.incident.SomeParties.party;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.paper.Actor;
import vn.trucban.bot.paper.PaperCode;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;

/** What cannot be is refused on the pages of the running program with a sentence, and its whole store stays as it was. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BadInputPagesTest {
    private static final Person LEADER = Visits.person("bad-an", "Bà An", Role.LEADER);
    /** What a signed-in visit itself leaves behind. */
    private static final Set<String> OF_THE_VISIT = Set.of("leases", "self_tests", "alarms");
    /** Made anew of the register's entries, which are compared, whenever its round comes by. */
    private static final Set<String> INDEX_OF_THE_REGISTER = Set.of("register_words", "register_blocks");

    private final Visits visits;
    private final StaffDesk staff;
    private final IncidentDesk incidents;
    private final PaperDesk papers;
    private final MongoTemplate mongo;
    private final Clock clock;
    private Incident incident;
    private MockHttpSession session;

    BadInputPagesTest(
            Visits visits,
            StaffDesk staff,
            IncidentDesk incidents,
            PaperDesk papers,
            MongoTemplate mongo,
            Clock clock) {
        this.visits = visits;
        this.staff = staff;
        this.incidents = incidents;
        this.papers = papers;
        this.mongo = mongo;
        this.clock = clock;
    }

    @BeforeEach
    void somethingIsGoingOn() throws Exception {
        staff.importPeople(List.of(LEADER));
        Party hoa = party("bad-hoa", "Chị Hoa");
        incident = incidents.report(
                new IncidentId("bad" + UUID.randomUUID().toString().substring(0, 8)),
                "r",
                new IncidentCommand.Report(hoa, PlaybookId.POWER, "mất điện"));
        papers.switchOn(incident.id(), Set.of(), "", Actor.of(LEADER));
        // why: else the ladder's next round tells leaders of the paper while a page is asked
        incidents.moveOnOverdue();
        session = visits.signedIn(LEADER);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder asked) throws Exception {
        return visits.answer(asked.with(csrf()).session(session));
    }

    /** Reads on where it is sent to. */
    private String read(MockHttpServletResponse response) throws Exception {
        String to = response.getRedirectedUrl();
        return to == null
                ? response.getContentAsString()
                : answer(get(java.net.URI.create(to))).getContentAsString();
    }

    /** Everything about this incident, its papers, its report, and the registered facts. */
    private Map<String, List<Document>> kept() {
        return mongo.getCollectionNames().stream()
                .filter(name -> name.matches("incident.*|paper.*|filings.*|register.*|period.*|broadcasts"))
                .filter(name -> !OF_THE_VISIT.contains(name) && !INDEX_OF_THE_REGISTER.contains(name))
                .collect(java.util.stream.Collectors.toMap(name -> name, this::kept));
    }

    /** The same once what was begun before has been told and written down. */
    private Map<String, List<Document>> settled() {
        AtomicReference<Map<String, List<Document>>> last = new AtomicReference<>(kept());
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .during(Duration.ofMillis(400))
                .until(() -> {
                    Map<String, List<Document>> now = kept();
                    return now.equals(last.getAndSet(now));
                });
        return last.get();
    }

    /** why of the reports this incident's only: those of others, which tests before began, are being told of meanwhile. */
    private List<Document> kept(String collection) {
        return mongo.findAll(Document.class, collection).stream()
                .filter(one -> !collection.equals("filings") || one.get("_id").equals(incident.number()))
                .toList();
    }

    private String paper() {
        return "/admin/paper/" + incident.number();
    }

    private String typed(Instant at) {
        ZonedDateTime local = at.atZone(Moments.ZONE);
        return String.format(
                "%dh%02d %d/%d/%d",
                local.getHour(), local.getMinute(), local.getDayOfMonth(), local.getMonthValue(), local.getYear());
    }

    @Test
    void a_receipt_that_was_never_made_or_comes_from_tomorrow_is_not_entered() throws Exception {
        String never = new PaperCode(PaperCode.Kind.RECEIPT, 2026, 98_765).value();
        String made = papers.make(1, Actor.of(LEADER))
                .value()
                .orElseThrow()
                .codes()
                .get(0)
                .value();
        papers.issue(made, "", LEADER, Optional.empty(), Actor.of(LEADER));
        Map<String, List<Document>> before = settled();

        String unknown = read(answer(post(paper() + "/enter")
                .param("serial", never)
                .param("dossier", "H19.33-261123-0001")
                .param("at", typed(clock.instant()))));
        String future = read(answer(post(paper() + "/enter")
                .param("serial", made)
                .param("dossier", "H19.33-261123-0001")
                .param("at", typed(clock.instant().plus(Duration.ofDays(2))))));

        assertThat(unknown).contains("chưa từng được in ở đây");
        assertThat(future).contains("giờ chưa tới");
        assertThat(kept()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "biên nhận / quầy 3.png", "ảnh phiếu số 1.jpg", "a\u0000b.png", ""})
    void a_photo_by_whatever_name_that_shows_no_receipt_is_answered_and_kept_nowhere(String name) throws Exception {
        Map<String, List<Document>> before = settled();

        MockHttpServletResponse response = visits.answer(multipart(paper() + "/photo")
                .file(new MockMultipartFile("photos", name, "image/png", new byte[] {1, 2, 3}))
                .with(csrf())
                .session(session));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void a_late_entry_of_tomorrow_and_a_fix_before_the_report_are_not_entered() throws Exception {
        LocalDateTime tomorrow =
                LocalDateTime.ofInstant(clock.instant(), Moments.ZONE).plusDays(1);
        LocalDateTime before =
                LocalDateTime.ofInstant(incident.openedAt(), Moments.ZONE).minusHours(2);
        Map<String, List<Document>> kept = settled();

        assertThat(late(tomorrow, "điện lực đến")).contains("Giờ này chưa tới");
        assertThat(late(before, "đã sửa xong cầu dao")).contains("còn chưa xảy ra");

        assertThat(kept()).isEqualTo(kept);
    }

    private String late(LocalDateTime at, String text) throws Exception {
        return read(answer(post("/admin/register/late")
                .param("number", "" + incident.number())
                .param("day", at.toLocalDate().toString())
                .param("time", at.toLocalTime().toString().substring(0, 5))
                .param("text", text)));
    }

    @ParameterizedTest
    @CsvSource({
        "05/BC-TTPVHCC, 2100-01-01",
        "05/BC-TTPVHCC, 2020-01-01",
        "../../x y, 2026-11-26",
        "báo cáo số <5>, 2026-11-26"
    })
    void a_report_is_not_signed_tomorrow_nor_before_it_nor_under_a_number_that_is_none(String number, String date)
            throws Exception {
        String filing = "/admin/reports/filings/" + incident.number();
        answer(post("/admin/reports/filings").param("number", "" + incident.number()));
        Map<String, List<Document>> before = settled();

        String said = read(answer(post(filing + "/number").param("as", number).param("date", date)));

        assertThat(said).containsAnyOf("Ngày", "ngày", "Số", "số");
        assertThat(kept()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026Q5", "../../x", "quý IV", ""})
    void what_is_no_quarter_is_no_paper(String quarter) throws Exception {
        Map<String, List<Document>> before = settled();
        for (String paper : List.of("letter.docx", "book.xlsx", "log.xlsx")) {
            MockHttpServletResponse response =
                    answer(get("/admin/reports/" + paper).param("quarter", quarter));
            // why a redirect: the page says what is wrong with it
            assertThat(response.getStatus()).isEqualTo(quarter.isEmpty() ? 200 : 303);
        }
        assertThat(read(answer(get("/admin/reports").param("quarter", quarter))))
                .contains("quý");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void an_empty_quarter_says_that_there_was_nothing() throws Exception {
        String page = read(answer(get("/admin/reports").param("quarter", "2019Q3")));
        assertThat(page).contains("không ghi nhận sự cố nào");
        assertThat(answer(get("/admin/reports/letter.docx").param("quarter", "2019Q3"))
                        .getStatus())
                .isEqualTo(200);
    }
}
