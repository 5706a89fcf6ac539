package vn.trucban.content.playbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.trucban.content.yaml.YamlTree;

/** The word in the file that makes a step what it is. */
enum StepKind {
    ASK,
    DO,
    REFER,
    SOLVED;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kinds a step of the file claims to be; a sound one claims exactly one. */
    static List<StepKind> of(YamlTree step) {
        return Arrays.stream(values()).filter(kind -> step.has(kind.key())).toList();
    }
}
