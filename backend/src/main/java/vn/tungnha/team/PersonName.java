package vn.tungnha.team;

/**
 * A name taken apart for Vietnamese order: by given name (tên), family name (họ), then what stands
 * between (đệm). A name of one word is a given name; empty stands for what is not there.
 */
record PersonName(String given, String family, String middle) {

  static PersonName of(String fullName) {
    int first = fullName.indexOf(' ');
    int last = fullName.lastIndexOf(' ');
    if (first < 0) return new PersonName(fullName, "", "");
    String middle = first == last ? "" : fullName.substring(first + 1, last);
    return new PersonName(fullName.substring(last + 1), fullName.substring(0, first), middle);
  }
}
