/**
 * Help from outside (plan II): whom to call about an incident and what to say, what came of each call, when they promised to come, who
 * informed the provincial Centre, and the letter to a provider that is late.
 */
package vn.trucban.bot.outside;
