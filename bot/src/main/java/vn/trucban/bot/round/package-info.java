/** Looking again and again whether something is due, for whoever has to. Knows nobody's business. */
package vn.trucban.bot.round;
