package vn.trucban.bot.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/** Lets pages offer only links that whoever reads them may follow: {@code ${@nav.may('/admin/staff')}}. */
@Configuration(proxyBeanMethods = false)
class NavigationConfiguration {
    @Bean
    Navigation nav(WebInvocationPrivilegeEvaluator rules) {
        return new Navigation(rules);
    }

    /** Asks the same rules that decide about the requests themselves. */
    static final class Navigation {
        /** Where a staff member starts, the first that they may see. */
        private static final List<String> STARTS = List.of("/admin", "/admin/paper", "/admin/plan");

        private final WebInvocationPrivilegeEvaluator rules;

        Navigation(WebInvocationPrivilegeEvaluator rules) {
            this.rules = rules;
        }

        public boolean may(String page) {
            return rules.isAllowed(
                    "", page, "GET", SecurityContextHolder.getContext().getAuthentication());
        }

        /** The page that a reader's own pages begin with; the public one for strangers. */
        public String home() {
            return STARTS.stream().filter(this::may).findFirst().orElse("/");
        }
    }
}
