package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.trucban.bot.revision.Revision;
import vn.trucban.bot.revision.RevisionDesk;
import vn.trucban.bot.revision.Saving;
import vn.trucban.bot.revision.Wish;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.library.ContentLibrary;

/** Content is read, changed, put back and issued as a plan from a page. */
@WebTest
@ContextConfiguration(initializers = ContentPagesTest.OwnContent.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ContentPagesTest {
    private static final String DANGER = "messages/danger.yaml";
    private static final String PAGE = "/admin/content/messages--danger";

    private final Visits visits;
    private final RevisionDesk revisions;
    private final ContentLibrary content;
    private final int port;

    ContentPagesTest(Visits visits, RevisionDesk revisions, ContentLibrary content, @LocalServerPort int port) {
        this.visits = visits;
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

    static Person person(Role role) {
        return Visits.person("content-" + role, "Bàn Văn " + role, role);
    }

    private MockHttpSession signedIn(Role role) throws Exception {
        return visits.signedIn(person(role));
    }

    private void save(String text, String why) {
        save(DANGER, text, why);
    }

    private void save(String file, String text, String why) {
        Saving saving = revisions.save(new Wish(
                file,
                Optional.of(text),
                revisions.draft(file).orElseThrow().seen(),
                why,
                new Revision.Author(new PersonId("content-ADMIN"), "Bàn Văn ADMIN")));
        assertThat(saving).isEqualTo(new Saving.Saved(file));
    }

    private int status(MockHttpServletRequestBuilder asked) throws Exception {
        return visits.answer(asked).getStatus();
    }

    @Test
    void everybodyOnTheStaffReadsAndOnlyWhoMayChanges() throws Exception {
        save("danger.fire: Cháy! Của xã.\n", "chuẩn bị thử");
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
                MockHttpServletResponse answer = visits.answer(get(path).session(session));
                assertThat(answer.getStatus()).as(role + path).isEqualTo(prepares ? 200 : 403);
                assertThat(answer.getContentAsString().contains("LOS đỏ"))
                        .as(role + path)
                        .isEqualTo(prepares);
                assertThat(answer.getContentAsString().contains("Chỉ lãnh đạo và quản trị xem được"))
                        .isNotEqualTo(prepares);
            }
            assertThat(visits.answer(get("/admin/content").session(session))
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
        MockHttpServletResponse withoutReason = visits.answer(save);
        assertThat(withoutReason.getStatus()).isEqualTo(422);
        assertThat(withoutReason.getContentAsString()).contains("Anh/chị ghi lý do sửa", mine);

        save("danger.fire: Cháy! Ra ngoài.\n", "người khác sửa");
        MockHttpServletResponse overtaken = visits.answer(save.param("why", "câu rõ hơn"));
        assertThat(overtaken.getStatus()).isEqualTo(409);
        assertThat(overtaken.getContentAsString())
                .contains("người khác đã lưu tệp này", mine, "Cháy! Ra ngoài.", "câu rõ hơn", "Bàn Văn ADMIN");
        assertThat(content.current().messages().text("danger.fire")).isEqualTo("Cháy! Ra ngoài.");
    }

    @Test
    void whoeverTakesTheCommunesFileAwayReadsThatTheBuiltInOneIsInForce() throws Exception {
        save("danger.fire: Cháy! Ra xa.\n", "chuẩn bị thử");
        MockHttpSession admin = signedIn(Role.ADMIN);
        String seen = hidden(visits.answer(get(PAGE).session(admin)), "seen");
        String done = visits.answer(post(PAGE + "/built-in")
                        .session(admin)
                        .with(csrf())
                        .param("seen", seen)
                        .param("why", "câu có sẵn hay hơn"))
                .getRedirectedUrl();
        assertThat(visits.answer(get(done).session(admin)).getContentAsString()).contains("Đã bỏ bản của xã");
        assertThat(content.sources().own()).doesNotContainKey(DANGER);
    }

    @Test
    void aPutBackAfterSomebodySavedMeanwhileIsRefusedAndSaysSo() throws Exception {
        save("danger.fire: Cháy! Lần một.\n", "chuẩn bị thử");
        save("danger.fire: Cháy! Lần hai.\n", "chuẩn bị thử lần hai");
        MockHttpSession admin = signedIn(Role.ADMIN);
        int first = revisions.history(DANGER).get(1).number();
        String seen = hidden(visits.answer(get(PAGE + "/" + first).session(admin)), "seen");
        assertThat(seen).isEqualTo(revisions.draft(DANGER).orElseThrow().seen());
        save("danger.fire: Cháy! Người khác.\n", "người khác sửa trước");

        MockHttpServletRequestBuilder back = post(PAGE + "/" + first + "/back")
                .session(admin)
                .with(csrf())
                .param("seen", seen)
                .param("why", "khôi phục lần một");
        MockHttpServletResponse refused = visits.answer(back);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString())
                .contains(
                        "người khác đã lưu tệp này",
                        "Bàn Văn ADMIN",
                        "Cháy! Người khác.",
                        "Cháy! Lần một.",
                        "khôi phục lần một");
        assertThat(content.current().messages().text("danger.fire")).isEqualTo("Cháy! Người khác.");

        MockHttpServletResponse typed = visits.answer(post(PAGE + "/edit")
                .session(admin)
                .with(csrf())
                .param("seen", hidden(refused, "seen"))
                .param("text", "danger.fire: Cháy! Lần một.")
                .param("why", "khôi phục lần một"));
        assertThat(typed.getStatus()).as("having seen it, they may").isEqualTo(302);
        assertThat(content.current().messages().text("danger.fire")).isEqualTo("Cháy! Lần một.");
    }

    @Test
    void whatNoLongerFitsTheRestIsNotPutBackAndSaysWhy() throws Exception {
        String commune = revisions.draft("commune.yaml").orElseThrow().text();
        String more = commune.replaceFirst(
                "(?m)^contacts:\\s*$",
                "contacts:\n  - {id: test-desk, name: \"Quầy thử\", say: \"Thử\", source: \"Thử\"}");
        assertThat(more).isNotEqualTo(commune);
        save("commune.yaml", commune + "# lần cũ\n", "lần cũ");
        int before = revisions.history("commune.yaml").get(0).number();
        save("commune.yaml", more, "thêm một nơi gọi");
        String outside = revisions.draft("outside.yaml").orElseThrow().text();
        save(
                "outside.yaml",
                outside.replace("codes:\n", "codes:\n  - {contact: test-desk, name: \"Mã thử\"}\n"),
                "mã của nơi mới");
        MockHttpSession admin = signedIn(Role.ADMIN);
        String seen = revisions.draft("commune.yaml").orElseThrow().seen();
        MockHttpServletResponse unsound = visits.answer(post("/admin/content/commune/" + before + "/back")
                .session(admin)
                .with(csrf())
                .param("seen", seen)
                .param("why", "khôi phục để thử"));
        assertThat(unsound.getStatus()).isEqualTo(422);
        assertThat(unsound.getContentAsString()).contains("id=\"problems\"", "test-desk");
        assertThat(content.current().commune().contact("test-desk")).isPresent();
        save("outside.yaml", outside, "dọn lại");
        save("commune.yaml", commune, "dọn lại");
    }

    @Test
    void theCommunesFileIsNotThrownAwayOverWhatSomebodySavedMeanwhile() throws Exception {
        save("danger.fire: Cháy! Của xã.\n", "chuẩn bị thử");
        MockHttpSession admin = signedIn(Role.ADMIN);
        String seen = hidden(visits.answer(get(PAGE).session(admin)), "seen");
        save("danger.fire: Cháy! Người khác nữa.\n", "người khác sửa trước");
        MockHttpServletRequestBuilder away =
                post(PAGE + "/built-in").session(admin).with(csrf()).param("why", "dùng bản có sẵn");
        MockHttpServletResponse refused = visits.answer(away.param("seen", seen));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(content.current().messages().text("danger.fire")).isEqualTo("Cháy! Người khác nữa.");
    }

    /** The value of a hidden field. */
    private static String hidden(MockHttpServletResponse page, String name) throws IOException {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.getContentAsString());
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    @Test
    void aLeaderChangesTheLadderAndNothingElse() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        assertThat(visits.answer(get("/admin/content/ladder/edit").session(leader))
                        .getStatus())
                .isEqualTo(200);
        assertThat(visits.answer(get(PAGE + "/edit").session(leader)).getStatus())
                .isEqualTo(302);
        assertThat(visits.answer(post(PAGE + "/1/back")
                                .session(leader)
                                .with(csrf())
                                .param("why", "thử xem sao"))
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
        assertThat(visits.answer(save).getStatus()).as("seen by nobody").isIn(409, 422);
        String seen = revisions.draft("commune.yaml").orElseThrow().seen();
        MockHttpServletResponse unsound = visits.answer(save.param("seen", seen));
        assertThat(unsound.getStatus()).isEqualTo(422);
        assertThat(unsound.getContentAsString()).contains("Điện lực Ba Bể", "gọi anh Sơn", "Số điện thoại");
        MockHttpServletResponse nobody =
                visits.answer(post("/admin/content/contacts").session(leader).with(csrf()));
        assertThat(nobody.getStatus()).isEqualTo(422);
        assertThat(nobody.getContentAsString()).contains("không được để trống");
    }
}
