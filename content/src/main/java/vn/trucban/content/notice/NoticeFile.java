package vn.trucban.content.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.content.messages.Places;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlTree;

/** The file {@code notices/<id>.yaml}: what must hold beyond its schema, and how it is read. */
public final class NoticeFile {
    private NoticeFile() {}

    /**
     * What a template may lean on.
     *
     * @param places what texts may name without a blank, with values; see {@code CommuneFile.places}
     * @param hotline the number residents are told to call, once the commune has filled it in; {@code {hotline}} in presets only
     * @param drillWord must be said first and last in a drill; lower case
     * @param notices the ids of all templates
     */
    public record Known(Map<String, String> places, Optional<String> hotline, String drillWord, Set<String> notices) {
        static final String HOTLINE = "hotline";

        private Map<String, String> presetPlaces() {
            Map<String, String> all = new HashMap<>(places);
            hotline.ifPresent(number -> all.put(HOTLINE, number));
            return all;
        }
    }

    /**
     * Everything wrong with the file that its schema cannot see. Looks at whatever is readable of a broken file.
     *
     * @param expected the id that the file's name gives it
     */
    public static List<Finding> check(String expected, YamlTree file, Known known) {
        return new NoticeCheck(expected, file, known).findings();
    }

    /** Reads a file that has passed its schema and {@link #check}; the names of the commune's bodies are written in. */
    public static NoticeTemplate read(YamlTree file, Known known) {
        Map<String, String> places = known.places();
        return new NoticeTemplate(
                file.text("id"),
                file.text("name"),
                NoticeTemplate.Purpose.valueOf(constant(file.text("purpose"))),
                NoticeTemplate.Level.valueOf(constant(file.text("level"))),
                file.get("blanks").items().stream()
                        .map(blank -> blank(blank, known.presetPlaces()))
                        .toList(),
                text(file, "title", places).orElseThrow(),
                text(file, "text", places).orElseThrow(),
                text(file, "loudspeaker", places),
                text(file, "correction", places),
                text(file, "all-clear", places),
                file.optionalText("without-bulletin"),
                Set.copyOf(file.get("topics").texts()),
                cap(file.get("cap")));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Optional<String> text(YamlTree file, String key, Map<String, String> places) {
        return file.optionalText(key).map(text -> Places.fillKnown(text.strip(), places));
    }

    /** A preset that names something the commune has not filled in yet is no preset. */
    private static NoticeTemplate.Blank blank(YamlTree blank, Map<String, String> places) {
        return new NoticeTemplate.Blank(
                blank.text("id"),
                blank.text("label"),
                blank.text("example"),
                blank.get("max").number().orElseThrow(),
                blank.get("optional").isTrue(),
                text(blank, "preset", places).filter(preset -> Places.in(preset).isEmpty()));
    }

    private static NoticeTemplate.CapProfile cap(YamlTree cap) {
        return new NoticeTemplate.CapProfile(
                cap.text("category"),
                cap.text("event"),
                cap.text("response-type"),
                cap.text("urgency"),
                cap.text("severity"),
                cap.text("certainty"));
    }
}
