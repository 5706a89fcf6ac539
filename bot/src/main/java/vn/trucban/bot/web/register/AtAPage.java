package vn.trucban.bot.web.register;

import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.Person;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** Somebody who does something to an incident from a page. */
final class AtAPage {
    private AtAPage() {}

    /** why an address: facts name parties, and whoever sits at a page may have no chat at all. */
    static Party party(Person person) {
        return new Party(
                person.id(),
                person.name(),
                person.addresses().stream()
                        .findFirst()
                        .orElseGet(() ->
                                new Address(ChannelKind.SIMULATOR, person.id().value())));
    }
}
