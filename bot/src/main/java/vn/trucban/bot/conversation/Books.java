package vn.trucban.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.verification.VerdictText;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastId;
import vn.trucban.notifier.broadcast.Preview;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryList;
import vn.trucban.notifier.delivery.Progress;
import vn.trucban.notifier.subscriber.Subscriber;
import vn.trucban.notifier.verification.Verdict;

/** What a decision may look up: reading only. */
public interface Books {
    Optional<Incident> incident(IncidentId id);

    Optional<Incident> incidentNumbered(int number);

    /** What a drill supposes; empty where none of this name is going on. */
    Optional<Exercises.Task> exercise(String drill);

    /** The drill that is going on and in which this person plays. */
    Optional<String> playing(PersonId person);

    /** What a drill supposes and this person is in: reported it, joined in or works on it. */
    Optional<IncidentId> supposedFor(PersonId person);

    /** What was reported in this drill and is not over; the first where there are several. */
    Optional<IncidentId> supposedIn(String drill);

    /** Not closed, oldest first. */
    List<Incident> openIncidents();

    /** Incidents in the register, newest first; see {@code LogbookDesk.find}. */
    LogbookDesk.Found findIncidents(String words, int before, int most);

    /** Everything in the register about an incident, oldest first. */
    List<RegisterEntry> entries(IncidentId incident);

    Optional<Broadcast> notice(BroadcastId id);

    /** Whether a code, or a text that somebody received, is the commune's. */
    Verdict verify(String text, Instant now);

    /** What the book of paper intake says of a receipt or certificate; empty where the text names none. */
    Optional<VerdictText> verifyPaper(String text);

    Optional<Preview> preview(BroadcastId id);

    /** False where the channel only simulates this notice: nobody outside sees it. */
    boolean live(Broadcast notice, ChannelKind channel);

    Optional<Progress> progress(BroadcastId id);

    List<Broadcast> awaitingApproval();

    List<Broadcast> recentNotices(int most);

    /** The book of issue, drills too, newest first. */
    List<Broadcast> issuedNotices(int most);

    /** Issued by one leader alone and not reviewed yet. */
    List<Broadcast> underReview();

    /** Who did not get a notice, in the order of its ledger; see {@code DeliveryDesk.deliveries} for cursor and limit. */
    DeliveryList missed(BroadcastId id, Optional<String> cursor, int limit);

    /** Whether the person's roles let them write notices. */
    boolean mayWriteNotices(Person person);

    /** Whether the person has a PIN. */
    boolean hasPin(Person person);

    Optional<Subscriber> subscriber(Address address);
}
