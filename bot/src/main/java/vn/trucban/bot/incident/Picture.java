package vn.trucban.bot.incident;

import vn.trucban.notifier.channel.ChannelKind;

/**
 * A photo somebody added to an incident.
 *
 * @param channel the only one on which it can be shown again
 * @param id the provider's: a file id, a link; nothing people read
 * @param from who sent it
 */
public record Picture(ChannelKind channel, String id, Party from) {}
