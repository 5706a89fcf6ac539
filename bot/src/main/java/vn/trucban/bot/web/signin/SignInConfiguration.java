package vn.trucban.bot.web.signin;

import java.time.Clock;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.staff.StaffDesk;

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

    /** Behind HTTPS the cookie never travels in the clear; on http://localhost a Secure cookie would not come back. */
    @Bean
    ServletContextInitializer sessionCookie(BotSettings settings) {
        boolean https = "https".equalsIgnoreCase(settings.publicUrl().getScheme());
        return context -> context.getSessionCookieConfig().setSecure(https);
    }
}
