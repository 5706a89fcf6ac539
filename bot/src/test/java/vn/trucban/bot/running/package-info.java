/** The program as a process of its own: driven over HTTP as the platforms do, killed, stopped, started again, measured. */
package vn.trucban.bot.running;
