package vn.trucban.bot.revision;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Button;

/** An administrator says in chat who changed a file on the server. The reference names whose change it was and its number. */
final class RevisionTalk implements Talk {
    /** The administrator's own change; the number follows. */
    static final String MINE = "m";
    /** Somebody else's; the number follows. */
    static final String OTHERS = "o";

    private final RevisionDesk desk;
    private final PageLinks pages;

    RevisionTalk(RevisionDesk desk, PageLinks pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Override
    public Set<Verb> verbs() {
        return EnumSet.of(Verb.REVISION);
    }

    @Override
    public Optional<Button> entry(Person person, Content content) {
        return Optional.of(new Action(Verb.REVISION, OTHERS, ""))
                .filter(any -> person.is(Role.ADMIN) || person.is(Role.LEADER))
                .map(action -> action.button(content.messages().text("revision.button.entry")));
    }

    @Override
    public Reply hear(Heard heard) {
        Optional<Revision.Entry> entry = entry(heard);
        if (entry.isEmpty()) {
            return page(heard, "/admin/content");
        }
        if (!heard.by().is(Role.ADMIN)) {
            return Reply.say(heard.text("revision.chat.not-yours"), List.of());
        }
        if (entry.get().explained().isPresent() && !heard.answers()) {
            return Reply.say(
                    heard.text("revision.chat.known", Map.of("who", RevisionTexts.who(entry.get(), heard.content()))),
                    List.of());
        }
        if (!heard.action().ref().startsWith(MINE)) {
            return page(heard, "/admin/content/" + heard.action().arg());
        }
        return heard.words().map(words -> explain(entry.get(), words, heard)).orElseGet(() -> ask(entry.get(), heard));
    }

    private Optional<Revision.Entry> entry(Heard heard) {
        String number = heard.action().ref().replaceAll("\\D", "");
        return desk.files().stream()
                .map(RevisionDesk.Item::file)
                .filter(file -> FileNames.slug(file).equals(heard.action().arg()))
                .findFirst()
                .filter(file -> number.matches("\\d{1,8}"))
                .flatMap(file -> desk.find(file, Integer.parseInt(number)))
                .map(Revision::entry);
    }

    private Reply ask(Revision.Entry entry, Heard heard) {
        String text = heard.text("revision.chat.why", Map.of("file", FileNames.plain(entry.file(), heard.content())));
        return Reply.ask(text, heard.action(), List.of());
    }

    private Reply explain(Revision.Entry entry, String words, Heard heard) {
        Revision.Author by = new Revision.Author(heard.by().id(), heard.by().name());
        Optional<String> refused = desk.explain(entry.file(), entry.number(), by.name(), words, by);
        boolean same =
                refused.isPresent() && said(entry).filter(words.strip()::equals).isPresent();
        return refused.isEmpty() || same
                ? Reply.say(heard.text("revision.chat.kept"), List.of())
                : Reply.say(heard.text(refused.get()), List.of());
    }

    /** why: after a crash the same answer comes a second time. */
    private Optional<String> said(Revision.Entry entry) {
        return desk.find(entry.file(), entry.number())
                .flatMap(now -> now.entry().explained())
                .map(Revision.Explained::why);
    }

    private Reply page(Heard heard, String path) {
        return Reply.say(
                heard.text("revision.chat.page"),
                List.of(pages.button(heard.by().id(), heard.text("revision.button.page"), path)));
    }
}
