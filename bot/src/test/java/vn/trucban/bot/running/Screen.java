package vn.trucban.bot.running;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.trucban.notifier.channel.telegram.FakeChats.Shown;
import vn.trucban.notifier.channel.telegram.FakeTelegram;
import vn.trucban.notifier.channel.telegram.TelegramUpdates;

/** One person's chat with the bot, as it stands on their phone. */
record Screen(String chat, FakeTelegram telegram, TelegramUpdates updates) {
    private static final String NAME = "Cán bộ";

    List<Shown> shown() {
        return telegram.chat(chat);
    }

    Shown last() {
        List<Shown> all = shown();
        return all.isEmpty() ? new Shown("0", "", Map.of(), "", 0) : all.get(all.size() - 1);
    }

    /** Buttons that do something, without links. */
    static List<String> labels(Shown message) {
        return message.buttons().entrySet().stream()
                .filter(button -> !button.getValue().contains("://"))
                .map(Map.Entry::getKey)
                .toList();
    }

    JsonNode press(Shown message, String label) {
        return updates.press(chat, NAME, message.id(), message.buttons().get(label));
    }

    JsonNode text(String words) {
        return updates.text(chat, NAME, words);
    }
}
