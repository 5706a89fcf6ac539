package vn.trucban.notifier.channel;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import vn.trucban.notifier.channel.sandbox.SandboxChannel;

/**
 * Where drills are published: a page and a station's feed that exist only in this process. Made without any setting, so no credential
 * can find its way in.
 */
public final class DrillPages {
    /** As long as the longest text of the channels they stand in for; those were measured before it was submitted. */
    private static final ChannelLimits LIMITS = new ChannelLimits(63_206, 0, 50);

    private final List<SandboxChannel> pages;

    private DrillPages(List<SandboxChannel> pages) {
        this.pages = List.copyOf(pages);
    }

    /** One for every kind that publishes. */
    public static DrillPages open(Clock clock) {
        return new DrillPages(Arrays.stream(ChannelKind.values())
                .filter(ChannelKind::publishes)
                .map(kind -> new SandboxChannel(kind, LIMITS, clock))
                .toList());
    }

    /** They keep what drills published, for staff to look at. */
    public List<SandboxChannel> all() {
        return pages;
    }
}
