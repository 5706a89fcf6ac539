/** Pages of help from outside: what is open, one incident's calls, the letter, the list of contacts. */
package vn.trucban.bot.web.outside;
