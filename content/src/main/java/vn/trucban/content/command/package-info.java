/**
 * Who leads and who helps in a disaster (plan II.2.2): posts and who fills them, first actions by post and hazard, how soon a call-out is
 * to be answered, what is reported upwards when and to whom, and the file they come from. Touches {@code content.yaml} and {@code
 * content.playbook} only.
 */
package vn.trucban.content.command;
