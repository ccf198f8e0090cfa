package vn.tungnha.campaign.type;

import java.util.List;

/**
 * What publishing a draft changes for the records made with earlier versions. They keep theirs: it
 * tells what would have to be filled in anew, not what is lost.
 *
 * @param sessions those that were moved, held, cancelled or given values
 * @param more some list has more records than were read, so the fields' counts are of a part
 */
public record TypeChanges(
    int campaigns, int sessions, int outcomes, boolean more, List<FieldChange> fields) {}
