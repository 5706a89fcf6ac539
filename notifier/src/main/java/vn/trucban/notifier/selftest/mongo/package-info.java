/** Self-tests in MongoDB. */
package vn.trucban.notifier.selftest.mongo;
