package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;

/** The cookie alone signs in: after a crash the board on the wall goes on, and whoever signs out is out. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StaySignedInTest {
    private final Visits visits;
    private final Person leader = Visits.person("stays-lan", "Chị Lan", Role.LEADER);
    private MockHttpServletResponse signedIn;
    private Cookie cookie;

    StaySignedInTest(Visits visits) {
        this.visits = visits;
    }

    @BeforeEach
    void signsIn() throws Exception {
        signedIn =
                visits.answer(post("/signin").param("code", visits.code(leader)).with(csrf()));
        cookie = signedIn.getCookie(CookieOfSession.SIGN_IN);
    }

    private MockHttpServletResponse asks(String address) throws Exception {
        return visits.answer(get(address).cookie(cookie));
    }

    @Test
    void a_page_opens_without_a_session() throws Exception {
        assertThat(asks("/admin").getStatus()).isEqualTo(200);
        assertThat(visits.answer(get("/admin")).getRedirectedUrl()).startsWith("/signin");
    }

    @Test
    void the_cookie_is_for_this_site_and_no_script_and_goes_with_the_browser() {
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(-1);
        assertThat(signedIn.getHeader("Set-Cookie")).contains("SameSite=Lax");
    }

    @Test
    void who_signs_out_is_out_also_with_the_cookie() throws Exception {
        MockHttpServletResponse out =
                visits.answer(post("/signout").cookie(cookie).with(csrf()));
        assertThat(out.getCookie(CookieOfSession.SIGN_IN).getMaxAge()).isZero();
        assertThat(asks("/admin").getRedirectedUrl()).startsWith("/signin");
    }

    /** The session is of the instance where they signed in; where they sign out, there may be none. */
    @Test
    void who_signs_out_at_another_instance_is_out_at_the_first_too() throws Exception {
        MockHttpSession session = visits.signedIn(leader);
        cookie = (Cookie) session.getAttribute(CookieOfSession.SIGN_IN);
        assertThat(visits.answer(get("/admin").session(session)).getStatus()).isEqualTo(200);
        visits.answer(post("/signout").cookie(cookie).with(csrf()));
        assertThat(visits.answer(get("/admin").session(session)).getRedirectedUrl())
                .startsWith("/signin");
    }

    @Test
    void a_form_that_is_still_open_after_the_sign_out_leads_to_the_sign_in_page() throws Exception {
        visits.answer(post("/signout").cookie(cookie).with(csrf()));
        assertThat(visits.answer(post("/admin/register/check").cookie(cookie)).getRedirectedUrl())
                .isEqualTo("/signin");
        assertThat(visits.answer(post("/signin")).getStatus()).isEqualTo(403);
    }

    @Test
    void another_sign_in_in_the_same_browser_ends_the_first() throws Exception {
        MockHttpServletResponse again = visits.answer(post("/signin")
                .param("code", visits.code(leader))
                .cookie(cookie)
                .with(csrf()));
        assertThat(asks("/admin").getRedirectedUrl()).startsWith("/signin");
        cookie = again.getCookie(CookieOfSession.SIGN_IN);
        assertThat(asks("/admin").getStatus()).isEqualTo(200);
    }

    @Test
    void a_cookie_that_is_none_is_a_stranger() throws Exception {
        cookie = new Cookie(CookieOfSession.SIGN_IN, "x".repeat(43));
        assertThat(asks("/admin").getRedirectedUrl()).startsWith("/signin");
        cookie = new Cookie(CookieOfSession.SIGN_IN, "{$ne: 1}");
        assertThat(asks("/admin").getRedirectedUrl()).startsWith("/signin");
    }
}
