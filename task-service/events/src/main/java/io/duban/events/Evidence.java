package io.duban.events;

/** A file that shows what was done; the portal stores it, the stream its address and digest (hex SHA-256, optional). */
public record Evidence(String title, String url, @MayBeAbsent String sha256) {
}
