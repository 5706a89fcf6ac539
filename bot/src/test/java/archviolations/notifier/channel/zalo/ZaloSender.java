package archviolations.notifier.channel.zalo;

/** Breaks channels-know-no-store-and-no-delivery and channels-know-not-each-other. */
public class ZaloSender {
    archviolations.notifier.delivery.Sender upwards;
    archviolations.notifier.channel.facebook.FacebookSender sideways;
}
