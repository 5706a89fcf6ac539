package vn.trucban.bot.talk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.staff.StaffDesk;

/** What every feature's screens share. */
@Configuration(proxyBeanMethods = false)
class TalkConfiguration {
    @Bean
    PageLinks pageLinks(StaffDesk staff, BotSettings settings) {
        return new PageLinks(
                person -> staff.signInCode(person, StaffDesk.SIGN_IN_LIFE),
                settings.publicUrl().toString());
    }
}
