package vn.trucban.notifier.channel;

/**
 * Where one message goes on one channel: a chat id, a Zalo user id, the page.
 *
 * @param value as the provider writes it; never a number type, the ids exceed 2^53
 */
public record Address(ChannelKind channel, String value) {
    /** {@code telegram:123}: the key of chats and subscribers in the store. */
    public String key() {
        return channel.id() + ":" + value;
    }

    /** Reads what {@link #key()} wrote. */
    public static Address parse(String key) {
        int colon = key.indexOf(':');
        ChannelKind kind = ChannelKind.of(key.substring(0, Math.max(colon, 0)))
                .orElseThrow(() -> new IllegalArgumentException("not an address: no known channel before ':'"));
        return new Address(kind, key.substring(colon + 1));
    }

    /** Addresses are personal data: logs get the channel only. */
    @Override
    public String toString() {
        return channel.id() + ":…";
    }
}
