/** Pages of the plan: what is in force, who has read it, and the list to sign. */
package vn.trucban.bot.web.plan;
