package vn.trucban.content.commune;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.content.yaml.YamlFile;
import vn.trucban.content.yaml.YamlTree;

/**
 * What somebody wants one contact of {@code commune.yaml} to say. Only the lines of that contact change; everything else of the file,
 * comments included, stays as it is.
 *
 * @param phone empty: not known any more
 * @param source where the number comes from
 * @param seen the day on which the number was last seen to be so
 * @param verify true: somebody must call it once before relying on it
 */
public record ContactEdit(
        String id, String name, String phone, String say, String source, LocalDate seen, boolean verify) {
    private static final String LIST = "contacts";
    private static final Pattern PLAIN = Pattern.compile("\\p{L}.*");
    /** YAML reads these as something else than words. */
    private static final Pattern WORDS = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    /** The file with it; empty where the file has no such contact. */
    public Optional<String> in(String file) {
        YamlTree tree = YamlFile.read(file.getBytes(StandardCharsets.UTF_8)).tree();
        List<YamlTree> contacts = tree.get(LIST).items();
        for (int i = 0; i < contacts.size(); i++) {
            if (contacts.get(i).text("id").equals(id)) {
                int next = i + 1 < contacts.size() ? contacts.get(i + 1).line() : after(tree);
                return Optional.of(replaced(file, contacts.get(i), next));
            }
        }
        return Optional.empty();
    }

    /** The line of whatever follows the list. */
    private static int after(YamlTree tree) {
        int list = tree.lineOf(LIST);
        return tree.entries().values().stream()
                .mapToInt(YamlTree.Entry::line)
                .filter(line -> line > list)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private String replaced(String file, YamlTree contact, int next) {
        List<String> lines = new ArrayList<>(List.of(file.split("\n", -1)));
        int first = contact.line() - 1;
        while (!lines.get(first).stripLeading().startsWith("-")) {
            first--;
        }
        int end = Math.min(next - 1, lines.size());
        while (end > contact.line() && saysNothing(lines.get(end - 1))) {
            end--;
        }
        String indent = " ".repeat(lines.get(first).indexOf('-'));
        List<String> written = new ArrayList<>();
        String lead = "- ";
        for (Map.Entry<String, String> field : fields(contact).entrySet()) {
            written.add(indent + lead + field.getKey() + ": " + field.getValue());
            lead = "  ";
        }
        lines.subList(first, end).clear();
        lines.addAll(first, written);
        return String.join("\n", lines);
    }

    /** True for what belongs to no contact: blank lines and comments. */
    private static boolean saysNothing(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    private Map<String, String> fields(YamlTree before) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("name", written(name));
        if (!phone.isBlank()) {
            fields.put("phone", quoted(phone));
        }
        fields.put("say", written(say));
        fields.put("source", written(source));
        boolean same = before.text("phone").equals(phone.strip());
        Optional<String> day = same ? before.optionalText("as-of") : Optional.of(seen.toString());
        day.filter(known -> !phone.isBlank()).ifPresent(known -> fields.put("as-of", known));
        if (verify && !phone.isBlank()) {
            fields.put("verify", "true");
        }
        return fields;
    }

    /** As people would write it: quotes only where YAML would read something else. */
    private static String written(String text) {
        String line = oneLine(text);
        boolean plain = PLAIN.matcher(line).matches()
                && !line.contains(": ")
                && !line.contains(" #")
                && !line.endsWith(":")
                && !WORDS.matcher(line).matches();
        return plain ? line : quoted(line);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String quoted(String text) {
        String line = oneLine(text);
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
