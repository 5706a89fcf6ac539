package vn.trucban.notifier.delivery.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.delivery.ledger.Entry;
import vn.trucban.notifier.delivery.ledger.Page;

/** New pages at the end of a run. */
final class Pages {
    private Pages() {}

    /**
     * @param mark where the audience goes on after them
     * @return in order; what is stopped already is left out from the beginning
     */
    static List<Page> of(ActiveRun active, List<Entry> recipients, Page.Mark mark, Instant now) {
        List<Entry> entries = recipients.stream()
                .map(entry ->
                        active.stopped(now).map(why -> entry.skipped(why, now)).orElse(entry))
                .toList();
        List<Page> pages = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += Page.CAPACITY) {
            int to = Math.min(from + Page.CAPACITY, entries.size());
            pages.add(Page.fresh(
                    active.id(),
                    active.pages() + pages.size(),
                    active.run().round(),
                    entries.subList(from, to),
                    to == entries.size() ? Optional.of(mark) : Optional.empty()));
        }
        return pages;
    }
}
