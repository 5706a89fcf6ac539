/** Pages of the content in force: its files, their history, and how they are changed. */
package vn.trucban.bot.web.revision;
