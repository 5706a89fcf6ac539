package vn.trucban.notifier.subscriber;

import vn.trucban.notifier.channel.Address;

/** Who may be reached by a drill at all: staff. A person who has left it gets no drill, whatever they once opted in to. */
@FunctionalInterface
public interface DrillRoster {
    /** Where no staff is known, no drill reaches anybody. */
    DrillRoster NOBODY = address -> false;

    /** True for an address of somebody on the staff now. */
    boolean has(Address address);
}
