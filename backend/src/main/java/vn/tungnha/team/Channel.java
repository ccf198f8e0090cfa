package vn.tungnha.team;

import org.jspecify.annotations.Nullable;

/** A chat group or page a team keeps for its neighbours. */
public record Channel(ChannelKind kind, String name, @Nullable String url) {}
