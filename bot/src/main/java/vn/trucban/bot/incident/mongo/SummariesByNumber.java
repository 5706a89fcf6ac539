package vn.trucban.bot.incident.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.trucban.bot.incident.Summary;

/**
 * The summaries of a time, in its order, found by their numbers as {@link ByNumber} finds incidents: a few pages at a time, with what is
 * live in the place of what its page says.
 */
final class SummariesByNumber implements Iterator<Summary> {
    /** Numbers and times agree but for this much. */
    private static final long SLACK = Duration.ofHours(1).toSeconds();
    /** Pages read at once: less waiting, and some thousand summaries in memory. */
    private static final int AHEAD = 8;

    private final SummaryBook book;
    private final NavigableMap<Integer, Summary> live;
    private final int end;
    /** The first second of the time, and the first one after it. */
    private final long from;

    private final long to;
    /** In their order; most come in it. */
    private final Deque<Summary> found = new ArrayDeque<>();
    /** Those that came after one that they precede. */
    private final PriorityQueue<Summary> late = new PriorityQueue<>(SummariesByNumber::order);

    private final Deque<Summary> read = new ArrayDeque<>();
    private int page;
    /** The pages from {@link #page} on, being read while those before them are looked at. */
    private Optional<CompletableFuture<List<Summary>>> ahead = Optional.empty();

    private long newest = Long.MIN_VALUE;

    /**
     * @param live by number
     * @param last the highest number that was given
     */
    SummariesByNumber(SummaryBook book, NavigableMap<Integer, Summary> live, int last, Instant from, Instant to) {
        this.book = book;
        this.live = live;
        this.end = SummaryBook.page(last) + 1;
        this.from = firstSecond(from);
        this.to = firstSecond(to);
        this.page = firstSince(this.from - SLACK);
        live.headMap(page * SummaryBook.PAGE).values().forEach(this::seen);
        // why: those say nothing about where the pages stand
        newest = Long.MIN_VALUE;
    }

    /** From this moment on. */
    private static long firstSecond(Instant moment) {
        return moment.getNano() == 0 ? moment.getEpochSecond() : moment.getEpochSecond() + 1;
    }

    /** The first page from which on everything may have been found since then. */
    private int firstSince(long since) {
        int low = 0;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Optional<SummaryBook.Span> there = book.spanFrom(middle, high);
            if (there.isPresent() && there.get().latest() < since) {
                low = there.get().page() + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean hasNext() {
        while (!settled() && newest < to + SLACK && readOn()) {
            seen(read.removeFirst());
        }
        return !found.isEmpty() || !late.isEmpty();
    }

    private boolean lateFirst() {
        return !late.isEmpty() && (found.isEmpty() || order(late.element(), found.getFirst()) < 0);
    }

    /** True when nothing that is still to be looked at can come before the first one found. */
    private boolean settled() {
        return !found.isEmpty() && found.getFirst().found() + SLACK < newest
                || !late.isEmpty() && late.element().found() + SLACK < newest;
    }

    private boolean readOn() {
        while (read.isEmpty() && page < end) {
            int first = page;
            List<Summary> pages = ahead.map(SummariesByNumber::come).orElseGet(() -> pages(first));
            page += count(first);
            int next = page;
            ahead = next < end ? Optional.of(CompletableFuture.supplyAsync(() -> pages(next))) : Optional.empty();
            read.addAll(withLive(pages, first, page));
        }
        return !read.isEmpty();
    }

    private int count(int first) {
        return Math.min(AHEAD, end - first);
    }

    private List<Summary> pages(int first) {
        return book.pages(first, count(first));
    }

    private static List<Summary> come(CompletableFuture<List<Summary>> pages) {
        try {
            return pages.join();
        } catch (CompletionException failed) {
            // why: whoever reads a store knows what it throws, and not that somebody else was sent to read
            throw failed.getCause() instanceof RuntimeException itself ? itself : failed;
        }
    }

    private List<Summary> withLive(List<Summary> pages, int first, int after) {
        NavigableMap<Integer, Summary> here =
                live.subMap(first * SummaryBook.PAGE, true, after * SummaryBook.PAGE, false);
        if (here.isEmpty()) {
            return pages;
        }
        List<Summary> both = new ArrayList<>(pages);
        both.removeIf(one -> here.containsKey(one.number()));
        both.addAll(here.values());
        both.sort(Comparator.comparingInt(Summary::number));
        return both;
    }

    private void seen(Summary summary) {
        long at = summary.found();
        newest = Math.max(newest, at);
        if (at >= from && at < to) {
            if (found.isEmpty() || order(found.getLast(), summary) <= 0) {
                found.addLast(summary);
            } else {
                late.add(summary);
            }
        }
    }

    /** why not put together from {@link Comparator}'s parts: it is asked some ten million times for a million. */
    private static int order(Summary one, Summary other) {
        int byTime = Long.compare(one.found(), other.found());
        return byTime != 0 ? byTime : Integer.compare(one.number(), other.number());
    }

    @Override
    public Summary next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return lateFirst() ? late.remove() : found.removeFirst();
    }
}
