/** Certificates of signing tokens in MongoDB. */
package vn.trucban.bot.certificate.mongo;
