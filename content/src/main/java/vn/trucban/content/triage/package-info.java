/**
 * From a message to the kind of incident it is about. The door is {@link vn.trucban.content.triage.Triage}; {@link
 * vn.trucban.content.triage.TriageModel} learns one from phrases. Touches {@code content.text} and the playbook ids only.
 */
package vn.trucban.content.triage;
