package vn.trucban.notifier.delivery.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Skip;

/**
 * Up to 32 recipients of a run, the unit that is claimed and saved. Every method answers the next value; the store saves it only
 * where the version is still the one it came from.
 *
 * @param number from 0, in the order of the audience
 * @param version of the stored page; grows by one with each save
 * @param round up to which wish to send again it has been opened
 * @param claims how often it has been claimed: the attempt number of a claim
 * @param mark present on the last page of a batch that came from the audience
 */
public record Page(
        String runId,
        int number,
        long version,
        int round,
        int claims,
        Optional<Claim> claim,
        List<Entry> entries,
        Optional<Mark> mark) {
    /** Most recipients of a page. */
    public static final int CAPACITY = 32;

    /**
     * Who is sending those marked so.
     *
     * @param fence of the sender's lease: a claim under a smaller one than the present lease's is dead
     * @param attempt which claim of this page it is: an outcome is recorded only under the claim it was sent under
     */
    public record Claim(String owner, long fence, int attempt, Instant at) {}

    /**
     * Where the audience goes on after this page.
     *
     * @param cursor for the next batch; absent: this was the end
     */
    public record Mark(Optional<String> cursor) {}

    public Page {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > CAPACITY) {
            throw new IllegalArgumentException("a page has 1 to " + CAPACITY + " entries");
        }
    }

    /** A page nobody has touched. */
    public static Page fresh(String runId, int number, int round, List<Entry> entries, Optional<Mark> mark) {
        return new Page(runId, number, 0, round, 0, Optional.empty(), entries, mark);
    }

    /** The key in the store. */
    public String id() {
        return id(runId, number);
    }

    public static String id(String runId, int number) {
        return runId + "/" + number;
    }

    /**
     * Without a claim that nobody works on any more. Under an older lease it is a dead sender's: what it was sending is unknown.
     * Under the present lease it was made but its answer was lost, and nothing was begun.
     *
     * @param fence of the present lease
     */
    public Page recovered(long fence, Terms terms, RetryPolicy retry, Instant now, double random) {
        if (claim.isEmpty()) {
            return this;
        }
        boolean dead = claim.get().fence() != fence;
        return changed(each -> each.state() != DeliveryState.SENDING
                ? each
                : dead ? each.orphaned(terms, retry, now, random) : each.untaken(now));
    }

    /** Those who missed it wait again, once for each round. */
    public Page reopened(int newRound, Instant now) {
        if (round >= newRound) {
            return this;
        }
        Page opened = changed(each -> each.missed() ? each.again(now) : each);
        return new Page(runId, number, version, newRound, claims, opened.claim, opened.entries, mark);
    }

    /** Everybody who waits is left out. */
    public Page skipped(Skip why, Instant now) {
        return changed(each -> each.state() == DeliveryState.WAITING ? each.skipped(why, now) : each);
    }

    /** Those of these subscribers who wait are left out because they withdrew. */
    public Page withdrawn(Set<String> subscriberIds, Instant now) {
        return changed(each -> each.state() == DeliveryState.WAITING && subscriberIds.contains(each.subscriberId())
                ? each.skipped(Skip.WITHDRAWN, now)
                : each);
    }

    /** The places of those who may be sent now, in order. */
    public List<Integer> due(Instant now) {
        return places(each -> each.due(now));
    }

    /** The places of those marked sending, in order. */
    public List<Integer> sending() {
        return places(each -> each.state() == DeliveryState.SENDING);
    }

    /** Marks the first so many that are due as sending. Only one claim at a time. */
    public Page claimed(String owner, long fence, int most, Instant now) {
        if (claim.isPresent()) {
            throw new IllegalStateException("is claimed");
        }
        Set<Integer> taken = Set.copyOf(due(now).stream().limit(most).toList());
        if (taken.isEmpty()) {
            return this;
        }
        List<Entry> next = new ArrayList<>(entries);
        taken.forEach(place -> next.set(place, next.get(place).claimed(now)));
        int attempt = claims + 1;
        return new Page(
                runId, number, version, round, attempt, Optional.of(new Claim(owner, fence, attempt, now)), next, mark);
    }

    /**
     * What became of some of those claimed; a place that is not marked sending any more is left as it is, so recording twice does no
     * harm. The claim ends when nobody is marked sending any more.
     *
     * @param attempt the claim under which they were sent
     * @param results what to make of the entry at each place
     * @return empty: that claim is over, somebody else has decided about its recipients
     */
    public Optional<Page> resolved(String owner, int attempt, Map<Integer, UnaryOperator<Entry>> results) {
        if (claim.filter(mine -> mine.attempt() == attempt && mine.owner().equals(owner))
                .isEmpty()) {
            return Optional.empty();
        }
        List<Entry> next = new ArrayList<>(entries);
        results.forEach((place, result) -> {
            if (next.get(place).state() == DeliveryState.SENDING) {
                next.set(place, result.apply(next.get(place)));
            }
        });
        return Optional.of(withEntries(next));
    }

    /** When the next of them is due; absent while it is claimed and when nobody waits. */
    public Optional<Instant> dueAt(Instant now) {
        return claim.isPresent()
                ? Optional.empty()
                : entries.stream().flatMap(each -> each.dueAt(now).stream()).min(Comparator.naturalOrder());
    }

    /**
     * Those who wait here and have another address are handed on as well, and wait on.
     *
     * @param why for those who were not tried here yet
     */
    public Page handingOnThoseWhoWait(Reason why) {
        return changed(each -> each.state() == DeliveryState.WAITING ? each.handingOnWhileWaiting(why) : each);
    }

    /** Those handed on here who were not in the page that this one followed from. */
    public List<HandOver> handedOnSince(Page before, Run run) {
        return IntStream.range(0, entries.size())
                .filter(place -> !before.entries.get(place).route().handedOn())
                .mapToObj(place -> entries.get(place).handOver(run))
                .flatMap(Optional::stream)
                .toList();
    }

    public Tallies tallies() {
        return Tallies.of(entries);
    }

    /** The same content as the next version: what a store writes in place of this one. */
    public Page next() {
        return new Page(runId, number, version + 1, round, claims, claim, entries, mark);
    }

    private Page changed(UnaryOperator<Entry> change) {
        List<Entry> next = entries.stream().map(change).toList();
        return next.equals(entries) ? this : withEntries(next);
    }

    private Page withEntries(List<Entry> next) {
        boolean working = next.stream().anyMatch(each -> each.state() == DeliveryState.SENDING);
        return new Page(runId, number, version, round, claims, claim.filter(any -> working), next, mark);
    }

    private List<Integer> places(Predicate<Entry> which) {
        return IntStream.range(0, entries.size())
                .filter(place -> which.test(entries.get(place)))
                .boxed()
                .toList();
    }
}
