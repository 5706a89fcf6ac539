package vn.trucban.notifier.broadcast;

import java.util.Set;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;

/** How many people a channel would send to, each person once on the first of the notice's channels they chose. Asked for previews and before submit; may take some 100 ms. */
@FunctionalInterface
public interface Reach {
    long count(Audience audience, ChannelKind channel, Set<ChannelKind> channels);
}
