package vn.trucban.notifier.channel;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every channel of this installation, one per kind; a kind that is switched off is absent. */
public final class Channels {
    private final Map<ChannelKind, Channel> byKind = new EnumMap<>(ChannelKind.class);
    private final Map<ChannelKind, Channel> drillPages = new EnumMap<>(ChannelKind.class);

    /** Without any object for published drills: those are refused. */
    public Channels(Collection<Channel> channels) {
        this(channels, List.of());
    }

    /**
     * @param drillPages what stands in for the channels that publish when a drill does; none of them may be live
     */
    public Channels(Collection<Channel> channels, Collection<? extends Channel> drillPages) {
        for (Channel page : drillPages) {
            if (page.live()) {
                throw new IllegalArgumentException("a drill's " + page.kind() + " holds live credentials");
            }
            this.drillPages.put(page.kind(), page);
        }
        for (Channel channel : channels) {
            if (byKind.put(channel.kind(), channel) != null) {
                throw new IllegalArgumentException("two channels of kind " + channel.kind());
            }
        }
    }

    public Optional<Channel> of(ChannelKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /**
     * What carries a drill on this kind: for a channel that publishes an object that cannot hold live credentials, whatever is
     * configured; else the ordinary channel, because a drill's only recipients there are staff who opted in.
     */
    public Optional<Channel> forDrills(ChannelKind kind) {
        return kind.publishes() ? Optional.ofNullable(drillPages.get(kind)) : of(kind);
    }

    public List<Channel> all() {
        return List.copyOf(byKind.values());
    }
}
