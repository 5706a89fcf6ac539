package vn.trucban.bot.web.drill;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.bot.drill.DrillDesk;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;

/** What the pages of drills show. */
@Configuration(proxyBeanMethods = false)
class DrillPagesConfiguration {
    @Bean
    DrillWords drillWords(ContentLibrary content, Clock clock) {
        return new DrillWords(content::current, clock);
    }

    @Bean
    DrillViews drillViews(DrillDesk drills, DrillWords words) {
        return new DrillViews(drills, words);
    }

    @Bean
    DrillListViews drillListViews(DrillDesk drills, StaffDesk staff, DrillWords words) {
        return new DrillListViews(drills, staff::staff, words);
    }
}
