package vn.tungnha.national;

import java.util.List;

/** Invented names of the usual forms; nobody's in particular. */
final class People {
  private static final List<String> FAMILIES =
      List.of(
          "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
          "Hồ", "Ngô", "Dương", "Lý", "Nông", "Hà", "Lò", "Giàng");
  private static final List<String> MIDDLES =
      List.of(
          "Văn", "Thị", "Hữu", "Đức", "Minh", "Thanh", "Ngọc", "Quang", "Thu", "Xuân", "Kim", "Bảo",
          "Gia", "Hoài", "Mỹ");
  private static final List<String> GIVEN =
      List.of(
          "An", "Anh", "Bình", "Chi", "Cường", "Dũng", "Duyên", "Đạt", "Giang", "Hà", "Hải", "Hạnh",
          "Hiếu", "Hoa", "Hùng", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam", "Nga",
          "Nhung", "Oanh", "Phong", "Phúc", "Quân", "Quỳnh", "Sơn", "Tâm", "Thảo", "Thắng", "Thuỷ",
          "Trang", "Trung", "Tuấn", "Uyên", "Vân", "Yến");

  private People() {}

  static String name(Dice dice) {
    return dice.one(FAMILIES) + " " + dice.one(MIDDLES) + " " + dice.one(GIVEN);
  }
}
