/**
 * What the commune rehearses (plan I.2): how often each kind of trouble, and the scenarios of surprise drills, with the files they come
 * from. Touches {@code content.yaml} and {@code content.playbook} only.
 */
package vn.trucban.content.drill;
