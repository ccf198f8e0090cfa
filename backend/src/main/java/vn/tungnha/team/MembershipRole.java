package vn.tungnha.team;

import org.springframework.context.MessageSourceResolvable;

/** What a person does in a team; at most one leads at a time. */
public enum MembershipRole {
  LEADER,
  DEPUTY,
  MEMBER;

  MessageSourceResolvable said() {
    return Said.of("team.role." + name());
  }
}
