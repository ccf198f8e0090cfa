package vn.tungnha.platform;

/** A text in both languages of the product. */
public record Text(String vi, String en) {}
