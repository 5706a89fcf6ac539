/**
 * Reports of single incidents to the bodies above (plan III.5): which incident owes one and since when, the letter, its blanks, its number,
 * to whom it was sent, and who is asked when it is late. {@link vn.trucban.bot.filing.FilingDesk} is the door.
 */
package vn.trucban.bot.filing;
