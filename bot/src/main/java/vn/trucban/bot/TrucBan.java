package vn.trucban.bot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.trucban.bot.cli.Programs;

/** The program: without arguments it is the server, otherwise one of the {@link Programs}. */
@SpringBootApplication(scanBasePackages = "vn.trucban")
public class TrucBan {
    public static void main(String[] args) {
        if (args.length > 0 && Programs.takes(args[0])) {
            System.exit(Programs.run(args));
        }
        SpringApplication.run(TrucBan.class, args);
    }
}
