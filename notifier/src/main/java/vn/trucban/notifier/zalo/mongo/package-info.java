/** What is known of people at the Official Account and of its allowances, in the store. */
package vn.trucban.notifier.zalo.mongo;
