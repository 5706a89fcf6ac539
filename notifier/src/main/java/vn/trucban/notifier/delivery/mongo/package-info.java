/** The ledger in MongoDB: runs, pages, and the agenda of runs that need work. The only place of delivery that knows BSON. */
package vn.trucban.notifier.delivery.mongo;
