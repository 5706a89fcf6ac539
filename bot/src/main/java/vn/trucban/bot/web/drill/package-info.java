/** Pages of drills, under {@code /admin/drills}. What is of a drill is shown in a colour of its own. */
package vn.trucban.bot.web.drill;
