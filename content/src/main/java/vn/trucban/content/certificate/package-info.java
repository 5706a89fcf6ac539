/**
 * What the commune knows of its signing tokens: how long before their end people are warned, which devices and drivers there are, which
 * form of Nghị định 68/2024/NĐ-CP fits which case, and the file it comes from. Touches {@code content.yaml} only.
 */
package vn.trucban.content.certificate;
