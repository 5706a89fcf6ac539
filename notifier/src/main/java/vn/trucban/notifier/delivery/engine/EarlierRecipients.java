package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.AudienceSource;
import vn.trucban.notifier.delivery.AudienceSource.Batch;
import vn.trucban.notifier.delivery.AudienceSource.Recipient;
import vn.trucban.notifier.delivery.Skip;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.delivery.ledger.Entry;
import vn.trucban.notifier.delivery.ledger.HandOver;
import vn.trucban.notifier.delivery.ledger.Page;
import vn.trucban.notifier.delivery.ledger.Route;
import vn.trucban.notifier.delivery.ledger.Run;

/**
 * Whom a notice is for that goes to the recipients of what it follows: on each channel everybody who got, may have got or still waited
 * for any notice of the chain, once each, and nobody else. Read from the ledgers, nearest first; where the earlier notice was stopped
 * before its audience was fully listed, the rest of that audience was waiting for it. Who withdraws or is gone by then is found out, as
 * always, right before the page leaves.
 *
 * <p>The cursor is {@code chain.page}, or {@code chain+cursor of the audience} for the rest of an unfinished list.
 */
final class EarlierRecipients {
    private static final int PAGES_AT_ONCE = 16;
    /** In pages. */
    private static final int LONGEST_BATCH = EngineSettings.BATCH / Page.CAPACITY;

    /** So much the clocks of instances may differ. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final DeliveryStore store;
    private final AudienceSource audience;
    private long[] listed = new long[0];
    private String listedFor = "";

    EarlierRecipients(DeliveryStore store, AudienceSource audience) {
        this.store = store;
        this.audience = audience;
    }

    /**
     * Some of them.
     *
     * @param batch to be listed here; those late are taken in here, each once, whatever the walk lists
     * @param elsewhere to be taken in by this notice's runs on other channels
     */
    record Earlier(Batch batch, List<HandOver> elsewhere) {}

    /**
     * The next of them.
     *
     * @param chain the runs before it on its channel, nearest first
     */
    Earlier next(Run run, List<Run> chain, Optional<String> cursor, int limit) {
        Place place = cursor.map(Place::read).orElse(new Place(0, 0, Optional.empty()));
        if (place.chain >= chain.size()) {
            return new Earlier(new Batch(List.of(), Optional.empty()), List.of());
        }
        Found found = place.rest.isPresent()
                ? rest(chain.get(place.chain), place, limit)
                : fromLedger(run, chain.get(place.chain), place, limit);
        List<Recipient> fresh = place.chain == 0 ? found.recipients : unlisted(run, place.chain, found.recipients);
        boolean end = found.next.chain >= chain.size();
        Batch batch = new Batch(
                reached(run, fresh),
                end ? Optional.empty() : Optional.of(found.next.written()),
                reached(run, found.late));
        return new Earlier(batch, found.elsewhere);
    }

    private record Found(List<Recipient> recipients, List<Recipient> late, List<HandOver> elsewhere, Place next) {}

    private Found fromLedger(Run run, Run before, Place place, int limit) {
        int most = Math.max(1, limit / Page.CAPACITY);
        List<Page> whole = wholeBatches(store.pages(before.id(), place.page, most + LONGEST_BATCH), most);
        List<Recipient> recipients = whole.stream()
                .flatMap(page -> page.entries().stream())
                .filter(EarlierRecipients::concerned)
                .map(entry -> recipient(entry, before.channel()))
                .toList();
        List<HandOver> elsewhere = whole.stream()
                .flatMap(page -> page.entries().stream())
                .filter(entry -> run.order().emergency() && handedOnWhenStopped(entry, before))
                .flatMap(entry -> entry.handOver(run).stream())
                .filter(it -> run.siblings()
                        .channels()
                        .contains(it.recipient().address().channel()))
                .toList();
        Place next = new Place(place.chain, place.page + whole.size(), Optional.empty());
        return whole.size() == most
                ? new Found(recipients, List.of(), elsewhere, next)
                : atTheEnd(before, next, recipients, elsewhere);
    }

    /**
     * Those kept for the earlier notice who do not stand in its ledger yet were waiting for it too.
     *
     * <p>why in this order: whoever is moved from those kept into the ledger stands in both for a moment, and never in neither.
     */
    private Found atTheEnd(Run before, Place here, List<Recipient> recipients, List<HandOver> elsewhere) {
        List<Recipient> kept = store.handOvers(before.id(), Integer.MAX_VALUE).stream()
                .map(HandOver::recipient)
                .toList();
        boolean grown = !wholeBatches(store.pages(before.id(), here.page, 1 + LONGEST_BATCH), 1)
                .isEmpty();
        return new Found(recipients, kept, elsewhere, grown ? here : afterLedger(before, here.chain, here.page));
    }

    /**
     * Whoever could not be reached here after the earlier notice was stopped was handed to a channel where nothing of it left any more:
     * they had been waiting there, whether the walk of that channel found them or had passed already.
     */
    private static boolean handedOnWhenStopped(Entry entry, Run before) {
        return !concerned(entry)
                && entry.route().handedOn()
                && before.cancelledAt()
                        .filter(at -> !entry.at().isBefore(at.minus(MARGIN)))
                        .isPresent();
    }

    /** why: whoever was handed on stands in the next channel's ledger, and is found there. */
    private static Recipient recipient(Entry entry, ChannelKind channel) {
        Route route = entry.route();
        return new Recipient(
                entry.subscriberId(),
                new Address(channel, entry.address()),
                route.handedOn() ? List.of() : route.others());
    }

    /** why: only an emergency goes on to a person's next address, whatever the notice before it was. */
    private static List<Recipient> reached(Run run, List<Recipient> recipients) {
        return run.order().emergency()
                ? recipients
                : recipients.stream()
                        .map(it -> new Recipient(it.subscriberId(), it.address()))
                        .toList();
    }

    /** why: pages whose batch was never completed are taken out and listed again by whoever takes the earlier notice up. */
    private static List<Page> wholeBatches(List<Page> pages, int most) {
        int end = 0;
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).mark().isPresent()) {
                end = i + 1;
            }
        }
        return pages.subList(0, Math.min(end, most));
    }

    /** Where to go on after the last page there is: with those the earlier notice had not listed yet, else with the notice before it. */
    private Place afterLedger(Run before, int chain, int pages) {
        Optional<Page> last = pages == 0 ? Optional.empty() : store.page(before.id(), pages - 1);
        Optional<Page.Mark> mark = last.flatMap(Page::mark);
        boolean whole = before.report().complete()
                || mark.filter(it -> it.cursor().isEmpty()).isPresent();
        if (whole || before.order().toEarlierRecipients()) {
            return new Place(chain + 1, 0, Optional.empty());
        }
        return new Place(
                chain, pages, Optional.of(mark.flatMap(Page.Mark::cursor).orElse("")));
    }

    private Found rest(Run before, Place place, int limit) {
        Optional<String> from = place.rest.filter(it -> !it.isEmpty());
        Batch batch = audience.next(before.listing(), before.channel(), from, limit);
        Place next = batch.next()
                .map(it -> new Place(place.chain, place.page, Optional.of(it)))
                .orElse(new Place(place.chain + 1, 0, Optional.empty()));
        return new Found(batch.recipients(), batch.late(), List.of(), next);
    }

    private static boolean concerned(Entry entry) {
        return switch (entry.state()) {
            case WAITING, SENDING, SENT, UNKNOWN -> true;
            case SKIPPED ->
                entry.standing().skip().filter(it -> it == Skip.CANCELLED).isPresent();
            case FAILED, GONE, NOT_REACHABLE -> false;
        };
    }

    /** why: whoever stands in two ledgers of the chain is told once. What this run has listed already is in its own pages. */
    private List<Recipient> unlisted(Run run, int chain, List<Recipient> recipients) {
        return recipients.stream()
                .filter(it -> !lists(run, Integer.toString(chain), it))
                .toList();
    }

    /**
     * Whether a run whose walk is over has listed this person: they get no second message when another channel hands them to it.
     *
     * @return false for a run with an audience of its own, which lists nobody twice by itself
     */
    boolean lists(Run run, Recipient recipient) {
        return run.order().toEarlierRecipients() && lists(run, "all", recipient);
    }

    private boolean lists(Run run, String part, Recipient recipient) {
        String wanted = run.id() + "#" + part;
        if (!wanted.equals(listedFor)) {
            listed = listed(run);
            listedFor = wanted;
        }
        return Arrays.binarySearch(listed, mark(recipient.subscriberId())) >= 0;
    }

    private long[] listed(Run run) {
        LongStream.Builder marks = LongStream.builder();
        int number = 0;
        List<Page> pages;
        do {
            pages = store.pages(run.id(), number, PAGES_AT_ONCE);
            pages.forEach(page -> page.entries().forEach(entry -> marks.add(mark(entry.subscriberId()))));
            number += pages.size();
        } while (pages.size() == PAGES_AT_ONCE);
        return marks.build().sorted().toArray();
    }

    /** 64 bits of an id (FNV-1a): a million of them fit into 8 MB. */
    private static long mark(String id) {
        long mark = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            mark = (mark ^ id.charAt(i)) * 0x100000001b3L;
        }
        return mark;
    }

    /** Where the walk stands. */
    private record Place(int chain, int page, Optional<String> rest) {
        String written() {
            return rest.map(it -> chain + "+" + it).orElse(chain + "." + page);
        }

        static Place read(String written) {
            int at = 0;
            while (Character.isDigit(written.charAt(at))) {
                at++;
            }
            int chain = Integer.parseInt(written.substring(0, at));
            String after = written.substring(at + 1);
            return written.charAt(at) == '+'
                    ? new Place(chain, 0, Optional.of(after))
                    : new Place(chain, Integer.parseInt(after), Optional.empty());
        }
    }
}
