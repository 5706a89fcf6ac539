package vn.trucban.bot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.trucban.bot.cli.Programs;
import vn.trucban.content.library.ContentLibrary;

/** The program: without arguments it is the server, otherwise one of the {@link Programs}. */
@SpringBootApplication(scanBasePackages = "vn.trucban")
public class TrucBan {
    public static void main(String[] args) {
        if (args.length > 0 && Programs.takes(args[0])) {
            System.exit(Programs.run(args));
        }
        readContentAhead();
        SpringApplication.run(TrucBan.class, args);
    }

    /**
     * Reads, checks and learns the built-in content on a second core while the framework starts: together they take longer than anything
     * else. Whoever needs content later waits for this; a failure shows there.
     */
    private static void readContentAhead() {
        Thread reading = new Thread(ContentLibrary::builtIn, "content");
        reading.setDaemon(true);
        reading.setUncaughtExceptionHandler((thread, failure) -> {});
        reading.start();
    }
}
