/**
 * What content was in force when, who changed it and why, and how it is changed from a page. {@link vn.trucban.bot.revision.RevisionDesk} is
 * the door; {@link vn.trucban.bot.revision.RevisionBell} asks about changes that nobody signed.
 */
package vn.trucban.bot.revision;
