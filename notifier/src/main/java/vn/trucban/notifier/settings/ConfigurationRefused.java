package vn.trucban.notifier.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The environment says something this program cannot work with: the start stops. Carries the key of a Vietnamese sentence in
 * {@code system.yaml} that names the variable and the remedy; the value itself stays out, it may be a secret.
 */
public final class ConfigurationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String variable;
    private final String remedy;
    private final transient Map<String, String> values;

    /**
     * @param variable name of the environment variable to change
     * @param remedy message key, {@code system.settings.…}; its place {@code {variable}} is filled here
     * @param values the other places of the sentence
     */
    public ConfigurationRefused(String variable, String remedy, Map<String, String> values) {
        super(variable + " refused: " + remedy);
        this.variable = variable;
        this.remedy = remedy;
        Map<String, String> places = new HashMap<>(values);
        places.put("variable", variable);
        this.values = Map.copyOf(places);
    }

    public ConfigurationRefused(String variable, String remedy) {
        this(variable, remedy, Map.of());
    }

    public String variable() {
        return variable;
    }

    public String remedy() {
        return remedy;
    }

    /** The sentence for the administrator; pass {@code messages::text}. */
    public String sentence(BiFunction<String, Map<String, String>, String> messages) {
        return messages.apply(remedy, values);
    }
}
