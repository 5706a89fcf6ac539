package vn.trucban.notifier.delivery.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the ledger is kept. What a method answers is kept before it answers. Any method may throw the store's runtime exception when the
 * store is away: then the change may have been made or not, and calling again is safe.
 */
public interface DeliveryStore {
    /** Keeps a new run. A run that exists is left as it is. */
    void insert(Run run);

    /** Those of these runs that exist. */
    List<Run> runs(Collection<String> runIds);

    /** Every run whose last report does not say that it is done. Reads all runs: for the start of an instance. */
    List<String> unfinished();

    /** Nothing more may be sent from now on. The first call counts; an unknown run is left alone. */
    void cancel(String runId, Instant now);

    /** Asks for one more round to those who missed it. */
    void askAgain(String runId);

    /**
     * Writes how far a run is.
     *
     * @return false: a sender with a later lease has written already, or there is no such run
     */
    boolean report(String runId, Run.Report report);

    /**
     * Keeps new pages, in their order.
     *
     * @return false: one of them exists already; those before it are kept, it and those after it are not
     */
    boolean insertPages(List<Page> pages);

    /** Takes pages out that were never sent from, because their batch was not complete. */
    void removePages(String runId, int from, int count);

    /** The pages that exist among these, by number. */
    List<Page> pages(String runId, int from, int count);

    Optional<Page> page(String runId, int number);

    /**
     * Keeps the new value of a page.
     *
     * @param changed what followed from a page that was read, with that page's version
     * @return the page as it now stands in the store; empty: its version is no longer that one, and nothing was changed
     */
    Optional<Page> save(Page changed);

    /** Keeps people for runs that are to take them in; one that is kept already is left as it is. */
    void keepHandOvers(Collection<HandOver> handOvers);

    /** Calls a run to take in those kept for it: from now on it is not done. An unknown run is left alone. */
    void callToTakeIn(String runId);

    /** Some of those kept for a run, in a stable order; none: nobody is left. */
    List<HandOver> handOvers(String runId, int limit);

    /** Forgets those kept for a run who stand in its pages by now. */
    void removeHandOvers(String runId, Collection<String> subscriberIds);

    /** The runs that need work. */
    Agenda agenda();

    /** Puts runs on the agenda, and tells every reader that something about them is new. */
    void enlist(Collection<String> runIds);

    /**
     * Takes a run off the agenda, unless somebody has put anything on it since it was read: whoever sees a run done and strikes it by the
     * agenda read before that loses nobody who was handed to it meanwhile.
     *
     * @return false: something is new; nothing was changed
     */
    boolean strike(String runId, Agenda read);

    /**
     * Which runs need work.
     *
     * @param change grows whenever somebody puts a run on it: the same number means nothing new
     */
    record Agenda(long change, Set<String> runIds) {
        public static final Agenda EMPTY = new Agenda(0, Set.of());

        public Agenda {
            runIds = Set.copyOf(runIds);
        }
    }
}
