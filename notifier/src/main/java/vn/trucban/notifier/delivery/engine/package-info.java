/**
 * The threads around the ledger: budgets and lanes of each provider token, who may send for a token, expansion of audiences, claims,
 * sends and their records. Decides nothing that {@code delivery.ledger} can decide.
 */
package vn.trucban.notifier.delivery.engine;
