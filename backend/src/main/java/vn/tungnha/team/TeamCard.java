package vn.tungnha.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who leads a team and how many are in it, from a day until the next card's. */
record TeamCard(LocalDate from, @Nullable MemberCard leader, int memberCount) {}
