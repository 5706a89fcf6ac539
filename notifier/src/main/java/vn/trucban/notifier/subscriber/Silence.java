package vn.trucban.notifier.subscriber;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import vn.trucban.notifier.channel.Address;

/** Which addresses take a message at night without waking anybody, so that an emergency goes to another of the same person first. */
@FunctionalInterface
public interface Silence {
    /** @param moment when the notice began: the answer is about how it was then, whenever it is asked for */
    Silent at(Collection<Address> addresses, Instant moment);

    /**
     * The answer.
     *
     * @param silent arrives without a sound
     * @param unsure something has happened since that moment, and how it was before is not known any more
     */
    record Silent(Set<Address> silent, Set<Address> unsure) {
        public static final Silent NONE = new Silent(Set.of(), Set.of());

        public Silent {
            silent = Set.copyOf(silent);
            unsure = Set.copyOf(unsure);
        }
    }
}
