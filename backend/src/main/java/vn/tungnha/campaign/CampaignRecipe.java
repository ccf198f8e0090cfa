package vn.tungnha.campaign;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldDefinitions;

/**
 * What a campaign type says, before it is published as a version of its code. Refuses fields that
 * {@link FieldDefinitions} refuses, indicators told twice, more than 100 of them or none, a COUNT
 * with decimals or without roll-up, and unclean texts.
 *
 * @param code {@code ^[A-Z][A-Z0-9_]{1,39}$}
 */
public record CampaignRecipe(
    String code,
    Text name,
    Text description,
    List<FieldDefinition> campaignFields,
    List<FieldDefinition> sessionFields,
    List<FieldDefinition> outcomeFields,
    List<Indicator> indicators,
    List<Force> forces,
    @Nullable SessionRhythm rhythm,
    @Nullable Source source) {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
  private static final int MAX_INDICATORS = 100;
  private static final int MAX_NAME = 120;
  private static final int MAX_DESCRIPTION = 1_000;

  /** The same with clean labels. */
  CampaignRecipe checked() {
    if (!CODE.matcher(code).matches()) throw invalid("code");
    checkIndicators();
    return new CampaignRecipe(
        code,
        clean(name, MAX_NAME, "name"),
        clean(description, MAX_DESCRIPTION, "description"),
        FieldDefinitions.check(campaignFields, "campaignFields"),
        FieldDefinitions.check(sessionFields, "sessionFields"),
        FieldDefinitions.check(outcomeFields, "outcomeFields"),
        List.copyOf(indicators),
        List.copyOf(forces),
        rhythm,
        source);
  }

  private void checkIndicators() {
    if (indicators.isEmpty() || indicators.size() > MAX_INDICATORS) throw invalid("indicators");
    Set<String> codes = new HashSet<>();
    for (Indicator indicator : indicators) {
      boolean good = CODE.matcher(indicator.code()).matches() && indicator.isSound();
      if (!good || !codes.add(indicator.code())) throw invalid("indicators", indicator.code());
    }
  }

  CampaignType as(int version) {
    return new CampaignType(
        CampaignType.idOf(code, version),
        code,
        version,
        name,
        description,
        campaignFields,
        sessionFields,
        outcomeFields,
        indicators,
        forces,
        rhythm,
        source);
  }

  private static Text clean(Text text, int max, String... path) {
    return new Text(Texts.line(text.vi(), max, path), Texts.line(text.en(), max, path));
  }

  private static Problem invalid(String... path) {
    return Problem.of(ProblemCode.INVALID_VALUE).at(path);
  }
}
