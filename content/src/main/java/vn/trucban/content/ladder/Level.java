package vn.trucban.content.ladder;

import java.util.Arrays;
import java.util.Optional;

/** The rungs, lowest first (plan III.1, III.3). Their names are in stored incidents. */
public enum Level {
    TECHNICIANS("technician"),
    TECHNICAL_LEADS("technical-lead"),
    /** Of the centre. */
    LEADERS("centre-leader"),
    /** Of the people's committee. */
    COMMITTEE("committee-leader");

    private final String key;

    Level(String key) {
        this.key = key;
    }

    /** As written in content and in the staff file. */
    public String key() {
        return key;
    }

    /** The rung with this key, exactly as written. */
    public static Optional<Level> of(String key) {
        return Arrays.stream(values()).filter(level -> level.key.equals(key)).findFirst();
    }
}
