/** What buttons mean: the short payloads that travel through providers and come back when a button is pressed. */
package vn.trucban.bot.action;
