package vn.trucban.notifier.broadcast;

import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;
import vn.trucban.notifier.zalo.ZaloBill;

/** What a notice would cost. Asked for previews and before submit; may take some 100 ms. */
@FunctionalInterface
public interface Costs {
    /**
     * @param channels all of the notice
     * @return empty: nothing, it does not go to Zalo or the sandbox stands in for Zalo
     */
    Optional<ZaloBill> zalo(Audience audience, Set<ChannelKind> channels);
}
