package vn.trucban.bot.web.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.trucban.bot.revision.FileNames;
import vn.trucban.bot.revision.FileNames.Shelf;
import vn.trucban.bot.revision.Origin;
import vn.trucban.bot.revision.Revision;
import vn.trucban.bot.revision.RevisionDesk;
import vn.trucban.bot.revision.RevisionTexts;
import vn.trucban.bot.revision.Saving;
import vn.trucban.bot.revision.TextDiff;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentProblem;

/** What the pages of content show, in words. */
final class ContentViews {
    private final RevisionDesk desk;
    private final Supplier<Content> content;

    ContentViews(RevisionDesk desk, Supplier<Content> content) {
        this.desk = desk;
        this.content = content;
    }

    /** @param open shown without a tap */
    record ShelfView(String name, boolean open, List<FileLine> files) {}

    /** @param last when and by whom it was changed; empty while it is as it was found */
    record FileLine(String slug, String name, boolean own, String last, boolean unsigned) {}

    record RevisionLine(
            int number,
            String name,
            String when,
            String who,
            String why,
            boolean inForce,
            boolean gone,
            boolean unsigned,
            boolean own) {}

    /** @param css how the line looks; {@code mark} says the same to those who do not see colours */
    record DiffLine(String css, String mark, String number, String text) {}

    /** @param where the line, or the other file it is in */
    record ProblemLine(String where, String text) {}

    /** @param shown which files somebody may read */
    List<ShelfView> shelves(Predicate<String> shown) {
        List<RevisionDesk.Item> items =
                desk.files().stream().filter(item -> shown.test(item.file())).toList();
        return Arrays.stream(Shelf.values())
                .map(shelf -> new ShelfView(
                        text("revision.shelf." + shelf.name().toLowerCase(Locale.ROOT)),
                        shelf.compareTo(Shelf.PLAYBOOKS) <= 0,
                        items.stream()
                                .filter(item -> FileNames.shelf(item.file()) == shelf)
                                .map(this::line)
                                .toList()))
                .toList();
    }

    private FileLine line(RevisionDesk.Item item) {
        String last = item.last()
                .filter(entry -> entry.origin() != Origin.BASE)
                .map(this::changed)
                .orElse("");
        boolean unsigned = item.last().filter(Revision.Entry::unsigned).isPresent();
        return new FileLine(FileNames.slug(item.file()), name(item.file()), item.own(), last, unsigned);
    }

    String changed(Revision.Entry entry) {
        return text(
                "revision.page.last",
                Map.of(
                        "when", RevisionTexts.when(entry, content.get()),
                        "who", RevisionTexts.who(entry, content.get())));
    }

    /** The file behind an address; only files that are in force are found. */
    Optional<String> file(String slug) {
        return desk.files().stream()
                .map(RevisionDesk.Item::file)
                .filter(file -> FileNames.slug(file).equals(slug))
                .findFirst();
    }

    String name(String file) {
        return FileNames.plain(file, content.get());
    }

    /** Newest first. */
    List<RevisionLine> history(String file) {
        List<Revision.Entry> entries = desk.history(file);
        int newest = entries.isEmpty() ? 0 : entries.get(0).number();
        return entries.stream()
                .map(entry -> line(entry, entry.number() == newest))
                .toList();
    }

    RevisionLine line(Revision.Entry entry, boolean inForce) {
        String why = RevisionTexts.why(entry);
        boolean silent = why.isEmpty() && entry.origin() == Origin.SERVER;
        String shown = why.isEmpty() ? "" : text("revision.page.why", Map.of("why", why));
        return new RevisionLine(
                entry.number(),
                text("revision.page.number", Map.of("number", entry.number())),
                RevisionTexts.when(entry, content.get()),
                RevisionTexts.who(entry, content.get()),
                silent ? text("revision.page.no-why") : shown,
                inForce,
                !entry.own()
                        && FileNames.shelf(entry.file()) == Shelf.NOTICES
                        && desk.draft(entry.file()).isEmpty(),
                entry.unsigned(),
                entry.own());
    }

    List<DiffLine> diff(String before, String after) {
        return TextDiff.of(before, after).stream().map(this::line).toList();
    }

    private DiffLine line(TextDiff.Row row) {
        return switch (row.kind()) {
            case SAME -> new DiffLine("same", "", Integer.toString(row.after()), row.text());
            case GONE -> new DiffLine("gone", "−", Integer.toString(row.before()), row.text());
            case NEW -> new DiffLine("new", "+", Integer.toString(row.after()), row.text());
            case LEFT_OUT -> new DiffLine("left-out", "", "", text("revision.page.left-out"));
        };
    }

    List<ProblemLine> problems(String file, Saving.Unsound unsound) {
        return unsound.problems().stream()
                .map(problem -> problem(file, problem))
                .toList();
    }

    private ProblemLine problem(String file, ContentProblem problem) {
        String line = problem.line() == 0
                ? text("revision.page.here")
                : text("revision.page.line", Map.of("line", problem.line()));
        boolean here = problem.file().equals(file);
        String other = problem.line() == 0 ? name(problem.file()) : name(problem.file()) + ", " + line;
        return new ProblemLine(here ? line : other, problem.message());
    }

    private String text(String key) {
        return content.get().messages().text(key);
    }

    private String text(String key, Map<String, ?> values) {
        return content.get().messages().text(key, values);
    }
}
