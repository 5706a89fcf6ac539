package vn.trucban.bot.web.command;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.content.library.ContentLibrary;

/** What the pages of a command read. */
@Configuration(proxyBeanMethods = false)
class CommandPagesConfiguration {
    @Bean
    CommandViews commandViews(CommandDesk commands, ContentLibrary content, Clock clock) {
        return new CommandViews(commands, content::current, clock);
    }
}
