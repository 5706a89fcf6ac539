/**
 * Official papers as files: letters and reports in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. {@link
 * vn.trucban.bot.document.OfficialLetter} is what to write, {@link vn.trucban.bot.document.LetterDocx} writes it. Knows nothing of what
 * the papers are about; the only package that touches POI.
 */
package vn.trucban.bot.document;
