/**
 * What people hear of the self-test and of the watchdog: the morning's line, what will expire, alarms to the administrators.
 * {@link vn.trucban.bot.watch.SelfTestDesk} and, for the page, {@link vn.trucban.bot.watch.AlarmBoard} and
 * {@link vn.trucban.bot.watch.FailingCalls} are the doors.
 */
package vn.trucban.bot.watch;
