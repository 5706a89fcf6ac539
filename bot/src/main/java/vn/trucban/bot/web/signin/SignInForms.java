package vn.trucban.bot.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The mark by which a form is known to be one of ours. Of whoever is signed in it follows from their cookie, so that a form which was opened
 * before a crash, or at another instance, can be sent after it; of everybody else it is in the session.
 */
final class SignInForms implements CsrfTokenRepository {
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    private final CsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();
    private final SignInCookie signIn;

    SignInForms(SignInCookie signIn) {
        this.signIn = signIn;
    }

    /** For whoever is not signed in: all others have one already. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return sessions.generateToken(request);
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveToken(token, request, response);
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        // why only of a sign-in that stands: a site beside this one may lay a cookie that it made up, and know its mark
        return signIn.standing(request)
                .<CsrfToken>map(secret -> new DefaultCsrfToken(HEADER, PARAMETER, SignIns.ofForms(secret)))
                .orElseGet(() -> sessions.loadToken(request));
    }
}
