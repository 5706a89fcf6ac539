/** Paper intake on paper: PDFs from the templates under {@code templates/paper}, and QR codes written and read. */
package vn.trucban.bot.paper.print;
