package vn.trucban.notifier.delivery.engine;

import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;

/** What all platforms of these tests have in common: they are live, ready, and take so many messages a second. */
abstract class LivePlatform implements Channel {
    private final ChannelKind kind;
    private final int perSecond;

    LivePlatform(ChannelKind kind, int perSecond) {
        this.kind = kind;
        this.perSecond = perSecond;
    }

    @Override
    public final ChannelKind kind() {
        return kind;
    }

    @Override
    public final boolean live() {
        return true;
    }

    @Override
    public final ChannelLimits limits() {
        return new ChannelLimits(4096, 5, perSecond);
    }

    @Override
    public final ChannelHealth check() {
        return new ChannelHealth.Ready("a test's own");
    }
}
