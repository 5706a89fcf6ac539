/**
 * What the commune must report about its incidents, to whom and by when, and the file it comes from. Rules only: who has reported what is
 * kept elsewhere. Touches {@code content.yaml} only.
 */
package vn.trucban.content.reporting;
