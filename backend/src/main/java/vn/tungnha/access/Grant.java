package vn.tungnha.access;

/** A role on an area and all below it. */
public record Grant(Role role, String areaId) {}
