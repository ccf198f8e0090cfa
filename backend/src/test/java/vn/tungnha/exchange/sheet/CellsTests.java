package vn.tungnha.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTests {
  @Test
  void readsBackWhatItWrote() {
    for (String text : List.of("=1", "'=1", "''-x", "'quote", "plain", "+84", "@x", "\t=1", "-"))
      assertThat(Cells.read(Cells.harmless(text))).isEqualTo(text);
  }
}
