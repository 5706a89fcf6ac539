package vn.trucban.notifier.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import vn.trucban.notifier.broadcast.Broadcast;

/** The last notices issued, for a text that brings no code; read again at most once a second however many people ask. */
final class RecentNotices {
    private static final int KEPT = 200;
    private static final int PIECE = 3;
    private static final int MOST_ALIKE = 3;
    private static final Duration STALE = Duration.ofSeconds(30);
    /** why so short: what was issued a moment ago must not be called unknown. */
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

    private final IntFunction<List<Broadcast>> issued;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(Instant.MIN, List.of()));

    /** @param issued the last so many, newest first */
    RecentNotices(IntFunction<List<Broadcast>> issued) {
        this.issued = issued;
    }

    private record Known(Instant readAt, List<Entry> entries) {}

    private record Entry(Broadcast notice, Set<String> pieces) {}

    private record Alike(Broadcast notice, double share) {}

    /**
     * Those that resemble the text, most alike first, of equal ones the newest.
     *
     * @param least which share of the shorter text's pieces must be common, 0 to 1
     */
    List<Broadcast> alike(List<Word> text, double least, Instant now) {
        Set<String> pieces = pieces(text);
        List<Broadcast> found = alike(pieces, least, known(now, STALE));
        return found.isEmpty() ? alike(pieces, least, known(now, AT_MOST_EVERY)) : found;
    }

    private Known known(Instant now, Duration atMost) {
        Known last = known.get();
        // why: after a step back of the clock the last reading lies in the future
        if (last.readAt().isAfter(now)
                || last.readAt().equals(Instant.MIN)
                || !now.isBefore(last.readAt().plus(atMost))) {
            last = new Known(
                    now,
                    issued.apply(KEPT).stream()
                            .map(notice -> new Entry(notice, pieces(notice)))
                            .toList());
            known.set(last);
        }
        return last;
    }

    private static List<Broadcast> alike(Set<String> pieces, double least, Known known) {
        return known.entries().stream()
                .map(entry -> new Alike(entry.notice(), share(pieces, entry.pieces())))
                .filter(alike -> alike.share() >= least)
                .sorted(Comparator.comparingDouble(Alike::share).reversed())
                .limit(MOST_ALIKE)
                .map(Alike::notice)
                .toList();
    }

    private static double share(Set<String> some, Set<String> others) {
        int fewer = Math.min(some.size(), others.size());
        if (fewer == 0) {
            return 0;
        }
        long common = some.stream().filter(others::contains).count();
        return (double) common / fewer;
    }

    private static Set<String> pieces(Broadcast notice) {
        Set<String> all = new HashSet<>();
        IssuedText.of(notice)
                .forEach(text -> all.addAll(pieces(text.words().subList(text.coreStart(), text.coreEnd()))));
        return all;
    }

    private static Set<String> pieces(List<Word> words) {
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + PIECE <= words.size(); i++) {
            StringBuilder piece = new StringBuilder();
            words.subList(i, i + PIECE)
                    .forEach(word -> piece.append(word.bare()).append(' '));
            pieces.add(piece.toString());
        }
        return pieces;
    }
}
