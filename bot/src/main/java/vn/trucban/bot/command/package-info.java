/**
 * Commanding in a disaster (plan II.2.2): the command board and the response team are raised for an incident, called out, given their first
 * actions; decisions are logged with their times, reports go upwards at set intervals, and in the end everybody is stood down. {@link
 * vn.trucban.bot.command.CommandDesk} is the door.
 */
package vn.trucban.bot.command;
