package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.register.Added;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.staff.Role;

/** The register was broken off, as another instance has noticed, and people answer for it on the page. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RegisterBreakPageTest {
    private final Visits visits;
    private final LogbookDesk log;

    RegisterBreakPageTest(Visits visits, LogbookDesk log) {
        this.visits = visits;
        this.log = log;
    }

    private MockHttpSession signedIn(Role role) throws Exception {
        return visits.signedIn(Visits.person("break-" + role, "Bà " + role, role));
    }

    /** Leaders are told of a break where no administrator can be reached, and asked to answer for it. */
    @Test
    void aBreakIsAnsweredForOnceByWhoeverIsToldOfIt() throws Exception {
        assertThat(resume(Role.LEADER, "phục hồi").getStatus()).isEqualTo(409);
        assertThat(resume(Role.LEADER, "phục hồi").getContentAsString()).contains("Sổ không có chỗ đứt nào");
        assertThat(resume(Role.TECHNICIAN, "thử").getStatus()).isEqualTo(403);

        log.register()
                .record(new RegisterFact(
                        "break/900000/" + "ab".repeat(32),
                        Register.GENERAL,
                        0,
                        "",
                        Added.BREAK.name(),
                        Instant.EPOCH,
                        "Trực Ban",
                        "SỔ BỊ ĐỨT, như bản kia đã thấy"));
        log.watch().look();
        assertThat(visits.answer(get("/admin/register").session(signedIn(Role.ADMIN)))
                        .getContentAsString())
                .contains("Ghi lý do và tiếp tục");
        assertThat(resume(Role.ADMIN, " ").getContentAsString()).contains("Chưa có nội dung");

        for (int tap = 0; tap < 2; tap++) {
            assertThat(resume(Role.ADMIN, "phục hồi bản sao lưu").getStatus()).isEqualTo(302);
        }
        MockHttpServletResponse second = resume(Role.LEADER, "ổ đĩa hỏng");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString())
                .contains("Đ/c Bà ADMIN đã ghi lý do sổ bị đứt lúc ")
                .doesNotContain("Ghi lý do và tiếp tục");
        assertThat(log.register().recent(9))
                .extracting(entry -> entry.fact().text())
                .contains("phục hồi bản sao lưu")
                .doesNotContain("ổ đĩa hỏng");
    }

    private MockHttpServletResponse resume(Role role, String reason) throws Exception {
        return visits.answer(post("/admin/register/resume")
                .session(signedIn(role))
                .with(csrf())
                .param("reason", reason));
    }
}
