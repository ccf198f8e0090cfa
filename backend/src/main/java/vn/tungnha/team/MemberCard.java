package vn.tungnha.team;

/** What a list shows of a person. */
public record MemberCard(String id, String fullName) {}
