package vn.trucban.bot.command;

import java.util.Map;

/** Why not; nothing has changed. A message key with what fills its places. */
public record Refusal(String key, Map<String, ?> values) {
    static Refusal of(String key) {
        return new Refusal(key, Map.of());
    }
}
