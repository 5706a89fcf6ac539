package vn.trucban.bot.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A {@code staff.yaml} of people with Telegram. */
final class StaffOnFile {
    static final String TECHNICIAN = "20001";
    static final String LEADER = "30001";

    private StaffOnFile() {}

    /** Writes it with this many officers. @return the officers' chats */
    static List<String> write(Path home, int officers) {
        List<String> chats = IntStream.range(0, officers)
                .mapToObj(i -> String.valueOf(10_001 + i))
                .toList();
        StringBuilder yaml = new StringBuilder();
        chats.forEach(chat -> yaml.append(person("can-bo-" + chat, "OFFICER", chat)));
        yaml.append(person("ky-thuat", "TECHNICIAN", TECHNICIAN)).append(person("lanh-dao", "LEADER", LEADER));
        try {
            Files.createDirectories(home);
            Files.writeString(home.resolve("staff.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chats;
    }

    private static String person(String id, String role, String chat) {
        return "- id: " + id + "\n  name: " + id + "\n  roles: [" + role + "]\n  channels: {telegram: \"" + chat
                + "\"}\n";
    }
}
