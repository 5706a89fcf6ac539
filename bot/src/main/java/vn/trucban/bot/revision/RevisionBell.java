package vn.trucban.bot.revision;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/** Asks the administrators, once and in office hours, who changed a file on the server, and why. */
public final class RevisionBell {
    private static final int LISTED = 8;

    private final RevisionDesk desk;
    private final Supplier<Staff> staff;
    private final Supplier<Content> content;
    private final TellChats chats;
    private final Clock clock;

    public RevisionBell(
            RevisionDesk desk, Supplier<Staff> staff, Supplier<Content> content, TellChats chats, Clock clock) {
        this.desk = desk;
        this.staff = staff;
        this.content = content;
        this.chats = chats;
        this.clock = clock;
    }

    /** Called every minute, on every instance; a chat takes a question once. */
    public void round() {
        Content current = content.get();
        List<Revision.Entry> unasked = current.calendar().open(clock.instant()) ? desk.unasked() : List.of();
        if (unasked.isEmpty()) {
            return;
        }
        String text = unasked.size() == 1 ? one(unasked.get(0), current) : several(unasked, current);
        List<Button> buttons = unasked.size() == 1 ? buttons(unasked.get(0), current) : List.of(page(current));
        Revision.Entry newest = unasked.get(unasked.size() - 1);
        String id = "revision/" + newest.file() + "/" + newest.number();
        List<Address> to = staff.get().with(Role.ADMIN).stream()
                .flatMap(person -> person.addresses().stream())
                .distinct()
                .toList();
        to.forEach(address -> chats.tell(RevisionTexts.tell(id, address, text, buttons)));
        // why told first: a crash in between asks again under the same name, which a chat takes once; where nobody can
        // be asked yet, whoever gets a chat tomorrow is
        if (!to.isEmpty()) {
            unasked.forEach(desk::asked);
        }
    }

    private static String one(Revision.Entry entry, Content content) {
        return content.messages()
                .text(
                        "revision.bell.one",
                        Map.of(
                                "file", FileNames.plain(entry.file(), content),
                                "when", RevisionTexts.when(entry, content)));
    }

    private static String several(List<Revision.Entry> entries, Content content) {
        String list = entries.stream()
                .limit(LISTED)
                .map(entry -> "• " + FileNames.plain(entry.file(), content))
                .collect(Collectors.joining("\n"));
        return content.messages().text("revision.bell.several", Map.of("count", entries.size(), "list", list));
    }

    private static List<Button> buttons(Revision.Entry entry, Content content) {
        String slug = FileNames.slug(entry.file());
        return List.of(
                new Action(Verb.REVISION, RevisionTalk.MINE + entry.number(), slug)
                        .button(content.messages().text("revision.button.mine")),
                new Action(Verb.REVISION, RevisionTalk.OTHERS + entry.number(), slug)
                        .button(content.messages().text("revision.button.others")));
    }

    private static Button page(Content content) {
        return new Action(Verb.REVISION, RevisionTalk.OTHERS, "")
                .button(content.messages().text("revision.button.page"));
    }
}
