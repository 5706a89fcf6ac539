/**
 * What the centre can still do with pen and paper: which procedures, which systems stand still with which trouble, how soon paper is
 * entered afterwards, and the file they come from. Touches {@code content.yaml} and {@code content.playbook} only.
 */
package vn.trucban.content.paper;
