package vn.tungnha.campaign;

import java.util.Arrays;
import java.util.List;
import vn.tungnha.platform.Texts;

/**
 * A name and by what it is found.
 *
 * @param key the name folded
 * @param words the key's words, each once; a search word finds those it begins
 */
record CampaignName(String name, String key, List<String> words) {
  private static final int MAX = 200;

  static CampaignName of(String raw, String... path) {
    String name = Texts.line(raw, MAX, path);
    return new CampaignName(name, Texts.fold(name), wordsOf(name));
  }

  /** Letters and digits only: quotation marks and dashes are no words. */
  static List<String> wordsOf(String text) {
    return Arrays.stream(Texts.fold(text).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
