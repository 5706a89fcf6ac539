package vn.trucban.notifier.channel;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every channel of this installation, one per kind; a kind that is switched off is absent. */
public final class Channels {
    private final Map<ChannelKind, Channel> byKind = new EnumMap<>(ChannelKind.class);

    public Channels(Collection<Channel> channels) {
        for (Channel channel : channels) {
            if (byKind.put(channel.kind(), channel) != null) {
                throw new IllegalArgumentException("two channels of kind " + channel.kind());
            }
        }
    }

    public Optional<Channel> of(ChannelKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    public List<Channel> all() {
        return List.copyOf(byKind.values());
    }
}
