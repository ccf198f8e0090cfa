import * as v from 'valibot';

/** What the list of types keeps in the URL; without `show`, the types in use. */
export const typeSearch = v.object({
  show: v.optional(v.picklist(['draft', 'retired'])),
  dialog: v.optional(v.picklist(['new', 'import'])),
});
export type TypeSearch = v.InferOutput<typeof typeSearch>;
