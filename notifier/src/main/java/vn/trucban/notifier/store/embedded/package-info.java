/**
 * The store for a machine without MongoDB: mongo-java-server's wire protocol and query language, over one H2 MVStore file. Ours are
 * the parts that make it keep its word: commits before answers, documents kept as BSON bytes, and look-ups by {@code _id} that
 * do not scan. Knows nothing of the rest of the program.
 */
package vn.trucban.notifier.store.embedded;
