package vn.tungnha.team;

import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.AtHand;

/** What a row of a list shows of the area that stands in process. */
@Component
class TeamFields implements RuntimeWiringConfigurer {
  private final Areas areas;

  TeamFields(Areas areas) {
    this.areas = areas;
  }

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    AtHand<Team> ofTeam = AtHand.one(Area.class, (team, asked) -> areas.require(team.areaId()));
    AtHand<Member> ofMember =
        AtHand.one(Area.class, (member, asked) -> areas.require(member.areaId()));
    wiring
        .type("Team", type -> type.dataFetcher("area", ofTeam))
        .type("Member", type -> type.dataFetcher("area", ofMember));
  }
}
