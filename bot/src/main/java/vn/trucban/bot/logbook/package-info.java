/**
 * Sổ theo dõi sự cố as staff use it (plan III.5, IV.1): searching it, adding to it, looking after its chain, and its papers. The register
 * itself is {@code bot.register}.
 */
package vn.trucban.bot.logbook;
