package vn.trucban.bot.web.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import vn.trucban.bot.staff.PersonId;

/**
 * Who is behind a request, by a cookie that outlives the program: a crash in the middle of a storm must not turn the board on the wall into
 * the sign-in page. It goes when the browser is closed. Nothing else signs anybody in, so whoever signs out at one instance is out at all.
 */
final class SignInCookie implements SecurityContextRepository {
    private static final String NAME = "trucban-signin";
    /** With it a browser takes the cookie over HTTPS from this very host only, and lets no site beside it lay another one. */
    private static final String OF_THIS_HOST = "__Host-";

    private static final Logger LOG = LoggerFactory.getLogger(SignInCookie.class);

    private final SignIns signIns;
    private final boolean https;

    SignInCookie(SignIns signIns, boolean https) {
        this.signIns = signIns;
        this.https = https;
    }

    /** What the browser keeps; empty where it sends none. */
    private Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .filter(SignIns::looksLikeOne)
                .findFirst();
    }

    /** What the browser of somebody who is signed in keeps; empty for everybody else. */
    Optional<String> standing(HttpServletRequest request) {
        return of(request).filter(secret -> person(secret).isPresent());
    }

    private String name() {
        return https ? OF_THIS_HOST + NAME : NAME;
    }

    /** What a signed-in person is to the framework. */
    static Authentication signedIn(PersonId person) {
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person.value()), null, List.of());
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder asked) {
        return loadDeferredContext(asked.getRequest()).get();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Asked(request);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Optional<PersonId> person = Stream.ofNullable(context.getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(one -> new PersonId(((SignedIn) one).personId()))
                .findFirst();
        Optional<String> before = of(request);
        if (person.isEmpty() && before.isPresent()) {
            // why first: also where the store is away, nobody finds this browser signed in afterwards
            set(response, "", Duration.ZERO);
        }
        before.ifPresent(this::end);
        person.map(signIns::begin).ifPresent(secret -> set(response, secret, Duration.ofSeconds(-1)));
    }

    private void end(String secret) {
        try {
            signIns.end(secret);
        } catch (DataAccessException away) {
            LOG.warn(
                    "a sign-in stands until it was unseen for {} hours, because its end cannot be kept: {}",
                    SignIns.LASTS.toHours(),
                    away.getClass().getSimpleName());
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return of(request).isPresent();
    }

    private void set(HttpServletResponse response, String value, Duration lasts) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(), value)
                        .httpOnly(true)
                        .secure(https)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(lasts)
                        .build()
                        .toString());
    }

    private Optional<PersonId> person(String secret) {
        try {
            return signIns.person(secret);
        } catch (DataAccessException away) {
            LOG.warn("who is signed in cannot be looked up: {}", away.getClass().getSimpleName());
            return signIns.lately(secret);
        }
    }

    /** Looked up when somebody asks: most requests are for what everybody may see. */
    private final class Asked implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private Optional<SecurityContext> known = Optional.empty();
        private boolean nobody;

        Asked(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (known.isEmpty()) {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                Optional<PersonId> person = of(request).flatMap(SignInCookie.this::person);
                person.map(SignInCookie::signedIn).ifPresent(context::setAuthentication);
                nobody = person.isEmpty();
                known = Optional.of(context);
            }
            return known.get();
        }

        @Override
        public boolean isGenerated() {
            SecurityContext asked = get();
            return nobody && asked.getAuthentication() == null;
        }
    }
}
