package vn.trucban.notifier.channel;

/**
 * What fits, and how fast.
 *
 * @param maxText longest text of a notice, counted in UTF-16 units of NFC text: what the provider takes, less room for buttons
 * @param maxButtons most buttons under one message; 0: numbered text only
 * @param perSecond messages the provider takes a second from one token
 * @param room what the provider takes in all
 */
public record ChannelLimits(int maxText, int maxButtons, int perSecond, TextRoom room) {
    /** A channel that writes no buttons into its texts and so needs no room for them. */
    public ChannelLimits(int maxText, int maxButtons, int perSecond) {
        this(maxText, maxButtons, perSecond, TextRoom.plain(maxText));
    }
}
