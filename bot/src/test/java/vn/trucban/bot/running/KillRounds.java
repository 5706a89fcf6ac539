package vn.trucban.bot.running;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** {@code KillRounds [ROUNDS [SEED]]}: kills the program that often in the middle of conversations, checks, and prints what it saw. */
final class KillRounds {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private KillRounds() {}

    public static void main(String[] args) throws Exception {
        Arguments given = Arguments.of(args);
        int rounds = given.number(0, 20);
        long seed = given.number(1, (int) Clock.systemUTC().instant().getEpochSecond());
        Path home = Files.createTempDirectory("trucban-kills");
        OUT.printf("%d kills, seed %d, in %s%n", rounds, seed, home);
        try (Conversations conversations = new Conversations(home, seed)) {
            for (int round = 1; round <= rounds; round++) {
                conversations.roundEndingInKill();
                OUT.printf("killed %d%n", round);
            }
            OUT.println("everything there once: " + conversations.everythingIsThere());
        }
        System.exit(0);
    }
}
