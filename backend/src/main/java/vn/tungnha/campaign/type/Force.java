package vn.tungnha.campaign.type;

import vn.tungnha.platform.Text;

/** A team kind's part in a campaign type. */
public record Force(String teamKind, Text name) {

  void check() {
    RecipeProblems problems = new RecipeProblems();
    problems.in(() -> RecipeRules.checkCode(teamKind, "forces", teamKind));
    problems.in(this::clean);
    problems.refuse();
  }

  Force clean() {
    return new Force(teamKind, RecipeTexts.name(name, "forces", teamKind, "name"));
  }
}
