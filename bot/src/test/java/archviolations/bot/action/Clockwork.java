package archviolations.bot.action;

import java.time.Instant;
import java.util.Random;

/** Breaks time-comes-in, clocks-and-chance-are-made-in-configurations, nobody-sleeps and environment-is-read-as-variables. */
class Clockwork {
    Instant now() throws InterruptedException {
        Thread.sleep(1);
        return Instant.now();
    }

    Random chance() {
        return new Random();
    }

    String setting() {
        return System.getenv("TRUCBAN_DATA_DIR");
    }
}
