/**
 * Drills (plan I.2): the calendar, what is planned and for whom, the run with its injections, the score sheet computed from the facts of
 * the drill's incidents and notices, the minutes. {@link vn.trucban.bot.drill.DrillDesk} is the door.
 */
package vn.trucban.bot.drill;
