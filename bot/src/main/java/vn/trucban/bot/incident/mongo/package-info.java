/** Incidents in MongoDB. */
package vn.trucban.bot.incident.mongo;
