/**
 * Where everything is kept: the MongoDB named by {@code MONGODB_URI}, or the embedded store under {@code TRUCBAN_DATA_DIR};
 * and leases, by which several instances on one store agree who does what. Knows MongoDB and Spring Data; no feature package.
 */
package vn.trucban.notifier.store;
