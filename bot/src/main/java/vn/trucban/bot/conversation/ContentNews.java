package vn.trucban.bot.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.library.ContentProblem;

/** Tells the administrators what became of a change to the commune's content files. */
final class ContentNews implements ContentLibrary.Listener {
    /** More than this is for {@code check-content}, not for a phone. */
    private static final int SHOWN = 5;

    private final ChatDesk chats;
    private final Situations situations;
    private final Clock clock;

    ContentNews(ChatDesk chats, Situations situations, Clock clock) {
        this.chats = chats;
        this.situations = situations;
        this.clock = clock;
    }

    @Override
    public void changed(Content now) {
        tell("system.content.changed", Map.of());
    }

    @Override
    public void refused(List<ContentProblem> problems) {
        String list =
                problems.stream().limit(SHOWN).map(ContentProblem::toString).collect(Collectors.joining("\n"));
        String key = problems.size() > SHOWN ? "system.content.refused-many" : "system.content.refused";
        tell(key, Map.of("count", problems.size(), "list", list, "more", Math.max(0, problems.size() - SHOWN)));
    }

    private void tell(String key, Map<String, ?> values) {
        String id = "content/" + clock.instant();
        situations.staff().with(Role.ADMIN).stream()
                .flatMap(admin -> admin.addresses().stream())
                .forEach(address -> {
                    Situation situation = situations.of(address);
                    chats.post(address, Post.of(id, Say.of(situation.text(key, values), Menus.of(situation))));
                });
    }
}
