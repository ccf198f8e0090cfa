package vn.tungnha.platform.field;

import vn.tungnha.platform.Text;

/** One choice of a CHOICE field. */
public record FieldOption(String code, Text label) {}
