package vn.trucban.bot.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.content.library.ContentLibrary;

/** Lets pages say {@code ${@words.text('web.…')}}. */
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {
    @Bean
    PageWords words(ContentLibrary content) {
        return new PageWords(content);
    }

    @Bean
    PageFailures pageFailures() {
        return new PageFailures();
    }

    /** The sentences of the content now in force. */
    static final class PageWords {
        private final ContentLibrary content;

        PageWords(ContentLibrary content) {
            this.content = content;
        }

        public String text(String key) {
            return content.current().messages().text(key);
        }

        public String text(String key, Map<String, ?> values) {
            return content.current().messages().text(key, values);
        }
    }
}
