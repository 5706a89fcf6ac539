package vn.trucban.bot.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcConfigurer;
import org.springframework.web.context.WebApplicationContext;

/**
 * Keeps the sign-in cookie with the session of a request, as a browser has both, and sends it along with the session; requests that say
 * themselves which sign-in they have go as they are.
 */
final class CookieOfSession implements MockMvcBuilderCustomizer {
    static final String SIGN_IN = "trucban-signin";

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.alwaysDo(CookieOfSession::keep).apply(new MockMvcConfigurer() {
            @Override
            public RequestPostProcessor beforeMockMvcCreated(
                    ConfigurableMockMvcBuilder<?> made, WebApplicationContext context) {
                return CookieOfSession::send;
            }
        });
    }

    private static void keep(MvcResult answered) {
        Optional<HttpSession> session =
                Optional.ofNullable(answered.getRequest().getSession(false));
        Optional<Cookie> cookie = Optional.ofNullable(answered.getResponse().getCookie(SIGN_IN));
        session.ifPresent(one -> cookie.ifPresent(set -> one.setAttribute(SIGN_IN, set)));
    }

    private static MockHttpServletRequest send(MockHttpServletRequest request) {
        Cookie[] own = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        boolean says = Arrays.stream(own).anyMatch(cookie -> cookie.getName().equals(SIGN_IN));
        if (!says) {
            Stream<Cookie> kept = Optional.ofNullable(request.getSession(false))
                    .map(session -> (Cookie) session.getAttribute(SIGN_IN))
                    .filter(cookie -> cookie.getMaxAge() != 0)
                    .stream();
            request.setCookies(Stream.concat(Arrays.stream(own), kept).toArray(Cookie[]::new));
        }
        return request;
    }
}
