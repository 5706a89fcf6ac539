package archviolations.content.playbook;

/** Breaks content-is-plain-java. */
class UsesNotifier {
    archviolations.notifier.delivery.Sender sender;
}
