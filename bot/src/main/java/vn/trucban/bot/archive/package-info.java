/**
 * Puts incidents away once everything about them is done: nothing of them goes on after that. Looks at incidents and their paper files;
 * the incident itself keeps that it was put away.
 */
package vn.trucban.bot.archive;
