package archviolations.bot.newest;

import org.springframework.core.env.Environment;

/** Of a feature that no rule names; breaks cores-know-no-framework. */
public class Feature {
    Environment environment;
}
