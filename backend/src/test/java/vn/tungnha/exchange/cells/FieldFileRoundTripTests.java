package vn.tungnha.exchange.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.exchange.Wording;
import vn.tungnha.exchange.sheet.SheetReader;
import vn.tungnha.exchange.sheet.SheetRow;
import vn.tungnha.exchange.sheet.Table;
import vn.tungnha.exchange.sheet.TableFormat;
import vn.tungnha.exchange.sheet.Upload;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldCases;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldDefinitions;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.platform.field.FieldValues;

/** Whatever values are sound survive the store and a file, in either format and language. */
@ApplicationTest
class FieldFileRoundTripTests {
  private static final int CASES = 1_000;
  private static final FieldInputs.References AS_SAID = (field, cell) -> cell;

  @Document("field_file_cases")
  record Case(@Id int id, List<FieldDefinition> definitions, List<FieldValue> values) {
    static Case of(int seed) {
      FieldCases made = new FieldCases(new Random(seed));
      List<FieldDefinition> definitions = FieldDefinitions.check(made.definitions());
      return new Case(
          seed, definitions, FieldValues.check(definitions, made.values(definitions), "values"));
    }

    private @Nullable FieldValue value(FieldDefinition field) {
      return values.stream()
          .filter(value -> value.key().equals(field.key()))
          .findFirst()
          .orElse(null);
    }
  }

  @Autowired MongoTemplate mongo;
  @Autowired Messages messages;

  @ParameterizedTest
  @EnumSource
  void bringsBackFromAFileWhatWasStored(TableFormat format) throws IOException {
    mongo.dropCollection(Case.class);
    List<Case> cases = new ArrayList<>();
    for (int seed = 0; seed < CASES; seed++) cases.add(Case.of(seed));
    mongo.insertAll(cases);
    List<Case> stored = mongo.find(new Query().with(Sort.by("_id")), Case.class);
    for (Locale locale : List.of(Locale.of("vi"), Locale.ENGLISH)) {
      Wording wording = new Wording(messages, locale);
      try (Upload file = Upload.of(new ByteArrayInputStream(written(stored, format, wording)));
          SheetReader rows = SheetReader.of(file)) {
        for (Case one : cases) {
          List<String> titles = rows.next().cells();
          assertThat(read(one, titles, rows.next()))
              .as("seed %s", one.id())
              .isEqualTo(one.values());
        }
        assertThat(rows.hasNext()).isFalse();
      }
    }
  }

  /** Each with its own titles above it. */
  private static byte[] written(List<Case> cases, TableFormat format, Wording wording)
      throws IOException {
    FieldCells cells = new FieldCells(wording, Map.of());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Table table = format.open(file, "x")) {
      for (Case one : cases) {
        FieldTitles titles = new FieldTitles(one.definitions(), List.of());
        table.headings(
            one.definitions().stream().map(field -> titles.title(field, wording)).toList());
        List<@Nullable Object> row = new ArrayList<>();
        for (FieldDefinition field : one.definitions()) {
          FieldValue value = one.value(field);
          row.add(value == null ? null : cells.cell(field, value));
        }
        table.row(row);
      }
      table.finish();
    }
    return file.toByteArray();
  }

  private static List<FieldValue> read(Case one, List<String> headings, SheetRow row) {
    FieldTitles titles = new FieldTitles(one.definitions(), List.of());
    List<FieldValueInput> inputs = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String key = titles.named(headings.get(i)).orElseThrow();
      FieldDefinition field =
          one.definitions().stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
      if (!row.cells().get(i).isEmpty())
        inputs.add(new FieldInputs(field, AS_SAID).read(row.cells().get(i)));
    }
    return FieldValues.check(one.definitions(), inputs, "values");
  }

  @Test
  void refusesACellThatIsNoValueAtItsField() {
    int refused = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Case one = Case.of(seed);
      for (FieldDefinition field : one.definitions()) {
        if (field.kind().isText()) continue;
        Problem problem = catchThrowableOfType(Problem.class, () -> junk(one, field));
        assertThat(problem).as("seed %s %s", seed, field).isNotNull();
        assertThat(problem.path()).containsExactly("values", field.key());
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(CASES);
  }

  private static void junk(Case one, FieldDefinition field) {
    FieldInputs.References none =
        (of, cell) -> {
          throw Problem.of(ProblemCode.NOT_FOUND).at("values", of.key());
        };
    FieldValueInput input = new FieldInputs(field, none).read("?!; 1.2.3");
    FieldValues.check(List.of(field), List.of(input), "values");
  }
}
