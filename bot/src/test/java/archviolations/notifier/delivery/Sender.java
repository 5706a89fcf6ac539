package archviolations.notifier.delivery;

/** Breaks notifier-knows-no-bot. */
public class Sender {
    archviolations.bot.incident.Desk desk;
}
