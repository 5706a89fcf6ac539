package vn.trucban.content.yaml;

import java.util.Map;

/**
 * Something wrong in one file, not yet put into words.
 *
 * @param line 1-based; 0 when it concerns the whole file
 * @param key which sentence tells it
 * @param values fills the places of that sentence
 */
public record Finding(int line, String key, Map<String, String> values) {
    public Finding {
        values = Map.copyOf(values);
    }
}
