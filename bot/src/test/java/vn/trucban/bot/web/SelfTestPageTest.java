package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.watch.SelfTestDesk;
import vn.trucban.notifier.selftest.Finding.Grade;
import vn.trucban.notifier.selftest.Report;

/** The whole program tests itself on demand from the page of staff, and its watchdog shows in the health of the program. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SelfTestPageTest {
    private final MockMvc web;
    private final StaffDesk staff;
    private final SelfTestDesk desk;

    SelfTestPageTest(MockMvc web, StaffDesk staff, SelfTestDesk desk) {
        this.web = web;
        this.staff = staff;
        this.desk = desk;
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder asked) throws Exception {
        MockHttpServletResponse response = web.perform(asked).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private MockHttpSession signedIn(Role role) throws Exception {
        Person person = new Person(
                new PersonId("self-test-" + role), "Người thử", "", Set.of(role), Optional.empty(), Map.of(), true);
        staff.importPeople(List.of(person));
        MockHttpSession session = new MockHttpSession();
        answer(post("/signin")
                .param("code", staff.signInCode(person.id(), StaffDesk.SIGN_IN_LIFE))
                .with(csrf())
                .session(session));
        return session;
    }

    @Test
    void aLeaderTestsFromThePageAndReadsWhatWasFound() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        assertThat(answer(post("/admin/self-test").with(csrf()).session(leader)).getRedirectedUrl())
                .isEqualTo("/admin#self-test");
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> !desk.running() && desk.last().isPresent());
        Report report = desk.last().orElseThrow();
        assertThat(report.findings())
                .extracting(finding -> finding.subject() + " " + finding.grade())
                .contains(
                        "telegram NOT_SET_UP",
                        "zalo NOT_SET_UP",
                        "facebook NOT_SET_UP",
                        "store GOOD",
                        "clock NOT_SET_UP",
                        "register GOOD")
                .anyMatch(line -> line.startsWith("feed "));
        assertThat(report.of(Grade.WARNING)).isEmpty();
        assertThat(answer(get("/admin").session(leader)).getContentAsString())
                .contains("id=\"self-test\"", "🟢 Kho dữ liệu: ghi, đọc và xóa được", "Kiểm tra ngay");
    }

    @Test
    void othersMayNot() throws Exception {
        MockHttpSession technician = signedIn(Role.TECHNICIAN);
        assertThat(answer(post("/admin/self-test").with(csrf()).session(technician))
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(get("/admin").session(technician)).getContentAsString())
                .doesNotContain("Kiểm tra ngay");
        assertThat(answer(post("/admin/self-test").with(csrf())).getStatus()).isEqualTo(302);
    }

    @Test
    void theWatchdogIsPartOfTheHealth() throws Exception {
        String health = answer(get("/actuator/health/watch")).getContentAsString();
        assertThat((String) JsonPath.read(health, "$.status")).isEqualTo("UP");
    }
}
