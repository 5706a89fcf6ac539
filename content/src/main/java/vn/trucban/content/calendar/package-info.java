/**
 * When the centre works: sessions of the week, holidays, make-up days, and the file they come from. Pure arithmetic on office time;
 * touches {@code content.yaml} only.
 */
package vn.trucban.content.calendar;
