package vn.trucban.bot.incident;

import java.util.List;
import java.util.Map;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** How it goes to get what an incident tells to those called for it. */
public interface Tries {
    /** At which of these addresses something of it is tried in vain at this moment, and why. */
    Map<Address, Failure> inVain(IncidentId incident, List<Address> called);
}
