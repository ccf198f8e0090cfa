package vn.tungnha.team;

import graphql.GraphQLContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.Caller;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.FieldTarget;
import vn.tungnha.platform.field.FieldValue.MemberValue;

/** People that custom values name; out of sight is null. */
@Controller
class MemberValues implements FieldTarget {
  private final Members members;

  MemberValues(Members members) {
    this.members = members;
  }

  @Override
  public FieldKind kind() {
    return FieldKind.MEMBER;
  }

  @Override
  public Set<String> visible(Caller caller, Collection<String> ids) {
    return caller instanceof Actor actor ? members.visible(actor, ids).keySet() : Set.of();
  }

  @BatchMapping
  Map<MemberValue, Member> member(List<MemberValue> values, GraphQLContext context) {
    Actor actor = Actor.in(context);
    return Batches.named(values, MemberValue::memberId, ids -> members.visible(actor, ids));
  }
}
