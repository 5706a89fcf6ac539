/**
 * One thing that broke, from the first words to the last: who reported it, what was tried, who was told, who took it, how it ended. The
 * rules are pure; the desk loads, decides, saves and passes on what the rules want told and registered.
 */
package vn.trucban.bot.incident;
