package vn.tungnha.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * {@code access/scope-matrix.txt} says of every id a caller may send what must come back when the
 * object lies in the caller's own area, below it, beside it, above it, or in another province. A
 * new id in the contract without a row fails here.
 */
class ScopeMatrixTests {
  private static final List<String> OUTCOMES = List.of("yes", "no", "forbidden", "new");

  @Test
  void everyIdInTheContractHasItsRow() throws IOException {
    assertThat(rows().map(row -> row[0]))
        .containsExactlyInAnyOrderElementsOf(IdArguments.ofTheContract());
  }

  @Test
  void everyRowSaysWhatMustComeBack() throws IOException {
    assertThat(rows())
        .allSatisfy(
            row -> {
              assertThat(row).hasSize(7);
              assertThat(row[1]).matches("[a-z]{3}|any");
              assertThat(List.of(row).subList(2, 7)).isSubsetOf(OUTCOMES);
            });
  }

  @Test
  void findsIdsInNestedInputsAndExtensions() {
    String sdl =
        """
        type Query { a(id: ID!, n: Int): String }
        extend type Query { b(in: In!): String }
        type Thing { c(ids: [ID!]!): String }
        input In { deep: [Deeper!] }
        input Deeper { id: ID, text: String }
        """;
    assertThat(IdArguments.of(new StringReader(sdl)))
        .containsExactly("Query.a(id)", "Query.b(in.deep.id)", "Thing.c(ids)");
  }

  private static Stream<String[]> rows() throws IOException {
    return new ClassPathResource("access/scope-matrix.txt")
        .getContentAsString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\s+"));
  }
}
