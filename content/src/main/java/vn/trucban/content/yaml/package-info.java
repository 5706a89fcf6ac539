/**
 * Reads YAML so that every value knows its line, and checks it against a JSON Schema. Knows nothing of what the files are about;
 * the only package that touches SnakeYAML, Jackson and the schema validator.
 */
package vn.trucban.content.yaml;
