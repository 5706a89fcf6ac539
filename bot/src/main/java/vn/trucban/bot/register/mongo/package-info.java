/** The register in MongoDB. */
package vn.trucban.bot.register.mongo;
