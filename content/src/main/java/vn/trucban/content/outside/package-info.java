/**
 * Help from outside: what is read out on the phone, how long is waited, who must be informed, and the file they come from. Touches {@code
 * content.yaml} and {@code content.playbook} only.
 */
package vn.trucban.content.outside;
