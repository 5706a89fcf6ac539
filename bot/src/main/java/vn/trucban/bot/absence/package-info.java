/** Somebody says in chat that they are away: a few taps, and call-outs pass them by. */
package vn.trucban.bot.absence;
