package vn.trucban.notifier.channel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways words reach people. The ids appear in addresses, files and the API. */
public enum ChannelKind {
    TELEGRAM("telegram"),
    ZALO("zalo"),
    /** Zalo Bot Platform, for officers. */
    ZALO_BOT("zalo-bot"),
    /** The commune's page: one post a notice, not a message a person. */
    FACEBOOK("facebook"),
    /** The loudspeaker station's feed: one entry a notice. */
    LOUDSPEAKER("loudspeaker"),
    /** The phones of the simulator page. */
    SIMULATOR("simulator");

    private final String id;

    ChannelKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** True where a notice is published once for everybody instead of sent to each person. */
    public boolean publishes() {
        return this == FACEBOOK || this == LOUDSPEAKER;
    }

    /** The channel with this id, whatever its case. */
    public static Optional<ChannelKind> of(String id) {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.id.equals(wanted)).findFirst();
    }
}
