/** Pages for staff who signed in: what is open, what was issued, what is unhealthy, who is on duty, which programs may come in. */
package vn.trucban.bot.web.admin;
