package vn.trucban.bot.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;

/** Forms through the framework's own filter. why not through the whole program: its tests put another repository in the place of ours. */
class SignInFormsTest {
    private static final String SECRET = "s".repeat(43);

    private final CsrfFilter filter = new CsrfFilter(new SignInForms());

    private static MockHttpServletRequest request(String method, Optional<String> secret, MockHttpSession session) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/admin/register/check");
        secret.ifPresent(kept -> request.setCookies(new Cookie(SignInCookie.NAME, kept)));
        request.setSession(session);
        return request;
    }

    /** The mark in the form of a page that this browser opens. */
    private String opened(Optional<String> secret, MockHttpSession session) throws ServletException, IOException {
        MockHttpServletRequest page = request("GET", secret, session);
        filter.doFilter(page, new MockHttpServletResponse(), new MockFilterChain());
        return ((CsrfToken) page.getAttribute(CsrfToken.class.getName())).getToken();
    }

    private int sent(String mark, Optional<String> secret, MockHttpSession session)
            throws ServletException, IOException {
        MockHttpServletRequest form = request("POST", secret, session);
        form.setParameter("_csrf", mark);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(form, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void a_form_of_whoever_is_signed_in_is_taken_after_the_session_is_gone() throws Exception {
        String mark = opened(Optional.of(SECRET), new MockHttpSession());
        assertThat(sent(mark, Optional.of(SECRET), new MockHttpSession())).isEqualTo(200);
    }

    @Test
    void one_of_another_browser_or_of_another_site_is_not() throws Exception {
        String mark = opened(Optional.of(SECRET), new MockHttpSession());
        assertThat(sent(mark, Optional.of("t".repeat(43)), new MockHttpSession()))
                .isEqualTo(403);
        assertThat(sent("", Optional.of(SECRET), new MockHttpSession())).isEqualTo(403);
        assertThat(sent(SECRET, Optional.of(SECRET), new MockHttpSession())).isEqualTo(403);
    }

    @Test
    void a_strangers_form_hangs_on_the_session() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String mark = opened(Optional.empty(), session);
        assertThat(sent(mark, Optional.empty(), session)).isEqualTo(200);
        assertThat(sent(mark, Optional.empty(), new MockHttpSession())).isEqualTo(403);
    }
}
