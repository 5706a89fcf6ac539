/** The commune: names, hamlets, topics, contacts, place on the map, and the file they come from. Touches {@code content.yaml} only. */
package vn.trucban.content.commune;
