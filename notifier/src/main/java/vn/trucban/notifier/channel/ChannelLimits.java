package vn.trucban.notifier.channel;

/**
 * What fits, and how fast.
 *
 * @param maxText longest text, counted in UTF-16 units of NFC text
 * @param maxButtons most buttons under one message; 0: numbered text only
 * @param perSecond messages the provider takes a second from one token
 */
public record ChannelLimits(int maxText, int maxButtons, int perSecond) {}
