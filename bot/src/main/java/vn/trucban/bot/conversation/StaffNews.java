package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.LeaderNews;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.Address;

/**
 * Tells those concerned that somebody's chat has become another one, and that somebody decides about notices who did not before: whoever
 * may add people must not be able to make a second leader of themselves unseen.
 */
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
        if (person.is(Role.LEADER)) {
            // why: of a leader's chats everybody concerned is told
            return;
        }
        situations.staff().with(Role.ADMIN).stream()
                .filter(admin -> !admin.id().equals(person.id()))
                .flatMap(admin -> admin.addresses().stream())
                .forEach(address -> tell(address, id, "staff.moved.administrators", person));
    }

    /** All leaders and administrators, the leader's own other chats among them. */
    void leader(LeaderNews news) {
        Person leader = news.leader();
        Optional<Address> chat = news.chat();
        String id = "leader/" + leader.id() + "/" + chat.map(Address::key).orElse("") + "/";
        for (Person person : news.concerned()) {
            person.addresses().stream()
                    .filter(address -> !person.id().equals(leader.id())
                            || chat.filter(it -> it.channel() != address.channel())
                                    .isPresent())
                    .forEach(address -> {
                        String told = id + situations.of(address).now();
                        String key = chat.isPresent() ? "staff.leader.chat" : "staff.leader.added";
                        say(address, told, key, leader, chat.orElse(address));
                    });
        }
    }

    /** Whether a cry in a drill is real can be asked by telephone: every leader is told, players or not. */
    void doubted(String effect, Person player, Effect.PassOn cry) {
        Stream.of(Role.LEADER, Role.ADMIN)
                .flatMap(role -> situations.staff().with(role).stream())
                .distinct()
                .filter(one -> !one.id().equals(player.id()))
                .flatMap(one -> one.addresses().stream())
                .forEach(address -> doubted(effect, address, player, cry));
    }

    private void doubted(String effect, Address address, Person player, Effect.PassOn cry) {
        Situation situation = situations.of(address);
        Map<String, String> values = Map.of(
                "name",
                player.name(),
                "words",
                cry.words(),
                "at",
                situation.moments().at(cry.at(), situation.now()),
                "phone",
                player.phone().orElse(situation.text("staff.no-phone")));
        chats.post(
                address,
                Post.urgent(
                        effect + "/doubted/" + player.id(),
                        situation.text("staff.doubted", values),
                        List.of(Menus.button(situation, Verb.REPORT, "conversation.button.report"))));
    }

    /** Whoever was let go must not go on reporting to nobody; whoever is taken back may go on. */
    void wentOrCame(Person person) {
        String key = person.active() ? "staff.taken-back" : "staff.let-go";
        person.addresses()
                .forEach(address -> tell(
                        address,
                        key + "/" + person.id() + "/" + situations.of(address).now(),
                        key,
                        person));
    }

    private void tell(Address address, String id, String key, Person person) {
        say(address, id, key, person, address);
    }

    private void say(Address address, String id, String key, Person person, Address about) {
        Situation situation = situations.of(address);
        String channel =
                situation.text("conversation.channel." + about.channel().id());
        chats.post(
                address,
                Post.of(
                        id,
                        Say.of(
                                situation.text(key, Map.of("name", person.name(), "channel", channel)),
                                Menus.of(situation))));
    }
}
