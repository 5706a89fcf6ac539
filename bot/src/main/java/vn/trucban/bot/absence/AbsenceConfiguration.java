package vn.trucban.bot.absence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.Talk;

/** Who is away. */
@Configuration(proxyBeanMethods = false)
class AbsenceConfiguration {
    @Bean
    Talk absenceTalk(StaffDesk staff) {
        return new AbsenceTalk(staff);
    }
}
