/** The people on duty: who they are, what they may do, where they can be reached, and how a newcomer is invited. */
package vn.trucban.bot.staff;
