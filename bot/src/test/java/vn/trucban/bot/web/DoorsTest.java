package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.broadcast.BroadcastId;

/** Who gets what at which address, and how staff come in. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DoorsTest {
    private static final String FAR = "203.0.113.7";

    private final Visits visits;
    private final StaffDesk staff;
    private final ContentLibrary content;
    private final BroadcastDesk notices;
    private final int port;

    DoorsTest(
            Visits visits, StaffDesk staff, ContentLibrary content, BroadcastDesk notices, @LocalServerPort int port) {
        this.visits = visits;
        this.staff = staff;
        this.content = content;
        this.notices = notices;
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource({
        "/,               200, 200, 200, 200",
        "/xacminh,        200, 200, 200, 200",
        "/signin,         200, 200, 200, 200",
        "/chat,           200, 200, 200, 200",
        "/nothing,        404, 404, 404, 404",
        "/admin,          302, 403, 200, 200",
        "/admin/register, 302, 403, 200, 200",
        "/admin/register/seals, 302, 403, 200, 200",
        "/admin/register/log.xlsx, 302, 403, 200, 200",
        "/admin/staff,    302, 403, 403, 200",
        "/admin/keys,     302, 403, 403, 200",
        "/admin/reachability, 302, 403, 200, 200",
        "/admin/content,  302, 200, 200, 200",
        "/admin/plan,     302, 200, 200, 200",
        "/admin/plan/draft, 302, 200, 200, 200",
        "/actuator/health,200, 200, 200, 200",
        "/actuator/prometheus, 302, 403, 403, 200",
        "/actuator/env,   302, 403, 403, 404",
        "/v3/api-docs,    200, 200, 200, 200",
        "/api/v1/broadcasts/x, 401, 401, 401, 401",
    })
    void whoGetsWhat(String path, int stranger, int officer, int leader, int administrator) throws Exception {
        assertThat(List.of(
                        status(far(path)),
                        status(far(path).session(signedIn(Role.OFFICER))),
                        status(far(path).session(signedIn(Role.LEADER))),
                        status(far(path).session(signedIn(Role.ADMIN)))))
                .containsExactly(stranger, officer, leader, administrator);
    }

    @Test
    void strangersAreSentToSignInAndBack() throws Exception {
        assertThat(visits.answer(get("/admin/staff")).getRedirectedUrl()).isEqualTo("/signin?next=/admin/staff");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyLinkThatIsOfferedMayBeFollowedAlsoFromTheRefusal(Role role) throws Exception {
        MockHttpSession session = signedIn(role);
        String refusal = visits.answer(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .accept(MediaType.TEXT_HTML)
                        .session(session))
                .getContentAsString();
        String home = links(refusal).stream()
                .filter(link -> link.startsWith("/admin"))
                .findFirst()
                .orElseThrow();
        List<String> offered = links(visits.answer(get(home).session(session)).getContentAsString()).stream()
                .filter(link -> link.matches("/admin(/[a-z]+)?"))
                .distinct()
                .toList();

        assertThat(offered)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(link ->
                        assertThat(status(get(link).session(session))).as(link).isEqualTo(200));
        assertThat(offered.contains("/admin/keys")).isEqualTo(role == Role.ADMIN);
    }

    private static List<String> links(String page) {
        return Pattern.compile("href=\"([^\"#?]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void metricsAreForThisMachine() throws Exception {
        assertThat(status(local(get("/actuator/prometheus")))).isEqualTo(200);
        assertThat(status(local(get("/actuator/prometheus")).header("X-Forwarded-For", FAR)))
                .isEqualTo(302);
    }

    @Test
    void lookingAtTheLinkUsesNothingUp() throws Exception {
        String code = visits.code(person(Role.LEADER));

        for (int look = 0; look < 3; look++) {
            assertThat(visits.answer(get("/signin").param("code", code)).getContentAsString())
                    .contains("value=\"" + code + "\"");
        }

        assertThat(status(enter(code))).isEqualTo(302);
        assertThat(status(enter(code))).isEqualTo(401);
    }

    @Test
    void whoeverLeavesIsOutAtOnce() throws Exception {
        Person leader = person(Role.LEADER);
        MockHttpSession session = session(visits.code(leader));
        assertThat(status(get("/admin").session(session))).isEqualTo(200);

        staff.importPeople(
                List.of(new Person(leader.id(), leader.name(), "", leader.roles(), Optional.empty(), Map.of(), false)));

        assertThat(status(get("/admin").session(session))).isEqualTo(403);
    }

    @Test
    void anAdministratorLetsSomebodyGoAndTakesThemBack() throws Exception {
        MockHttpSession administrator = signedIn(Role.ADMIN);
        Person leader = person(Role.LEADER);
        MockHttpSession session = session(visits.code(leader));
        String path = "/admin/staff/" + leader.id() + "/";
        assertThat(status(post(path + "leave").session(administrator))).isEqualTo(403);
        assertThat(status(post(path + "leave").with(csrf()).session(session))).isEqualTo(403);

        assertThat(status(post(path + "leave").with(csrf()).session(administrator)))
                .isEqualTo(302);
        assertThat(status(get("/admin").session(session))).isEqualTo(403);
        assertThat(staff.staff().with(Role.LEADER)).doesNotContain(leader);

        assertThat(status(post(path + "return").with(csrf()).session(administrator)))
                .isEqualTo(302);
        assertThat(status(get("/admin").session(session))).isEqualTo(200);
    }

    @Test
    void daysThatCannotBeAnAbsenceAreRefusedWithASentence() throws Exception {
        MockHttpSession administrator = signedIn(Role.ADMIN);
        String path = "/admin/staff/" + person(Role.LEADER).id() + "/away";
        for (List<String> days : List.of(
                List.of("2030-01-05", "2030-01-01"), List.of("2020-01-01", "2020-01-05"), List.of("2026-02-31", ""))) {
            MockHttpServletResponse answer = visits.answer(post(path)
                    .with(csrf())
                    .session(administrator)
                    .param("from", days.get(0))
                    .param("until", days.get(1)));
            assertThat(answer.getRedirectedUrl()).isEqualTo("/admin/staff?absence=wrong-days");
        }
        assertThat(visits.answer(get("/admin/staff?absence=wrong-days").session(administrator))
                        .getContentAsString())
                .contains("Ngày cuối phải từ hôm nay trở đi");
        assertThat(status(post(path).session(administrator)))
                .as("without a token")
                .isEqualTo(403);
    }

    @Test
    void nobodyLocksTheDoorFromOutside() throws Exception {
        MockHttpSession administrator = signedIn(Role.ADMIN);
        MockHttpServletResponse refused =
                visits.answer(post("/admin/staff/door-ADMIN/leave").with(csrf()).session(administrator));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("Không tự đưa mình ra khỏi danh sách trực được");
        assertThat(visits.answer(get("/admin/staff").session(administrator)).getContentAsString())
                .as("it is worded as leaving the service, and asked once more")
                .contains("Thôi công tác ở Trung tâm", "Nghỉ phép, nghỉ ốm thì ghi ở mục “Nghỉ, vắng mặt”")
                .containsPattern("<details id=\"go-door-ADMIN\">\\s*<summary>[^<]*</summary>\\s*<p>[^<]*</p>\\s*<form")
                .doesNotContainPattern("Cho nghỉ|</form>\\s*<form[^>]*/leave\"");
    }

    @ParameterizedTest
    @CsvSource({"%20,invite", "%20,leave", "khong-co,invite", "khong-co,return"})
    void whoIsNotThereIsNotFound(String id, String what) throws Exception {
        assertThat(status(post(URI.create("/admin/staff/" + id + "/" + what))
                        .with(csrf())
                        .session(signedIn(Role.ADMIN))))
                .isEqualTo(404);
    }

    @Test
    void anAdministratorSeesWhatTheCommuneStillHasToFillIn() throws Exception {
        var commune = content.current().commune();
        String page = visits.answer(get("/admin").session(signedIn(Role.ADMIN))).getContentAsString();
        assertThat(commune.contactsToFill()).isNotEmpty();
        assertThat(content.current().calendar().toFill()).isNotEmpty();
        for (var contact : commune.contactsToFill()) {
            assertThat(page).contains(HtmlUtils.htmlEscape(contact.name(), "UTF-8"));
        }
        for (String point : content.current().calendar().toFill()) {
            assertThat(page).contains(HtmlUtils.htmlEscape(point, "UTF-8"));
        }
        for (String point : content.current().reporting().toFill()) {
            assertThat(page).contains(HtmlUtils.htmlEscape(point, "UTF-8"));
        }
        for (String point : content.current().outside().toFill()) {
            assertThat(page).contains(HtmlUtils.htmlEscape(point, "UTF-8"));
        }
        assertThat(content.current().stillOpen())
                .isEqualTo(commune.contactsToFill().size()
                        + commune.toFill().size()
                        + content.current().calendar().toFill().size()
                        + content.current().reporting().toFill().size()
                        + content.current().outside().toFill().size());
    }

    /** Behind a proxy that speaks HTTPS an address with http:// in it is refused by the browser, after the code is used up. */
    @Test
    void redirectsNameNeitherSchemeNorHost() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<Void> sent = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/admin/staff"))
                        .header("X-Forwarded-For", FAR)
                        .header("X-Forwarded-Proto", "https")
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location")).contains("/signin?next=/admin/staff");
    }

    @Test
    void formsNeedTheirToken() throws Exception {
        assertThat(status(post("/signin").param("code", "ABCDEFGHJK").with(from("203.0.113.20"))))
                .isEqualTo(403);
        assertThat(status(post("/admin/keys").param("name", "x").session(signedIn(Role.ADMIN))))
                .isEqualTo(403);
    }

    @Test
    void nobodyTriesCodesByTheThousand() throws Exception {
        String code = visits.code(person(Role.LEADER));
        for (int wrong = 0; wrong < 10; wrong++) {
            assertThat(status(enter("ABCDEFGHJK").with(from("203.0.113.30")))).isEqualTo(401);
        }

        MockHttpServletResponse refused = visits.answer(enter(code).with(from("203.0.113.30")));

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("chờ 15 phút");
        assertThat(status(enter(code).with(from("203.0.113.31")))).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"//evil.example,/admin", "https://evil.example,/admin", "/admin/staff,/admin/staff", "'',/admin"})
    void signInLeadsNowhereElse(String next, String target) throws Exception {
        String code = visits.code(person(Role.LEADER));

        assertThat(visits.answer(enter(code).param("next", next)).getRedirectedUrl())
                .isEqualTo(target);
    }

    @Test
    void pagesBringNothingFromOtherHosts() throws Exception {
        MockHttpServletResponse page = visits.answer(get("/"));

        assertThat(page.getHeader("Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("public, max-age=15");
        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(page.getContentAsString()).doesNotContain("<script", "src=\"http", "href=\"http");
    }

    @Test
    void aKeyIsShownOnceWorksAndIsRevoked() throws Exception {
        MockHttpSession administrator = signedIn(Role.ADMIN);
        String page = visits.answer(post("/admin/keys")
                        .param("name", "Một cửa")
                        .with(csrf())
                        .session(administrator))
                .getContentAsString();
        String key = page.replaceAll("(?s).*>(tb_[^<]+)<.*", "$1");
        String id = key.substring(3, 11);
        assertThat(visits.answer(get("/admin/keys").session(administrator)).getContentAsString())
                .contains("Một cửa")
                .doesNotContain(key);
        assertThat(status(get("/api/v1/broadcasts/x").header("Authorization", "Bearer " + key)))
                .isEqualTo(404);

        visits.answer(post("/admin/keys/" + id + "/revoke").with(csrf()).session(administrator));

        assertThat(status(get("/api/v1/broadcasts/x").header("Authorization", "Bearer " + key)))
                .isEqualTo(401);
    }

    @Test
    void whoeverMadeAKeyStandsBehindWhatItWrites() throws Exception {
        MockHttpSession administrator = signedIn(Role.ADMIN);
        String page = visits.answer(post("/admin/keys")
                        .param("name", "Trạm mưa")
                        .with(csrf())
                        .session(administrator))
                .getContentAsString();
        String key = page.replaceAll("(?s).*>(tb_[^<]+)<.*", "$1");

        String drafted = visits.answer(
                        post("/api/v1/broadcasts")
                                .header("Authorization", "Bearer " + key)
                                .contentType("application/json")
                                .content(
                                        """
                                {"level":"ROUTINE","title":"Lịch","text":"Mai nghỉ.","channels":["telegram"]}"""))
                .getContentAsString();

        Broadcast draft =
                notices.find(new BroadcastId(JsonPath.read(drafted, "$.id"))).orElseThrow();
        assertThat(draft.history().get(0).behind())
                .isEqualTo(person(Role.ADMIN).id().value());
    }

    private int status(MockHttpServletRequestBuilder asked) throws Exception {
        return visits.answer(asked).getStatus();
    }

    private MockHttpSession signedIn(Role role) throws Exception {
        return session(visits.code(person(role)));
    }

    private MockHttpSession session(String code) throws Exception {
        MockHttpSession session = new MockHttpSession();
        visits.answer(enter(code).session(session));
        return session;
    }

    private static MockHttpServletRequestBuilder enter(String code) {
        return post("/signin").param("code", code).with(csrf()).with(from(FAR));
    }

    private Person person(Role role) {
        Person person = Visits.person("door-" + role, "Người thử", role);
        staff.importPeople(List.of(person));
        return person;
    }

    private static MockHttpServletRequestBuilder far(String path) {
        return get(path).with(from(FAR));
    }

    private static MockHttpServletRequestBuilder local(MockHttpServletRequestBuilder asked) {
        return asked.with(from("127.0.0.1"));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
