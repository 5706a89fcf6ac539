package vn.trucban.bot.incident;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** How it goes to get what an incident tells to those called for it. */
public interface Tries {
    /**
     * At which of these addresses something is tried in vain at this moment, and why.
     *
     * @param tells which tells count, by their id
     */
    Map<Address, Failure> inVain(Predicate<String> tells, List<Address> called);
}
