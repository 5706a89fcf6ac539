package vn.trucban.notifier.delivery.engine;

import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Cases;
import vn.trucban.notifier.delivery.AudienceSource;
import vn.trucban.notifier.delivery.ledger.Entry;

/** What those who keep the subscribers should hear of an outcome. */
record AudienceNews(AudienceSource audience, ActiveRun active, Entry entry) implements Cases<Boolean> {
    @Override
    public Boolean sent(SendOutcome.Sent sent) {
        sent.movedTo()
                .ifPresent(to -> audience.addressMoved(entry.subscriberId(), active.address(entry.address()), to));
        return sent.movedTo().isPresent();
    }

    @Override
    public Boolean recipientGone(SendOutcome.RecipientGone gone) {
        audience.recipientGone(entry.subscriberId(), active.address(entry.address()), gone.reason());
        return true;
    }

    @Override
    public Boolean retryLater(SendOutcome.RetryLater later) {
        return false;
    }

    @Override
    public Boolean rejected(SendOutcome.Rejected rejected) {
        return false;
    }

    @Override
    public Boolean notReachable(SendOutcome.NotReachable notReachable) {
        return false;
    }

    @Override
    public Boolean unknown(SendOutcome.Unknown unknown) {
        return false;
    }
}
