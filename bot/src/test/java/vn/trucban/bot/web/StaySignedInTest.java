package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;

/** After a crash the sessions are gone, and nobody is: the board on the wall goes on. */
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
        cookie = signedIn.getCookie("trucban-signin");
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
        assertThat(out.getCookie("trucban-signin").getMaxAge()).isZero();
        assertThat(asks("/admin").getRedirectedUrl()).startsWith("/signin");
    }

    @Test
    void another_sign_in_in_the_same_browser_ends_the_first() throws Exception {
        MockHttpServletResponse again = visits.answer(post("/signin")
                .param("code", visits.code(leader))
                .cookie(cookie)
                .with(csrf()));
        assertThat(asks("/admin").getRedirectedUrl()).startsWith("/signin");
        cookie = again.getCookie("trucban-signin");
        assertThat(asks("/admin").getStatus()).isEqualTo(200);
    }

    @Test
    void a_cookie_that_is_none_is_a_stranger() throws Exception {
        cookie = new Cookie("trucban-signin", "x".repeat(43));
        assertThat(asks("/admin").getRedirectedUrl()).startsWith("/signin");
        cookie = new Cookie("trucban-signin", "{$ne: 1}");
        assertThat(asks("/admin").getRedirectedUrl()).startsWith("/signin");
    }
}
