package vn.trucban.bot.web.signin;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.web.signin.mongo.MongoSignInStore;

/** Sign-in and its session cookie. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    @Bean
    Visitors visitors(StaffDesk staff) {
        return new Visitors(staff::staff);
    }

    @Bean
    Attempts signInAttempts(Clock clock) {
        return new Attempts(clock);
    }

    /** The session serves while it lasts, and where the store is away; the cookie after a crash, and at another instance. */
    @Bean
    SecurityContextRepository whoIsSignedIn(
            BotSettings settings, MongoTemplate mongo, SecureRandom random, Clock clock) {
        SignIns signIns = new SignIns(new MongoSignInStore(mongo), random, clock);
        return new DelegatingSecurityContextRepository(
                new SignInCookie(signIns, https(settings)), new HttpSessionSecurityContextRepository());
    }

    @Bean
    CsrfTokenRepository marksOfForms() {
        return new SignInForms();
    }

    private static boolean https(BotSettings settings) {
        return "https".equalsIgnoreCase(settings.publicUrl().getScheme());
    }

    /** Behind HTTPS the cookie never travels in the clear; on http://localhost a Secure cookie would not come back. */
    @Bean
    ServletContextInitializer sessionCookie(BotSettings settings) {
        return context -> context.getSessionCookieConfig().setSecure(https(settings));
    }
}
