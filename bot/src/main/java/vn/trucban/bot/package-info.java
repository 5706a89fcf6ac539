/** The program: starts the server or one of the programs beside it, and wires what all parts stand on. */
package vn.trucban.bot;
