package archviolations.bot.action;

import org.springframework.beans.factory.annotation.Autowired;

/** Breaks names-say-what-a-type-is, only-programs-print and no-field-injection. */
class PrintHelper {
    @Autowired
    private String text;

    void print() {
        System.out.println(text);
    }
}
