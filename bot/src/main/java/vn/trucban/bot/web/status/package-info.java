/** The public pages: is the centre working, what was issued, is this notice genuine. */
package vn.trucban.bot.web.status;
