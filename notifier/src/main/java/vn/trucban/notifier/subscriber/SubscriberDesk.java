package vn.trucban.notifier.subscriber;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;

/** The door to those who asked to be told. */
public interface SubscriberDesk {
    /** Subscribes, or subscribes again after a withdrawal. Unknown thôn or topics are a defect of the caller. */
    Subscriber subscribe(Address address, Optional<String> hamlet, Set<String> topics, Consent consent);

    /** Changes thôn and topics under the same consent. Empty: not subscribed. */
    Optional<Subscriber> change(Address address, Optional<String> hamlet, Set<String> topics);

    /**
     * Stops at once: nothing is sent after this returns, not even the rest of a notice being delivered.
     *
     * @param by who asked for it: the person themselves ({@code resident}), or a staff id
     * @return false when they were not subscribed
     */
    boolean withdraw(Address address, String by);

    /** Whoever is subscribed at this address now. */
    Optional<Subscriber> find(Address address);

    /** How many a notice would be sent to on this channel. A scan: some 100 ms at 100 000 subscribers. */
    long count(Audience audience, ChannelKind channel);

    /**
     * Takes over subscribers whose consent was collected elsewhere: {@code channel,address,hamlet,topics,consent_at,consent_proof}, header
     * first, topics separated by {@code |} or {@code ;}. Read as it streams; good rows are kept even where others are refused.
     *
     * @param by who imports
     */
    ImportReport importCsv(Reader csv, String by) throws IOException;
}
