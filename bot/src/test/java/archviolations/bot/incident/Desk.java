package archviolations.bot.incident;

/** Breaks bot-uses-notifier-by-its-doors. */
public class Desk {
    archviolations.notifier.channel.zalo.ZaloSender zalo;
}
