package vn.trucban.bot.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may come in where. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    SecurityFilterChain doors(HttpSecurity http) throws Exception {
        return http.csrf(csrf -> csrf.ignoringRequestMatchers("/webhooks/**", "/api/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/admin/**", "/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }
}
