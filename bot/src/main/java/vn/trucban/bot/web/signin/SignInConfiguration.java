package vn.trucban.bot.web.signin;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.web.signin.mongo.MongoSignInStore;

/** Sign-in and its cookie. */
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

    @Bean
    SignInCookie whoIsSignedIn(BotSettings settings, MongoTemplate mongo, SecureRandom random, Clock clock) {
        return new SignInCookie(new SignIns(new MongoSignInStore(mongo), random, clock), https(settings));
    }

    @Bean
    CsrfTokenRepository marksOfForms(SignInCookie signIn) {
        return new SignInForms(signIn);
    }

    private static boolean https(BotSettings settings) {
        return "https".equalsIgnoreCase(settings.publicUrl().getScheme());
    }

    /** Of the session, which has the marks of strangers' forms. Behind HTTPS the cookie never travels in the clear; on http://localhost a Secure cookie would not come back. */
    @Bean
    ServletContextInitializer sessionCookie(BotSettings settings) {
        return context -> context.getSessionCookieConfig().setSecure(https(settings));
    }
}
