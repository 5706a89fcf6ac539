package archviolations.bot.staff;

/** Breaks features-form-no-cycles, together with Talk. */
public class Roll {
    archviolations.bot.conversation.Talk talk;
}
