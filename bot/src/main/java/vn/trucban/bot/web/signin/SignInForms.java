package vn.trucban.bot.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The mark by which a form is known to be one of ours. Of whoever is signed in it follows from their cookie, so that a form which was opened
 * before a crash can be sent after it; of everybody else it is in the session.
 */
final class SignInForms implements CsrfTokenRepository {
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    private final CsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return SignInCookie.of(request)
                .<CsrfToken>map(secret -> new DefaultCsrfToken(HEADER, PARAMETER, SignIns.ofForms(secret)))
                .orElseGet(() -> sessions.generateToken(request));
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null || SignInCookie.of(request).isEmpty()) {
            sessions.saveToken(token, request, response);
        }
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return SignInCookie.of(request).isPresent() ? generateToken(request) : sessions.loadToken(request);
    }
}
