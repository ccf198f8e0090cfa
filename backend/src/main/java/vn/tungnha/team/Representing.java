package vn.tungnha.team;

import org.springframework.context.MessageSourceResolvable;

/** Whom a member stands for in the team. */
public enum Representing {
  VILLAGE_HEAD,
  YOUTH_UNION,
  WOMEN,
  FARMERS,
  VETERANS,
  FRONT,
  POLICE,
  COMMUNE_OFFICIAL,
  TELCO,
  TEACHER,
  OTHER;

  MessageSourceResolvable said() {
    return Said.of("team.representing." + name());
  }
}
