/** The settings of the application itself; each channel reads its own. */
package vn.trucban.bot.settings;
