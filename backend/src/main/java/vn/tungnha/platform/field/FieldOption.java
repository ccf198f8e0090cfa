package vn.tungnha.platform.field;

import vn.tungnha.platform.Text;

/**
 * One choice of a CHOICE or MULTI_CHOICE field.
 *
 * @param code {@code ^[A-Z][A-Z0-9_]{0,39}$}, unique in its field
 * @param retired taken by no new value; values that have it keep it
 */
public record FieldOption(String code, Text label, boolean retired) {}
