/**
 * The calendar of signing tokens: who holds which certificate until when, who is warned of its end, and the papers that each case takes
 * (Nghị định 68/2024/NĐ-CP). {@link vn.trucban.bot.certificate.CertificateDesk} is the door. No PIN is asked for or kept.
 */
package vn.trucban.bot.certificate;
