/**
 * The plan in force (plan part V.1): a version is issued with what changed in words, everybody on the staff is asked to read it, and who has
 * not is listed. {@link vn.trucban.bot.plan.PlanDesk} is the door.
 */
package vn.trucban.bot.plan;
