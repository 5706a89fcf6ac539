package vn.trucban.bot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: without arguments it is the server. */
@SpringBootApplication(scanBasePackages = "vn.trucban")
public class TrucBan {
    public static void main(String[] args) {
        SpringApplication.run(TrucBan.class, args);
    }
}
