package vn.trucban.notifier.delivery;

import java.time.Duration;

/** Whether delivery lives in this process. */
public interface DeliveryPulse {
    /** How long ago it last began to look at what there is to do; a few seconds while it lives, whether there is work or not. */
    Duration silence();
}
