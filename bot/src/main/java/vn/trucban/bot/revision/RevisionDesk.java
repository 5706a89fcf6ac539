package vn.trucban.bot.revision;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.library.ContentFolder;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.library.ContentProblem;
import vn.trucban.content.library.ContentSources;

/**
 * The door to the history of content. Whatever comes into force is kept, from a page or from the disk; a change from the page is checked
 * as a whole and written before anybody is told that it is saved.
 */
public final class RevisionDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RevisionDesk.class);
    /** More letters than any content file has use for. */
    public static final int LONGEST_TEXT = 300_000;

    public static final int LONGEST_WHY = 500;
    private static final int SHORTEST_WHY = 5;
    /** What leaders answer for: whom to call and how fast to climb. */
    private static final Set<String> LEADERS_FILES = Set.of("commune.yaml", "ladder.yaml");

    private final ContentLibrary library;
    private final Optional<ContentFolder> folder;
    private final RevisionStore store;
    private final Clock clock;
    private String lookedAt = "";

    /** @param folder absent: nothing can be changed */
    public RevisionDesk(ContentLibrary library, Optional<ContentFolder> folder, RevisionStore store, Clock clock) {
        this.library = library;
        this.folder = folder;
        this.store = store;
        this.clock = clock;
    }

    /** A file that can be looked at. {@code last}: how it came into force; absent before history began. */
    public record Item(String file, boolean own, Optional<Revision.Entry> last) {}

    /** True where content may be changed here at all. */
    public boolean writable() {
        return folder.isPresent();
    }

    /** Who may change this file from a page. */
    public static boolean mayEdit(Person person, String file) {
        return person.is(Role.ADMIN) || (person.is(Role.LEADER) && LEADERS_FILES.contains(file));
    }

    /** Keeps whatever came into force since the last look. Cheap when nothing did; another instance may have been first. */
    public synchronized void look() {
        ContentSources sources = library.sources();
        if (sources.version().equals(lookedAt)) {
            return;
        }
        Map<String, Revision.Entry> last = last();
        boolean first = last.isEmpty();
        Set<String> files = new HashSet<>(sources.names());
        files.addAll(last.keySet());
        files.stream().sorted().forEach(file -> keep(file, sources, Optional.ofNullable(last.get(file)), first));
        lookedAt = sources.version();
    }

    private Map<String, Revision.Entry> last() {
        Map<String, Revision.Entry> last = new HashMap<>();
        store.entries()
                .forEach(entry ->
                        last.merge(entry.file(), entry, (one, other) -> one.number() > other.number() ? one : other));
        return last;
    }

    private void keep(String file, ContentSources sources, Optional<Revision.Entry> last, boolean first) {
        String text = sources.text(file).orElse("");
        boolean own = sources.own().containsKey(file);
        String digest = TextDigest.of(text);
        if (last.filter(entry -> entry.sameAs(own, digest)).isPresent()) {
            return;
        }
        String id = Intent.id(file, own, digest);
        Optional<Intent> intent = store.intent(id);
        Revision.Entry entry = new Revision.Entry(
                file,
                last.map(Revision.Entry::number).orElse(0) + 1,
                clock.instant(),
                origin(own, last, first, intent),
                intent.map(Intent::by),
                intent.map(Intent::why).orElse(""),
                own,
                digest,
                Optional.empty(),
                false);
        // why false is no failure: another instance saw the same change and kept it.
        store.insert(new Revision(entry, text));
        intent.ifPresent(done -> store.forget(id));
    }

    private static Origin origin(boolean own, Optional<Revision.Entry> last, boolean first, Optional<Intent> intent) {
        if (intent.isPresent()) {
            return Origin.PAGE;
        }
        if (first) {
            return Origin.BASE;
        }
        boolean hadOwn = last.map(Revision.Entry::own).orElse(false);
        return own || hadOwn ? Origin.SERVER : Origin.PROGRAM;
    }

    /** Every file there is, in the program's order. */
    public List<Item> files() {
        Map<String, Revision.Entry> last = last();
        ContentSources sources = library.sources();
        return sources.names().stream()
                .map(file -> new Item(file, sources.own().containsKey(file), Optional.ofNullable(last.get(file))))
                .toList();
    }

    /** Without their texts, newest first. */
    public List<Revision.Entry> history(String file) {
        return store.entries(file);
    }

    /** Of all files, without their texts, oldest first. */
    public List<Revision.Entry> history() {
        return store.entries();
    }

    public Optional<Revision> find(String file, int number) {
        return store.find(file, number);
    }

    /** What to begin a change of this file from; empty where there is no such file. */
    public Optional<Saving.Draft> draft(String file) {
        Optional<String> own = folder.filter(any -> known(file)).flatMap(one -> one.text(file));
        return own.or(() -> library.sources().text(file))
                .map(text -> new Saving.Draft(text, own.map(TextDigest::of).orElse("")));
    }

    private boolean known(String file) {
        return library.sources().names().contains(file);
    }

    /** Changes one file, in force when this answers {@link Saving.Saved}. */
    public Saving save(Wish wish) {
        Optional<String> refusal = refusal(wish);
        if (refusal.isPresent()) {
            return new Saving.Refused(refusal.get());
        }
        ContentFolder own = folder.orElseThrow();
        Optional<String> now = own.text(wish.file());
        if (!now.map(TextDigest::of).orElse("").equals(wish.seen())) {
            return changedMeanwhile(wish.file());
        }
        if (now.equals(wish.text())) {
            return new Saving.Refused("revision.refused.same");
        }
        List<ContentProblem> problems = own.problems(wish.file(), wish.text());
        return problems.isEmpty() ? written(wish, own, now) : new Saving.Unsound(problems);
    }

    private Optional<String> refusal(Wish wish) {
        if (folder.isEmpty()) {
            return Optional.of("revision.refused.read-only");
        }
        if (!known(wish.file())) {
            return Optional.of("revision.refused.unknown");
        }
        if (wish.text().filter(text -> text.length() > LONGEST_TEXT).isPresent()) {
            return Optional.of("revision.refused.too-long");
        }
        int why = wish.why().strip().length();
        return why < SHORTEST_WHY || why > LONGEST_WHY ? Optional.of("revision.refused.why") : Optional.empty();
    }

    private Saving written(Wish wish, ContentFolder own, Optional<String> seen) {
        String after = wish.text().or(() -> ContentSources.builtIn(wish.file())).orElse("");
        Intent intent = new Intent(
                wish.file(),
                wish.text().isPresent(),
                TextDigest.of(after),
                wish.by(),
                wish.why().strip(),
                clock.instant());
        store.intend(intent);
        try {
            if (own.put(wish.file(), wish.text(), seen) == ContentFolder.Outcome.CHANGED_MEANWHILE) {
                store.forget(intent.id());
                return changedMeanwhile(wish.file());
            }
        } catch (IOException disk) {
            LOG.warn("content file {} cannot be written", wish.file(), disk);
            store.forget(intent.id());
            return new Saving.Refused("revision.refused.disk");
        }
        LOG.info(
                "content file {} changed on the page by {}",
                wish.file(),
                wish.by().person());
        // why twice: the library takes a change over when a second look finds it the same.
        library.refresh();
        library.refresh();
        look();
        return new Saving.Saved(wish.file());
    }

    private Saving changedMeanwhile(String file) {
        return new Saving.ChangedMeanwhile(
                draft(file).orElseThrow(), store.entries(file).stream().findFirst());
    }

    /**
     * Puts an earlier revision in force again; what was in force then without the commune's file is so again where it still is the same.
     *
     * @param seen what stood when somebody looked, see {@link Saving.Draft}
     */
    public Saving putBack(String file, int number, String seen, String why, Revision.Author by) {
        Optional<Revision> revision = known(file) ? store.find(file, number) : Optional.empty();
        if (revision.isEmpty()) {
            return new Saving.Refused("revision.refused.unknown");
        }
        boolean theirs = revision.get().entry().own()
                || !ContentSources.builtIn(file)
                        .equals(Optional.of(revision.get().text()));
        Optional<String> text = Optional.of(revision.get().text()).filter(any -> theirs);
        return save(new Wish(file, text, seen, why, by));
    }

    /**
     * Says who made a change on the server, once.
     *
     * @return key of the refusal; empty: it is kept
     */
    public Optional<String> explain(String file, int number, String who, String why, Revision.Author by) {
        boolean complete = !who.isBlank()
                && who.strip().length() <= LONGEST_WHY
                && why.strip().length() >= SHORTEST_WHY
                && why.strip().length() <= LONGEST_WHY;
        if (!complete) {
            return Optional.of("revision.refused.explain");
        }
        boolean open = store.find(file, number)
                .filter(one -> one.entry().origin() == Origin.SERVER)
                .isPresent();
        Revision.Explained said = new Revision.Explained(who.strip(), why.strip(), by, clock.instant());
        return open && store.explain(file, number, said) ? Optional.empty() : Optional.of("revision.refused.explained");
    }

    /** Changes on the server that nobody has been asked about. */
    List<Revision.Entry> unasked() {
        return store.entries().stream()
                .filter(entry -> entry.unsigned() && !entry.asked())
                .toList();
    }

    void asked(Revision.Entry entry) {
        store.markAsked(entry.file(), entry.number());
    }
}
