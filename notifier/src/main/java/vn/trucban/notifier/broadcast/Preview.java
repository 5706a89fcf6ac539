package vn.trucban.notifier.broadcast;

import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.zalo.ZaloBill;

/**
 * What would go out, before anything does.
 *
 * @param channels in the order of {@link ChannelKind}
 * @param problems everything that submitting would refuse, in the order to put right
 * @param zalo what it will cost at Zalo; empty once it is issued, and where Zalo costs nothing
 * @param template what whoever has not written to the Zalo account for long gets instead of its text; empty where nobody does
 */
public record Preview(
        List<Showing> channels, List<Refusal> problems, Optional<ZaloBill> zalo, Optional<Template> template) {
    public Preview {
        channels = List.copyOf(channels);
        problems = List.copyOf(problems);
    }

    /** The three places of Zalo's approved template, each in one line. */
    public record Template(String title, String serial, String text) {}

    /**
     * One channel.
     *
     * @param text exactly what it will show, with the time of now where the time of issue will stand
     * @param length of the text, counted as the channel counts; {@code limit} is the most it takes
     * @param reach how many people it is sent to; 0 for a channel that publishes
     * @param live false: a sandbox, nobody outside will see it
     */
    public record Showing(ChannelKind channel, String text, int length, int limit, long reach, boolean live) {}
}
