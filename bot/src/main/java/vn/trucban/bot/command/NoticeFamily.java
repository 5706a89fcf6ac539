package vn.trucban.bot.command;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.trucban.content.library.Content;
import vn.trucban.content.notice.NoticeTemplate;

/** The templates of one kind of disaster: the one that repeats a bulletin, and the one for what is there already and no bulletin foresaw. */
final class NoticeFamily {
    private NoticeFamily() {}

    /** @param template any of them, also one that is not there any more */
    static Set<String> of(String template, Content content) {
        Set<String> family = new TreeSet<>(Set.of(template));
        Optional.ofNullable(content.notices().get(template))
                .flatMap(NoticeTemplate::withoutBulletin)
                .ifPresent(family::add);
        content.notices().values().stream()
                .filter(one -> one.withoutBulletin().filter(template::equals).isPresent())
                .map(NoticeTemplate::id)
                .forEach(family::add);
        return family;
    }
}
