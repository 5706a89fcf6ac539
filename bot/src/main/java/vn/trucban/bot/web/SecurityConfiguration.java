package vn.trucban.bot.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.trucban.bot.adapter.simulator.Simulator;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.web.api.ApiKeyFilter;
import vn.trucban.bot.web.api.ApiKeys;
import vn.trucban.bot.web.api.Problems;
import vn.trucban.bot.web.signin.ClientAddress;
import vn.trucban.bot.web.signin.Visitors;
import vn.trucban.notifier.store.StorePing;

/** Who may come in where. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** why: without any the framework makes up a user and logs its password. */
    @Bean
    UserDetailsService nobodyByPassword() {
        return new InMemoryUserDetailsManager();
    }

    /** Programs: a key at each request, no session, problem documents. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ApiKeys keys, Problems problems) throws Exception {
        return headers(http)
                .securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new ApiKeyFilter(keys, problems), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Platforms: each webhook checks its own signature or secret. */
    @Bean
    @Order(2)
    SecurityFilterChain platforms(HttpSecurity http) throws Exception {
        return headers(http)
                .securityMatcher("/webhooks/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** People. */
    @Bean
    @Order(3)
    SecurityFilterChain people(
            HttpSecurity http,
            Visitors visitors,
            Simulator simulator,
            SecurityContextRepository signedIn,
            CsrfTokenRepository forms,
            StorePing store)
            throws Exception {
        return headers(http)
                // why: asking whether a notice is genuine changes nothing, and strangers get no cookie
                .csrf(csrf -> csrf.csrfTokenRepository(forms).ignoringRequestMatchers("/xacminh"))
                .securityContext(who -> who.securityContextRepository(signedIn))
                .authorizeHttpRequests(requests -> {
                    pages(requests, visitors);
                    machine(requests, visitors, simulator);
                })
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> signIn(request, response, store))
                        .accessDeniedHandler(SecurityConfiguration::refuse))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(out -> out.logoutUrl("/signout").logoutSuccessUrl("/"))
                .build();
    }

    /** why not while the store is away: whoever is signed in cannot be known, and nobody can sign in. */
    private static void signIn(HttpServletRequest request, HttpServletResponse response, StorePing store)
            throws IOException {
        if (store.answers()) {
            boolean page = request.getMethod().equals("GET");
            response.sendRedirect("/signin" + (page ? "?next=" + request.getRequestURI() : ""));
        } else {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    /** why to the sign-in page: the mark of a form ends with the sign-in, and in the morning people press on the page of yesterday. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        boolean nobody = SecurityContextHolder.getContext().getAuthentication() == null;
        if (why instanceof CsrfException && nobody && request.getRequestURI().startsWith("/admin")) {
            response.sendRedirect("/signin");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, why);
        }
    }

    /**
     * why everybody: the plan is every officer's to read and to sign; a drill is watched by officers too, who holds a certificate sees to
     * it, and who is to act on what a drill taught says there that it is done.
     */
    private static final String[] OF_EVERYBODY = {
        "/admin/command",
        "/admin/command/**",
        "/admin/plan",
        "/admin/plan/**",
        "/admin/certificates",
        "/admin/certificates/**",
        "/admin/drills",
        "/admin/drills/**"
    };

    /** The first line that fits counts. */
    private static void pages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Visitors visitors) {
        requests.requestMatchers("/admin/staff/**", "/admin/keys/**")
                .access(staff(visitors, Role.ADMIN))
                // why not officers: a leader signs that letter
                .requestMatchers(HttpMethod.POST, "/admin/outside/*/*/letter")
                .access(staff(visitors, Role.ADMIN, Role.LEADER, Role.TECHNICIAN))
                .requestMatchers("/admin/paper", "/admin/paper/**", "/admin/outside", "/admin/outside/**")
                .access(staff(visitors, Role.ADMIN, Role.LEADER, Role.TECHNICIAN, Role.OFFICER))
                .requestMatchers("/admin/reports/**")
                .access(staff(visitors, Role.ADMIN, Role.LEADER, Role.TECHNICIAN))
                .requestMatchers(OF_EVERYBODY)
                .access(staff(visitors, Role.values()))
                .requestMatchers(HttpMethod.GET, "/admin/content", "/admin/content/**")
                .access(staff(visitors, Role.values()))
                .requestMatchers("/admin/content/**")
                .access(staff(visitors, Role.ADMIN, Role.LEADER))
                .requestMatchers(HttpMethod.GET, "/admin", "/admin/**")
                .access(staff(visitors, Role.ADMIN, Role.LEADER, Role.TECHNICIAN))
                .requestMatchers("/admin/self-test", "/admin/register/resume")
                .access(staff(visitors, Role.ADMIN, Role.LEADER))
                .requestMatchers(
                        "/admin/register/late",
                        "/admin/register/correct",
                        "/admin/register/check",
                        "/admin/register/incident/*/archive",
                        "/admin/register/incident/*/times")
                .access(staff(visitors, Role.ADMIN, Role.LEADER, Role.TECHNICIAN))
                .requestMatchers("/admin", "/admin/**")
                .access(staff(visitors, Role.ADMIN));
    }

    private static void machine(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Visitors visitors,
            Simulator simulator) {
        requests.requestMatchers("/chat", "/chat/**")
                .access((who, asked) -> new AuthorizationDecision(
                        simulator.open() || visitors.person(who.get()).isPresent()))
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access((who, asked) -> new AuthorizationDecision(
                        ClientAddress.local(asked.getRequest()) || visitors.are(who.get(), Role.ADMIN)))
                .anyRequest()
                .permitAll();
    }

    private static AuthorizationManager<RequestAuthorizationContext> staff(Visitors visitors, Role... roles) {
        return (who, asked) -> new AuthorizationDecision(visitors.are(who.get(), roles));
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable);
    }
}
