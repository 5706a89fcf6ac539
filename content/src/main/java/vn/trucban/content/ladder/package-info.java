/**
 * How an incident climbs (plan III.1, III.3): the rungs, how long each may stay silent, what counts by the clock, when it ends, and the
 * file {@code ladder.yaml} it comes from. Touches {@code content.playbook} and {@code content.yaml} only.
 */
package vn.trucban.content.ladder;
