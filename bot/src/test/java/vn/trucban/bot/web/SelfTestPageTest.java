package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.watch.SelfTestDesk;
import vn.trucban.notifier.selftest.Finding.Grade;
import vn.trucban.notifier.selftest.Report;

/** The whole program tests itself on demand from the page of staff, and its watchdog shows in the health of the program. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SelfTestPageTest {
    private final Visits visits;
    private final SelfTestDesk desk;

    SelfTestPageTest(Visits visits, SelfTestDesk desk) {
        this.visits = visits;
        this.desk = desk;
    }

    private MockHttpSession signedIn(Role role) throws Exception {
        return visits.signedIn(Visits.person("self-test-" + role, "Người thử", role));
    }

    @Test
    void aLeaderTestsFromThePageAndReadsWhatWasFound() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        assertThat(visits.answer(post("/admin/self-test").with(csrf()).session(leader))
                        .getRedirectedUrl())
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
        assertThat(visits.answer(get("/admin").session(leader)).getContentAsString())
                .contains("id=\"self-test\"", "🟢 Kho dữ liệu: ghi, đọc và xóa được", "Kiểm tra ngay");
    }

    @Test
    void othersMayNot() throws Exception {
        MockHttpSession technician = signedIn(Role.TECHNICIAN);
        assertThat(visits.answer(post("/admin/self-test").with(csrf()).session(technician))
                        .getStatus())
                .isEqualTo(403);
        assertThat(visits.answer(get("/admin").session(technician)).getContentAsString())
                .doesNotContain("Kiểm tra ngay");
        assertThat(visits.answer(post("/admin/self-test").with(csrf())).getStatus())
                .isEqualTo(302);
    }

    @Test
    void theWatchdogIsPartOfTheHealth() throws Exception {
        String health = visits.answer(get("/actuator/health/watch")).getContentAsString();
        assertThat((String) JsonPath.read(health, "$.status")).isEqualTo("UP");
    }
}
