/** Pages of commanding in a disaster: the board, also for a screen on the wall, and everything that can be done in chat. */
package vn.trucban.bot.web.command;
