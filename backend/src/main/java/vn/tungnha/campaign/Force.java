package vn.tungnha.campaign;

import vn.tungnha.platform.Text;

/** A team kind's part in a campaign type. */
public record Force(String teamKind, Text name) {}
