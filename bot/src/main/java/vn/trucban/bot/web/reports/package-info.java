/** Pages about reports: the report of a period with its figures, papers and proposals, the incidents behind each number, reports of single incidents. */
package vn.trucban.bot.web.reports;
