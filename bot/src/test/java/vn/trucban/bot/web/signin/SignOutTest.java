package vn.trucban.bot.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.MovedClock;

/** One browser and two instances on one store, each with its own filters and sessions, and the store goes away now and then. */
class SignOutTest {
    private static final PersonId LAN = new PersonId("lan");

    private Instant now = Instant.parse("2026-11-26T01:00:00Z");
    private final Stored store = new Stored();
    private final Instance a = new Instance(false);
    private final Instance b = new Instance(false);
    private Optional<Cookie> kept = Optional.empty();

    /** That of tests, but for the times when nothing answers. */
    private static final class Stored implements SignInStore {
        private final SignInStore behind = new InMemorySignInStore();
        private boolean away;

        private <T> T answer(Supplier<T> asked) {
            if (away) {
                throw new DataAccessResourceFailureException("away");
            }
            return asked.get();
        }

        private void take(Runnable told) {
            boolean ignored = answer(() -> {
                told.run();
                return true;
            });
        }

        @Override
        public void begin(StandingSignIn signIn) {
            take(() -> behind.begin(signIn));
        }

        @Override
        public Optional<StandingSignIn> find(String digest) {
            return answer(() -> behind.find(digest));
        }

        @Override
        public boolean seen(StandingSignIn signIn, Instant at) {
            return answer(() -> behind.seen(signIn, at));
        }

        @Override
        public void end(String digest) {
            take(() -> behind.end(digest));
        }

        @Override
        public void endUnseenSince(Instant since) {
            take(() -> behind.endUnseenSince(since));
        }
    }

    private final class Instance {
        private final SignInCookie cookie;
        private final FilterChainProxy filters;
        private final MockHttpSession session = new MockHttpSession();

        Instance(boolean https) {
            cookie = new SignInCookie(new SignIns(store, new SecureRandom(), MovedClock.reading(() -> now)), https);
            SecurityContextLogoutHandler out = new SecurityContextLogoutHandler();
            out.setSecurityContextRepository(cookie);
            LogoutFilter signOut = new LogoutFilter("/", out);
            signOut.setLogoutRequestMatcher(
                    PathPatternRequestMatcher.withDefaults().matcher("/signout"));
            filters = new FilterChainProxy(new DefaultSecurityFilterChain(
                    AnyRequestMatcher.INSTANCE, new SecurityContextHolderFilter(cookie), signOut));
        }

        private MockHttpServletRequest request(String path) {
            MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
            request.setSession(session);
            kept.ifPresent(request::setCookies);
            return request;
        }

        void signsIn() {
            MockHttpServletResponse response = new MockHttpServletResponse();
            cookie.saveContext(new SecurityContextImpl(SignInCookie.signedIn(LAN)), request("/signin"), response);
            keep(response);
        }

        void signsOut() throws ServletException, IOException {
            MockHttpServletResponse response = new MockHttpServletResponse();
            filters.doFilter(request("/signout"), response, new MockFilterChain());
            keep(response);
        }

        /** Whom a page here takes the browser for. */
        Optional<String> knows() throws ServletException, IOException {
            List<Optional<String>> seen = new ArrayList<>();
            filters.doFilter(
                    request("/admin"),
                    new MockHttpServletResponse(),
                    (asked, answered) -> seen.add(Optional.ofNullable(
                                    SecurityContextHolder.getContext().getAuthentication())
                            .map(Authentication::getName)));
            return seen.get(0);
        }
    }

    private void keep(MockHttpServletResponse response) {
        for (Cookie set : response.getCookies()) {
            kept = Optional.of(set).filter(cookie -> cookie.getMaxAge() != 0);
        }
    }

    @Test
    void who_signs_out_at_one_instance_is_out_at_all() throws Exception {
        a.signsIn();
        Optional<Cookie> before = kept;
        assertThat(a.knows()).contains("lan");
        assertThat(b.knows()).contains("lan");
        b.signsOut();
        assertThat(a.knows()).isEmpty();
        kept = before;
        assertThat(a.knows()).isEmpty();
        assertThat(b.knows()).isEmpty();
    }

    @Test
    void who_stood_within_the_last_minute_stays_while_the_store_is_away_for_moments() throws Exception {
        a.signsIn();
        assertThat(a.knows()).contains("lan");
        store.away = true;
        now = now.plus(SignIns.REMEMBERED).minusMillis(1);
        assertThat(a.knows()).contains("lan");
        assertThat(b.knows()).isEmpty();
        now = now.plusMillis(1);
        assertThat(a.knows()).isEmpty();
        store.away = false;
        assertThat(a.knows()).contains("lan");
    }

    @Test
    void who_signs_out_while_the_store_is_away_is_out_there_and_the_browser_keeps_nothing() throws Exception {
        a.signsIn();
        Optional<Cookie> before = kept;
        assertThat(a.knows()).contains("lan");
        store.away = true;
        a.signsOut();
        assertThat(kept).isEmpty();
        assertThat(a.knows()).isEmpty();
        kept = before;
        assertThat(a.knows()).isEmpty();
    }

    @Test
    void what_has_ended_elsewhere_is_forgotten_as_soon_as_it_is_asked_for() throws Exception {
        a.signsIn();
        Optional<Cookie> before = kept;
        assertThat(a.knows()).contains("lan");
        b.signsOut();
        kept = before;
        assertThat(a.knows()).isEmpty();
        store.away = true;
        assertThat(a.knows()).isEmpty();
    }

    @Test
    void behind_https_the_cookie_is_of_this_host_only() throws Exception {
        Instance secure = new Instance(true);
        secure.signsIn();
        Cookie cookie = kept.orElseThrow();
        assertThat(cookie.getName()).isEqualTo("__Host-trucban-signin");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(secure.knows()).contains("lan");
        kept = Optional.of(new Cookie("trucban-signin", cookie.getValue()));
        assertThat(secure.knows()).isEmpty();
        kept = Optional.of(cookie);
        secure.signsOut();
        assertThat(kept).isEmpty();
    }

    @Test
    void only_so_many_are_remembered() {
        SignIns signIns = new SignIns(store, new SecureRandom(), MovedClock.reading(() -> now));
        String first = signIns.begin(LAN);
        assertThat(signIns.person(first)).contains(LAN);
        for (int others = 0; others < 500; others++) {
            assertThat(signIns.person(signIns.begin(LAN))).contains(LAN);
        }
        assertThat(signIns.lately(first)).isEmpty();
        now = now.plus(Duration.ofSeconds(1));
        assertThat(signIns.person(first)).contains(LAN);
        assertThat(signIns.lately(first)).contains(LAN);
    }
}
