package vn.tungnha.campaign.type;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** What stands at one place of a JSON file. */
sealed interface FileShape {

  /** A single value. */
  record Plain(Predicate<JsonNode> fits) implements FileShape {}

  /** A list. */
  record Many(FileShape each) implements FileShape {}

  /** An object; those required may not be left out. */
  record Parts(Map<String, FileShape> all, Set<String> required) implements FileShape {}

  /** Tells what departs from the shape, each at its place; lists by position. */
  default void check(JsonNode node, RecipeProblems problems, String... path) {
    switch (this) {
      case Plain plain -> {
        if (!plain.fits().test(node)) problems.add(wrong(path));
      }
      case Many many -> {
        if (!node.isArray()) problems.add(wrong(path));
        for (int i = 0; node.isArray() && i < node.size(); i++)
          many.each().check(node.get(i), problems, RecipeTexts.below(path, Integer.toString(i)));
      }
      case Parts parts -> checkParts(parts, node, problems, path);
    }
  }

  private static void checkParts(
      Parts parts, JsonNode node, RecipeProblems problems, String... path) {
    if (!node.isObject()) {
      problems.add(wrong(path));
      return;
    }
    for (String name : parts.required())
      if (!node.has(name))
        problems.add(Problem.of(ProblemCode.REQUIRED).at(RecipeTexts.below(path, name)));
    for (Map.Entry<String, JsonNode> part : node.properties()) {
      String[] at = RecipeTexts.below(path, part.getKey());
      FileShape shape = parts.all().get(part.getKey());
      if (shape == null)
        problems.add(Problem.of(ProblemCode.UNKNOWN_FIELD, "campaignType.file.unknown").at(at));
      else shape.check(part.getValue(), problems, at);
    }
  }

  private static Problem wrong(String... path) {
    return RecipeRules.invalid("campaignType.file.kind", path);
  }
}
