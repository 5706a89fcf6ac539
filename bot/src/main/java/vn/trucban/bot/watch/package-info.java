/**
 * What people hear of the self-test and of the watchdog: the morning's line, what will expire, alarms to the administrators.
 * {@link vn.trucban.bot.watch.SelfTestDesk} is the door.
 */
package vn.trucban.bot.watch;
