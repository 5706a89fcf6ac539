package vn.trucban.notifier.subscriber;

import java.time.Instant;

/**
 * The proof that a person asked for this (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, điều 9).
 *
 * @param textVersion version of the consent text they saw; {@code import} where it was collected on paper
 * @param at when they agreed
 * @param via where: a channel id, or {@code import}
 * @param proof who recorded it, or where the paper lies
 */
public record Consent(String textVersion, Instant at, String via, String proof) {}
