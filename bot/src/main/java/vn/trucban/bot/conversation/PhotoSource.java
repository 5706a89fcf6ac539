package vn.trucban.bot.conversation;

import java.util.Optional;
import vn.trucban.notifier.channel.ChannelKind;

/** Brings a photo that somebody sent, where its channel gives photos out. */
public interface PhotoSource {
    ChannelKind channel();

    /**
     * Waits for it, half a minute at the most; empty where it cannot be had: the platform is away, it is gone, or larger than a phone
     * makes it. Never throws.
     */
    Optional<byte[]> photo(String providerPhotoId);
}
