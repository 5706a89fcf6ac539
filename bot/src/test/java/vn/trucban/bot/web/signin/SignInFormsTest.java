package vn.trucban.bot.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.MovedClock;

/** Forms through the framework's own filter. why not through the whole program: its tests put another repository in the place of ours. */
class SignInFormsTest {
    private final SignIns signIns =
            new SignIns(new InMemorySignInStore(), new SecureRandom(), MovedClock.reading(() -> Instant.EPOCH));
    private final String secret = signIns.begin(new PersonId("lan"));
    private final CsrfFilter filter = new CsrfFilter(new SignInForms(new SignInCookie(signIns, false)));

    private static MockHttpServletRequest request(String method, Optional<String> secret, MockHttpSession session) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/admin/register/check");
        secret.ifPresent(kept -> request.setCookies(new Cookie("trucban-signin", kept)));
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
        String mark = opened(Optional.of(secret), new MockHttpSession());
        assertThat(sent(mark, Optional.of(secret), new MockHttpSession())).isEqualTo(200);
    }

    @Test
    void one_of_another_browser_or_of_another_site_is_not() throws Exception {
        String mark = opened(Optional.of(secret), new MockHttpSession());
        String another = signIns.begin(new PersonId("hoa"));
        assertThat(sent(mark, Optional.of(another), new MockHttpSession())).isEqualTo(403);
        assertThat(sent("", Optional.of(secret), new MockHttpSession())).isEqualTo(403);
        assertThat(sent(secret, Optional.of(secret), new MockHttpSession())).isEqualTo(403);
    }

    /** A site beside this one may lay such a cookie, and knows the mark that would follow from it. */
    @Test
    void what_somebody_made_up_or_what_has_ended_marks_no_form() throws Exception {
        String laid = "t".repeat(43);
        String known = opened(Optional.of(laid), new MockHttpSession());
        assertThat(sent(known, Optional.of(laid), new MockHttpSession())).isEqualTo(403);
        String mark = opened(Optional.of(secret), new MockHttpSession());
        signIns.end(secret);
        assertThat(sent(mark, Optional.of(secret), new MockHttpSession())).isEqualTo(403);
    }

    @Test
    void a_strangers_form_hangs_on_the_session() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String mark = opened(Optional.empty(), session);
        assertThat(sent(mark, Optional.empty(), session)).isEqualTo(200);
        assertThat(sent(mark, Optional.empty(), new MockHttpSession())).isEqualTo(403);
    }
}
