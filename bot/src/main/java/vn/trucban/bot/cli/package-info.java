/** The programs beside the server, and what the server says in the terminal. The only package that writes to standard output. */
package vn.trucban.bot.cli;
