package vn.trucban.bot.staff;

import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.channel.Address;

/**
 * Somebody may decide about notices from now on, or may do so from one more chat.
 *
 * @param chat the new chat; absent: the person has become a leader
 * @param concerned the leaders and administrators there were before, among them perhaps the leader
 */
public record LeaderNews(Person leader, Optional<Address> chat, List<Person> concerned) {
    public LeaderNews {
        concerned = List.copyOf(concerned);
    }
}
