package vn.tungnha.platform.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;
import vn.tungnha.ApplicationTest;
import vn.tungnha.platform.Problem;

/** Whatever definitions and values are sound survive being kept; whatever is not is refused. */
@ApplicationTest
class FieldRoundTripTests {
  private static final int CASES = 1_000;

  @Document("field_cases")
  record Case(@Id int id, List<FieldDefinition> definitions, List<FieldValue> values) {}

  @Autowired MongoTemplate mongo;

  @Test
  void keepsWhateverIsSound() {
    mongo.dropCollection(Case.class);
    List<Case> cases = new ArrayList<>();
    for (int seed = 0; seed < CASES; seed++) cases.add(sound(seed));
    mongo.insertAll(cases);

    assertThat(mongo.find(new Query().with(Sort.by("_id")), Case.class)).isEqualTo(cases);
    for (Case one : cases) assertThat(again(one)).as("seed %s", one.id()).isEqualTo(one.values());
    assertThat(cases).anyMatch(one -> one.values().size() >= 8);
  }

  private static Case sound(int seed) {
    FieldCases made = new FieldCases(new Random(seed));
    List<FieldDefinition> definitions = FieldDefinitions.check(made.definitions());
    return new Case(
        seed, definitions, FieldValues.check(definitions, made.values(definitions), "values"));
  }

  /** Given once more as they are kept. */
  private static List<FieldValue> again(Case kept) {
    List<FieldValueInput> given = kept.values().stream().map(FieldValueInput::of).toList();
    return FieldValues.check(kept.definitions(), given, "values");
  }

  @Test
  void readsDefinitionsBackFromAFile() {
    JsonMapper json = JsonMapper.builder().build();
    for (int seed = 0; seed < CASES; seed++) {
      List<FieldDefinition> definitions = sound(seed).definitions();
      String file = json.writeValueAsString(definitions);
      assertThat(List.of(json.readValue(file, FieldDefinition[].class)))
          .as("seed %s", seed)
          .isEqualTo(definitions);
    }
  }

  @Test
  void refusesWhateverIsNot() {
    for (int seed = 0; seed < CASES; seed++) {
      FieldCases made = new FieldCases(new Random(seed));
      List<FieldDefinition> definitions = FieldDefinitions.check(made.definitions());
      List<FieldValueInput> values = made.values(definitions);
      FieldCases.Spoilt spoilt = made.spoilt(definitions, values);
      Problem refusal =
          catchThrowableOfType(
              Problem.class,
              () ->
                  FieldValues.check(
                      FieldDefinitions.check(spoilt.definitions()), spoilt.values(), "values"));
      assertThat(refusal).as("seed %s: %s", seed, spoilt.how()).isNotNull();
      assertThat(refusal.each())
          .as("seed %s: %s", seed, spoilt.how())
          .anyMatch(problem -> problem.path().contains(spoilt.key()));
    }
  }
}
