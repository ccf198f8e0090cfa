import * as v from 'valibot';

/** What the progress of a campaign keeps in the URL. */
export const progressSearch = v.object({
  /** Default: the campaign's own area. */
  area: v.optional(v.string()),
  /** The code of the indicator that is ranked and drawn; default: the first with a target. */
  indicator: v.optional(v.string()),
  period: v.optional(v.picklist(['DAY', 'WEEK', 'MONTH'])),
  view: v.optional(v.picklist(['map'])),
  order: v.optional(v.picklist(['place', 'name', 'value', 'share'])),
  desc: v.optional(v.boolean()),
  /** The code of the indicator whose outcomes are shown. */
  behind: v.optional(v.string()),
});
export type ProgressSearch = v.InferOutput<typeof progressSearch>;
