/** Pages, sign-in, API. */
package vn.trucban.bot.web;
