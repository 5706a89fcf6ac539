package vn.trucban.bot.conversation;

import java.security.SecureRandom;
import vn.trucban.bot.incident.IncidentId;

/** Fresh ids: ten letters and digits, 51 bits of chance. */
final class IncidentIds {
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 10;

    private final SecureRandom random;

    IncidentIds(SecureRandom random) {
        this.random = random;
    }

    IncidentId next() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new IncidentId(id.toString());
    }
}
