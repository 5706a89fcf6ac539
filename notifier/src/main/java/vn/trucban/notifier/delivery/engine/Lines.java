package vn.trucban.notifier.delivery.engine;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.delivery.SendSigns;

/** The line of every kind of channel, also of those that this installation does not have. */
final class Lines {
    private final Map<ChannelKind, Line> byKind = new EnumMap<>(ChannelKind.class);

    /**
     * @param nanos a clock that only goes forward, such as {@link System#nanoTime()}
     * @param signs hears what became of every call
     */
    Lines(Channels channels, LongSupplier nanos, MeterRegistry meters, SendSigns signs) {
        for (ChannelKind kind : ChannelKind.values()) {
            Channel channel = channels.of(kind).orElseGet(() -> new AbsentChannel(kind));
            // why: a platform's own object must not even see a drill that is published
            Channel drills = channels.forDrills(kind).orElseGet(() -> new AbsentChannel(kind));
            byKind.put(kind, new Line(channel, drills, nanos, meters, signs));
        }
    }

    Line of(ChannelKind kind) {
        return byKind.get(kind);
    }
}
