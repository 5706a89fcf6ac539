package vn.trucban.notifier.channel.zalobot;

import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.selftest.Finding;
import vn.trucban.notifier.selftest.Finding.Note;
import vn.trucban.notifier.selftest.Probe;

/** getMe: is the token good, can the platform be reached. */
final class ZaloBotProbe implements Probe {
    private final ZaloBotChannel channel;

    ZaloBotProbe(ZaloBotChannel channel) {
        this.channel = channel;
    }

    @Override
    public String subject() {
        return "zalo-bot";
    }

    @Override
    public Finding look() {
        ChannelHealth health = channel.check();
        return health instanceof ChannelHealth.Ready ready
                ? Finding.good(subject(), Note.of("watch.finding.account", "name", ready.note()))
                : Finding.bad(
                        subject(),
                        Note.of(((ChannelHealth.NotReady) health)
                                .reason()
                                .failure()
                                .messageKey()));
    }
}
