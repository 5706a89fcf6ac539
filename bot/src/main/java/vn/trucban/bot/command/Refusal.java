package vn.trucban.bot.command;

import java.util.Map;

/** Why not; nothing has changed. A message key with what fills its places. */
public record Refusal(String key, Map<String, ?> values) {
    /** Key: what is left open has changed since it was read; it is to be read anew. */
    static final String STALE = "command.refused.list-stale";

    static Refusal of(String key) {
        return new Refusal(key, Map.of());
    }
}
