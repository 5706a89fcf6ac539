package vn.trucban.notifier.channel.telegram;

import java.util.Map;
import vn.trucban.notifier.channel.WireOutcome;
import vn.trucban.notifier.selftest.Finding;
import vn.trucban.notifier.selftest.Finding.Note;
import vn.trucban.notifier.selftest.Probe;
import vn.trucban.notifier.telegram.TelegramApi;

/** getMe: is the token good, can Telegram be reached. */
final class TelegramProbe implements Probe {
    private final TelegramApi api;

    TelegramProbe(TelegramApi api) {
        this.api = api;
    }

    @Override
    public String subject() {
        return "telegram";
    }

    @Override
    public Finding look() {
        return api.call("getme", Map.of())
                .fold(
                        done -> Finding.good(
                                subject(),
                                Note.of(
                                        "watch.finding.account",
                                        "name",
                                        "@" + done.result().path("username").asString(""))),
                        refused -> Finding.bad(
                                subject(), Note.of(Refusals.failure(refused).messageKey())),
                        silent -> Finding.bad(
                                subject(),
                                Note.of(WireOutcome.reason(silent.exchange())
                                        .failure()
                                        .messageKey())));
    }
}
