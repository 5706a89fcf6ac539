package vn.trucban.bot.certificate;

import java.util.Map;

/** Why something was not done; nothing has changed. A message key with what fills its places. */
public record Refusal(String key, Map<String, ?> values) {
    static Refusal of(String key) {
        return new Refusal(key, Map.of());
    }
}
