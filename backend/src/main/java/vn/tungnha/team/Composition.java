package vn.tungnha.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;

/** Who is in a team on a day, held against the rule. */
record Composition(CompositionRule rule, List<Membership> present) {

  /** In the order of the rule: how many, who leads, who is missing. */
  List<CompositionWarning> warnings() {
    var warnings = new ArrayList<CompositionWarning>();
    size().ifPresent(warnings::add);
    leader().ifPresent(warnings::add);
    missing().forEach(warnings::add);
    return List.copyOf(warnings);
  }

  private Optional<CompositionWarning> size() {
    int count = present.size();
    if (rule.minMembers() != null && count < rule.minMembers())
      return warning(CompositionWarningCode.TOO_FEW_MEMBERS, count, range());
    if (rule.maxMembers() != null && count > rule.maxMembers())
      return warning(CompositionWarningCode.TOO_MANY_MEMBERS, count, range());
    return Optional.empty();
  }

  private MessageSourceResolvable range() {
    Integer min = rule.minMembers();
    Integer max = rule.maxMembers();
    if (min != null && max != null) return between(min, max);
    if (min != null) return Said.of("team.range.least", min);
    return Said.of("team.range.most", Objects.requireNonNull(max));
  }

  private static MessageSourceResolvable between(int min, int max) {
    return min == max
        ? Said.of("team.range.exactly", min)
        : Said.of("team.range.between", min, max);
  }

  private Optional<CompositionWarning> leader() {
    Representing ruled = rule.leaderRepresents();
    if (ruled == null) return Optional.empty();
    Optional<Membership> leader = present.stream().filter(Membership::leads).findFirst();
    if (leader.isEmpty()) return warning(CompositionWarningCode.NO_LEADER);
    if (leader.get().representing() == ruled) return Optional.empty();
    return rule.leaderRequired()
        ? warning(CompositionWarningCode.LEADER_NOT_AS_RULED, ruled.said())
        : warning(CompositionWarningCode.LEADER_NOT_AS_RECOMMENDED, ruled.said());
  }

  private static Optional<CompositionWarning> warning(CompositionWarningCode code, Object... args) {
    return Optional.of(CompositionWarning.of(code, args));
  }

  private List<CompositionWarning> missing() {
    var there = present.stream().map(Membership::representing).collect(Collectors.toSet());
    return rule.mustInclude().stream()
        .filter(group -> !there.contains(group))
        .map(
            group ->
                CompositionWarning.of(CompositionWarningCode.MISSING_REPRESENTATIVE, group.said()))
        .toList();
  }
}
