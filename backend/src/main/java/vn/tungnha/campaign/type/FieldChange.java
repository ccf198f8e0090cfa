package vn.tungnha.campaign.type;

import vn.tungnha.platform.field.FieldChangeKind;

/**
 * A custom field that a draft changes.
 *
 * @param records of those read, how many have a value of it
 * @param noLongerPass of those read, how many the new definition would refuse at this field
 */
public record FieldChange(
    FieldListKind list, String key, FieldChangeKind what, int records, int noLongerPass) {}
