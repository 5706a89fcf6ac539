package archviolations.bot.conversation;

import org.springframework.core.env.Environment;

/** Breaks features-form-no-cycles, together with Roll; and cores-know-no-framework. */
public class Talk {
    archviolations.bot.staff.Roll roll;
    Environment environment;
}
