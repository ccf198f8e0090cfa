package vn.tungnha.campaign.type;

import java.util.ArrayList;
import java.util.List;
import vn.tungnha.platform.Problem;

/** What is wrong with a recipe, gathered part by part instead of ending at the first. */
final class RecipeProblems {
  private final List<Problem> all = new ArrayList<>();

  void in(Runnable check) {
    try {
      check.run();
    } catch (Problem problem) {
      all.addAll(problem.each());
    }
  }

  void add(Problem problem) {
    all.add(problem);
  }

  void refuse() {
    if (!all.isEmpty()) throw Problem.all(all);
  }

  List<Problem> all() {
    return List.copyOf(all);
  }
}
