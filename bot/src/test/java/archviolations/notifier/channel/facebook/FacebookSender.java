package archviolations.notifier.channel.facebook;

/** Another channel. */
public class FacebookSender {}
