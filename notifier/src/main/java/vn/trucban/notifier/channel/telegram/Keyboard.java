package vn.trucban.notifier.channel.telegram;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import vn.trucban.notifier.channel.Button;

/**
 * Buttons as Telegram shows them: presses and links under the message, short ones side by side; telephone numbers, for which Telegram
 * has no button, as lines of the text, where its apps make international numbers tappable.
 */
record Keyboard(List<InlineKeyboardRow> rows, List<String> lines) {
    /** Buttons of a row are equally wide; about this many characters fit across a small phone. */
    private static final int ROW_CHARACTERS = 30;

    private static final int ROW_BUTTONS = 3;

    static Keyboard of(List<Button> buttons) {
        List<String> lines = new ArrayList<>();
        List<InlineKeyboardButton> keys = new ArrayList<>();
        for (Button button : buttons) {
            if (button instanceof Button.Press press) {
                keys.add(InlineKeyboardButton.builder()
                        .text(press.label())
                        .callbackData(press.payload())
                        .build());
            } else if (button instanceof Button.Link link && isPublic(link.url())) {
                keys.add(InlineKeyboardButton.builder()
                        .text(link.label())
                        .url(link.url())
                        .build());
            } else if (button instanceof Button.Link link) {
                lines.add(link.label() + ": " + link.url());
            } else if (button instanceof Button.Call call) {
                lines.add(call.label() + ": " + international(call.phone()));
            } else {
                throw new IllegalStateException("a button nobody shows: " + button.getClass());
            }
        }
        return new Keyboard(inRows(keys), lines);
    }

    /** why: Telegram refuses the whole message for a link button to localhost or to a bare host name of the office network. */
    private static boolean isPublic(String url) {
        try {
            String host = new URI(url).getHost();
            return host != null && host.contains(".");
        } catch (URISyntaxException notAUrl) {
            return false;
        }
    }

    /** {@code 0912 345 678} → {@code +84912345678}. Short numbers (113, 1900 1234) and what is no number stay as written. */
    static String international(String phone) {
        String digits = phone.replaceAll("[\\s.()-]", "");
        if (digits.matches("0\\d{9,10}")) {
            return "+84" + digits.substring(1);
        }
        return digits.matches("84\\d{9,10}") ? "+" + digits : phone;
    }

    private static List<InlineKeyboardRow> inRows(List<InlineKeyboardButton> keys) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        InlineKeyboardRow row = new InlineKeyboardRow();
        int widest = 0;
        for (InlineKeyboardButton key : keys) {
            int width = key.getText().length();
            int widestWithKey = Math.max(widest, width);
            boolean fits = row.size() < ROW_BUTTONS && widestWithKey * (row.size() + 1) <= ROW_CHARACTERS;
            if (!row.isEmpty() && !fits) {
                rows.add(row);
                row = new InlineKeyboardRow();
                widestWithKey = width;
            }
            row.add(key);
            widest = widestWithKey;
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return rows;
    }

    /** The text with the lines that have no button. */
    String under(String text) {
        return lines.isEmpty() ? text : text + "\n\n" + String.join("\n", lines);
    }

    /** Absent where there is nothing to tap: Telegram refuses an empty keyboard, and an edit without one removes the old. */
    Optional<InlineKeyboardMarkup> markup() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
    }
}
