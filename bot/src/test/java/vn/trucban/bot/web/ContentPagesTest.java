package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.trucban.bot.revision.Revision;
import vn.trucban.bot.revision.RevisionDesk;
import vn.trucban.bot.revision.Wish;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;

/** Content is read, changed, put back and issued as a plan from a page, on a phone and at a desk. */
@WebTest
@ContextConfiguration(initializers = ContentPagesTest.OwnContent.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ContentPagesTest {
    private static final String DANGER = "messages/danger.yaml";
    private static final String PAGE = "/admin/content/messages--danger";

    private final MockMvc web;
    private final StaffDesk staff;
    private final RevisionDesk revisions;
    private final ContentLibrary content;
    private final int port;

    ContentPagesTest(
            MockMvc web, StaffDesk staff, RevisionDesk revisions, ContentLibrary content, @LocalServerPort int port) {
        this.web = web;
        this.staff = staff;
        this.revisions = revisions;
        this.content = content;
        this.port = port;
    }

    /** A commune with a folder of its own. */
    static final class OwnContent implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                        context, "TRUCBAN_CONTENT_DIR=" + Files.createTempDirectory("trucban-content"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeEach
    void historyHasBegun() {
        revisions.look();
    }

    private static Person person(Role role, String name) {
        return new Person(new PersonId("content-" + role), name, "", Set.of(role), Optional.empty(), Map.of(), true);
    }

    private String code(Role role) {
        Person person = person(role, "Bàn Văn " + role);
        staff.importPeople(List.of(person));
        return staff.signInCode(person.id(), StaffDesk.SIGN_IN_LIFE);
    }

    private MockHttpSession signedIn(Role role) throws Exception {
        return (MockHttpSession) web.perform(post("/signin").with(csrf()).param("code", code(role)))
                .andReturn()
                .getRequest()
                .getSession();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder asked) throws Exception {
        MockHttpServletResponse response = web.perform(asked).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private void save(String text, String why) {
        revisions.save(new Wish(
                DANGER,
                Optional.of(text),
                revisions.draft(DANGER).orElseThrow().seen(),
                why,
                new Revision.Author(new PersonId("content-ADMIN"), "Bàn Văn ADMIN")));
    }

    private int status(MockHttpServletRequestBuilder asked) throws Exception {
        return answer(asked).getStatus();
    }

    @Test
    void everybodyOnTheStaffReadsAndOnlyWhoMayChanges() throws Exception {
        for (Role role : Role.values()) {
            MockHttpSession session = signedIn(role);
            assertThat(status(get("/admin/content").session(session))).isEqualTo(200);
            assertThat(status(get(PAGE + "/1").session(session))).isEqualTo(200);
            assertThat(status(get("/admin/content/contacts").session(session))).isEqualTo(200);
            MockHttpServletRequestBuilder save =
                    post(PAGE + "/edit").session(session).param("text", "x: 1").param("why", "thử xem sao");
            assertThat(status(save)).as("without a token").isEqualTo(403);
            assertThat(status(save.with(csrf()))).isEqualTo(role == Role.ADMIN ? 409 : 403);
        }
        assertThat(status(get("/admin/content"))).isEqualTo(302);
        assertThat(status(get("/admin/content/khong-co").session(signedIn(Role.OFFICER))))
                .isEqualTo(404);
        assertThat(status(get("/admin/content/..%2F..%2Fetc").session(signedIn(Role.ADMIN))))
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void whatDrillsSupposeIsForThoseWhoPrepareThem() throws Exception {
        String page = "/admin/content/drill-scenarios";
        for (Role role : Role.values()) {
            boolean prepares = role == Role.LEADER || role == Role.ADMIN;
            MockHttpSession session = signedIn(role);
            for (String path : List.of(page, page + "/1")) {
                MockHttpServletResponse answer = answer(get(path).session(session));
                assertThat(answer.getStatus()).as(role + path).isEqualTo(prepares ? 200 : 403);
                assertThat(answer.getContentAsString().contains("LOS đỏ"))
                        .as(role + path)
                        .isEqualTo(prepares);
                assertThat(answer.getContentAsString().contains("Chỉ lãnh đạo và quản trị xem được"))
                        .isNotEqualTo(prepares);
            }
            assertThat(answer(get("/admin/content").session(session))
                            .getContentAsString()
                            .contains(page + "\""))
                    .as(role.name())
                    .isEqualTo(prepares);
            assertThat(status(get(page + "/edit").session(session))).isEqualTo(role == Role.ADMIN ? 200 : 302);
        }
    }

    @Test
    void whatIsTypedIsNeverLost() throws Exception {
        save("danger.fire: Cháy!\n", "chuẩn bị thử");
        MockHttpSession admin = signedIn(Role.ADMIN);
        String seen = revisions.draft(DANGER).orElseThrow().seen();
        String mine = "danger.fire: Cháy! Chạy ngay, gọi 114.";
        MockHttpServletRequestBuilder save = post(PAGE + "/edit")
                .session(admin)
                .with(csrf())
                .param("seen", seen)
                .param("text", mine);
        MockHttpServletResponse withoutReason = answer(save);
        assertThat(withoutReason.getStatus()).isEqualTo(422);
        assertThat(withoutReason.getContentAsString()).contains("Anh/chị ghi lý do sửa", mine);

        save("danger.fire: Cháy! Ra ngoài.\n", "người khác sửa");
        MockHttpServletResponse overtaken = answer(save.param("why", "câu rõ hơn"));
        assertThat(overtaken.getStatus()).isEqualTo(409);
        assertThat(overtaken.getContentAsString())
                .contains("người khác đã lưu tệp này", mine, "Cháy! Ra ngoài.", "câu rõ hơn", "Bàn Văn ADMIN");
        assertThat(content.current().messages().text("danger.fire")).isEqualTo("Cháy! Ra ngoài.");
    }

    @Test
    void whoeverTakesTheCommunesFileAwayDoesNotTakeAwayWhatAnotherSavedMeanwhile() throws Exception {
        save("danger.fire: Cháy! Ra xa.\n", "chuẩn bị thử");
        MockHttpSession admin = signedIn(Role.ADMIN);
        String seen = revisions.draft(DANGER).orElseThrow().seen();
        assertThat(answer(get(PAGE).session(admin)).getContentAsString())
                .contains("name=\"seen\" value=\"" + seen + "\"");
        MockHttpServletRequestBuilder away = post(PAGE + "/built-in")
                .session(admin)
                .with(csrf())
                .param("seen", seen)
                .param("why", "câu có sẵn hay hơn");
        save("danger.fire: Cháy! Gọi bảo vệ.\n", "người khác sửa");
        String back = answer(away).getRedirectedUrl();
        assertThat(answer(get(back).session(admin)).getContentAsString()).contains("Người khác vừa lưu tệp này");
        assertThat(content.current().messages().text("danger.fire")).isEqualTo("Cháy! Gọi bảo vệ.");

        String now = revisions.draft(DANGER).orElseThrow().seen();
        String done = answer(post(PAGE + "/built-in")
                        .session(admin)
                        .with(csrf())
                        .param("seen", now)
                        .param("why", "câu có sẵn hay hơn"))
                .getRedirectedUrl();
        assertThat(answer(get(done).session(admin)).getContentAsString()).contains("Đã bỏ bản của xã");
        assertThat(content.sources().own()).doesNotContainKey(DANGER);
    }

    @Test
    void aLeaderChangesTheLadderAndNothingElse() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        assertThat(answer(get("/admin/content/ladder/edit").session(leader)).getStatus())
                .isEqualTo(200);
        assertThat(answer(get(PAGE + "/edit").session(leader)).getStatus()).isEqualTo(302);
        assertThat(answer(post(PAGE + "/1/back").session(leader).with(csrf()).param("why", "thử xem sao"))
                        .getRedirectedUrl())
                .contains("not-yours");
    }

    @Test
    void aContactThatCannotBeSavedKeepsWhatWasTyped() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        MockHttpServletRequestBuilder save = post("/admin/content/contacts")
                .session(leader)
                .with(csrf())
                .param("id", "power-branch")
                .param("name", "Điện lực Ba Bể")
                .param("phone", "gọi anh Sơn")
                .param("say", "Mã khách hàng")
                .param("source", "công văn")
                .param("why", "đổi số theo công văn");
        assertThat(answer(save).getStatus()).as("seen by nobody").isIn(409, 422);
        String seen = revisions.draft("commune.yaml").orElseThrow().seen();
        MockHttpServletResponse unsound = answer(save.param("seen", seen));
        assertThat(unsound.getStatus()).isEqualTo(422);
        assertThat(unsound.getContentAsString()).contains("Điện lực Ba Bể", "gọi anh Sơn", "Số điện thoại");
        MockHttpServletResponse nobody =
                answer(post("/admin/content/contacts").session(leader).with(csrf()));
        assertThat(nobody.getStatus()).isEqualTo(422);
        assertThat(nobody.getContentAsString()).contains("không được để trống");
    }

    private void signIn(Browser browser, Role role, String next) {
        browser.go("/signin?code=" + code(role) + "&next=" + next);
        browser.shows(elementToBeClickable(By.cssSelector("main form button"))).click();
        browser.shows(presenceOfElementLocated(By.cssSelector("header.bar nav")));
    }

    @Test
    void onAPhone() throws IOException {
        try (Browser browser = Browser.open(port, 390, 844)) {
            walk(browser, "phone", "0209 3871 390");
        }
    }

    @Test
    void atADesk() throws IOException {
        try (Browser browser = Browser.open(port, 1500, 950)) {
            walk(browser, "desk", "0209 3871 150");
        }
    }

    private void walk(Browser browser, String where, String phone) throws IOException {
        signIn(browser, Role.ADMIN, "/admin/content");
        fits(browser, "content-" + where);
        contact(browser, where, phone);
        broken(browser, where);
        putBack(browser, where);
        plan(browser, where);
    }

    /** A clerk fills in a number without a line of YAML. */
    private void contact(Browser browser, String where, String phone) throws IOException {
        browser.shows(elementToBeClickable(By.id("contacts"))).click();
        browser.shows(elementToBeClickable(By.cssSelector("#contact-power-branch summary")))
                .click();
        browser.run("document.getElementById('phone-power-branch').value = '" + phone + "'");
        browser.run("document.getElementById('why-power-branch').value = 'theo công văn của điện lực, " + where + "'");
        fits(browser, "content-contacts-" + where);
        browser.shows(elementToBeClickable(By.cssSelector("#contact-power-branch button")))
                .click();
        browser.shows(presenceOfElementLocated(By.xpath("//*[@role='status'][contains(.,'Đã lưu')]")));
        fits(browser, "content-history-" + where);
        assertThat(content.current()
                        .commune()
                        .contact("power-branch")
                        .orElseThrow()
                        .phone())
                .contains(phone);
        browser.shows(elementToBeClickable(By.cssSelector("#history .row a"))).click();
        browser.shows(presenceOfElementLocated(By.cssSelector(".diff .new")));
        fits(browser, "content-diff-" + where);
    }

    private void broken(Browser browser, String where) throws IOException {
        browser.go("/admin/content/commune/edit");
        browser.shows(elementToBeClickable(By.id("why"))).sendKeys("thử sửa sai");
        browser.run("const t = document.getElementById('text'); t.value = t.value.replace('names:', 'name:')");
        browser.shows(elementToBeClickable(By.cssSelector("form#edit button"))).click();
        browser.shows(presenceOfElementLocated(By.cssSelector("#problems li")));
        fits(browser, "content-problems-" + where);
        assertThat(content.problems()).isEmpty();
    }

    private void putBack(Browser browser, String where) throws IOException {
        browser.go("/admin/content/commune/1");
        browser.shows(elementToBeClickable(By.id("why"))).sendKeys("khôi phục để thử, " + where);
        fits(browser, "content-back-" + where);
        browser.shows(elementToBeClickable(By.cssSelector("#back button"))).click();
        browser.shows(presenceOfElementLocated(By.xpath("//*[@role='status'][contains(.,'Đã khôi phục')]")));
        assertThat(content.current()
                        .commune()
                        .contact("power-branch")
                        .orElseThrow()
                        .phone())
                .isEmpty();
    }

    private void plan(Browser browser, String where) throws IOException {
        browser.go("/admin/plan");
        fits(browser, "plan-before-" + where);
        browser.shows(elementToBeClickable(By.id("summary"))).sendKeys("Ban hành để thử trên " + where);
        browser.shows(elementToBeClickable(By.cssSelector("#issue button"))).click();
        browser.shows(presenceOfElementLocated(By.xpath("//*[@role='status'][contains(.,'Đã ban hành bản số')]")));
        browser.shows(elementToBeClickable(By.cssSelector("#read button"))).click();
        browser.shows(presenceOfElementLocated(By.xpath("//*[@id='edition'][contains(.,'Anh/chị đã đọc lúc')]")));
        fits(browser, "plan-" + where);
        browser.picture("plan-top-" + where);
    }

    private static void fits(Browser browser, String name) throws IOException {
        browser.shows(presenceOfElementLocated(By.cssSelector("main h1")));
        assertThat(browser.overflows()).as(name).isFalse();
        browser.wholePage(name);
    }
}
