package vn.trucban.bot.conversation;

import java.util.Map;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.Address;

/** Tells those concerned that somebody's chat has become another one: the old chat, and the administrators. */
final class StaffNews {
    private final ChatDesk chats;
    private final Situations situations;

    StaffNews(ChatDesk chats, Situations situations) {
        this.chats = chats;
        this.situations = situations;
    }

    void moved(Person person, Address before) {
        String id = "moved/" + person.id() + "/" + before.channel() + "/"
                + situations.of(before).now();
        tell(before, id, "staff.moved.you", person);
        situations.staff().with(Role.ADMIN).stream()
                .filter(admin -> !admin.id().equals(person.id()))
                .flatMap(admin -> admin.addresses().stream())
                .forEach(address -> tell(address, id, "staff.moved.administrators", person));
    }

    private void tell(Address address, String id, String key, Person person) {
        Situation situation = situations.of(address);
        String channel =
                situation.text("conversation.channel." + address.channel().id());
        chats.post(
                address,
                Post.of(
                        id,
                        Say.of(
                                situation.text(key, Map.of("name", person.name(), "channel", channel)),
                                Menus.of(situation))));
    }
}
