/**
 * Watches over delivery from outside of it: asks the ledger, the leases and the platforms themselves whether everything due is being
 * sent, raises an alarm once per trouble, reminds, and tells when it is over. {@link vn.trucban.notifier.watch.Watchdog} is the door;
 * {@link vn.trucban.notifier.watch.AlarmRules} decides, purely.
 */
package vn.trucban.notifier.watch;
