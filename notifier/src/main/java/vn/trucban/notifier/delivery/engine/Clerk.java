package vn.trucban.notifier.delivery.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.AudienceSource.Batch;
import vn.trucban.notifier.delivery.AudienceSource.Recipient;
import vn.trucban.notifier.delivery.engine.EarlierRecipients.Earlier;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.delivery.ledger.Entry;
import vn.trucban.notifier.delivery.ledger.HandOver;
import vn.trucban.notifier.delivery.ledger.Page;
import vn.trucban.notifier.delivery.ledger.Run;

/** Takes runs up from their pages, and lists their audience page by page. On one thread of each channel. */
final class Clerk {
    private static final int PAGES_AT_ONCE = 64;

    private final ChannelSender sender;
    private final Surroundings surroundings;
    private final Rerouting rerouting;
    private final TakingIn takingIn;
    private final EarlierRecipients earlier;

    Clerk(ChannelSender sender, Surroundings surroundings) {
        this.sender = sender;
        this.surroundings = surroundings;
        this.rerouting = new Rerouting(surroundings.store());
        this.earlier = new EarlierRecipients(surroundings.store(), surroundings.audience());
        this.takingIn = new TakingIn(sender, surroundings, earlier);
    }

    /**
     * Reads where a run stands and gives it to the sender. Pages of a batch that was not complete were never sent from, because a batch
     * is sent only when all of it is kept: they go, and the batch is asked for again.
     */
    void takeUp(String runId) {
        if (sender.run(runId).isPresent()) {
            return;
        }
        long fence = sender.tenure().fence();
        DeliveryStore.Agenda agenda = surroundings.store().agenda();
        Optional<Run> found = surroundings.store().runs(List.of(runId)).stream().findFirst();
        if (found.isEmpty()) {
            boolean ignored = surroundings.store().strike(runId, agenda);
            return;
        }
        List<Run> before = predecessors(found.get());
        boolean early = before.stream()
                .anyMatch(each -> !each.done() && sender.run(each.id()).isEmpty());
        if (found.get().done() || early) {
            // why: done is somebody else's news; and before its predecessors are known, nobody can say that it
            // overtakes none.
            return;
        }
        ActiveRun active =
                new ActiveRun(found.get(), before.stream().map(Run::id).toList(), surroundings.now());
        readPages(active);
        rerouting.recall(found.get());
        if (found.get().report().complete()) {
            active.complete();
        }
        sender.add(active, fence);
    }

    /** The runs on the same channel that came before it, nearest first. */
    private List<Run> predecessors(Run run) {
        List<Run> before = new ArrayList<>();
        List<String> seen = new ArrayList<>(List.of(run.order().noticeId()));
        Optional<String> notice = run.order().predecessor();
        while (notice.isPresent() && !seen.contains(notice.get())) {
            seen.add(notice.get());
            List<Run> runs = surroundings.store().runs(Run.ids(notice.get()));
            runs.stream().filter(each -> each.channel() == run.channel()).forEach(before::add);
            notice = runs.stream().findFirst().flatMap(each -> each.order().predecessor());
        }
        return before;
    }

    private void readPages(ActiveRun active) {
        Instant now = surroundings.now();
        List<Page> batch = new ArrayList<>();
        int number = 0;
        List<Page> found;
        do {
            found = surroundings.store().pages(active.id(), number, PAGES_AT_ONCE);
            for (Page page : found) {
                batch.add(page);
                if (page.mark().isPresent()) {
                    active.add(batch, page.mark(), now);
                    batch.clear();
                }
            }
            number += found.size();
        } while (found.size() == PAGES_AT_ONCE);
        if (!batch.isEmpty()) {
            surroundings.store().removePages(active.id(), batch.get(0).number(), batch.size());
        }
    }

    /**
     * Takes in whoever was handed over; else lists the next batch of the most urgent run that is not fully listed.
     *
     * @return whether there was something to do
     */
    boolean expand() {
        Optional<ActiveRun> called = sender.toTakeIn();
        if (called.isPresent()) {
            takingIn.into(called.get());
            return true;
        }
        Optional<ActiveRun> next = sender.toExpand();
        next.ifPresent(this::expand);
        return next.isPresent();
    }

    private void expand(ActiveRun active) {
        int size = active.pages() == 0 ? Page.CAPACITY : EngineSettings.BATCH;
        Earlier found = batch(active, size);
        Batch batch = found.batch();
        Page.Mark mark = new Page.Mark(batch.next());
        List<Entry> entries = batch.recipients().stream()
                .map(recipient -> Entry.of(recipient, surroundings.now()))
                .toList();
        List<Page> pages = Pages.of(active, entries, mark, surroundings.now());
        if (!sender.tenure().valid()) {
            return;
        }
        List<HandOver> handOvers = new ArrayList<>(found.elsewhere());
        batch.late().forEach(late -> handOvers.add(new HandOver(active.id(), late, Optional.empty())));
        if (!handOvers.isEmpty()) {
            rerouting.handOver(handOvers);
        }
        if (pages.isEmpty() || surroundings.store().insertPages(pages)) {
            active.add(pages, Optional.of(mark), surroundings.now());
            sender.nudge();
        } else {
            // why: kept by an earlier try whose answer was lost, or by another sender: the pages in the store decide.
            sender.remove(active);
        }
    }

    private Earlier batch(ActiveRun active, int size) {
        ChannelKind channel = active.run().channel();
        if (channel.publishes()) {
            Recipient page = new Recipient(channel.id(), new Address(channel, channel.id()));
            return new Earlier(new Batch(List.of(page), Optional.empty()), List.of());
        }
        return active.run().order().toEarlierRecipients()
                ? earlier.next(active.run(), predecessors(active.run()), active.cursor(), size)
                : new Earlier(
                        surroundings.audience().next(active.run().listing(), channel, active.cursor(), size),
                        List.of());
    }
}
