/** A year of a commune's life, lived through the desks as people do, and counted by somebody else. */
package vn.trucban.bot.year;
