import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const phonePage = 'src/features/record/**/*.graphql';
// few pages need these large documents: they stay out of what every page loads
const apart = ['campaign', 'exchange', 'outcome', 'progress', 'session', 'team', 'type'];
const output = {
  preset: 'client' as const,
  // the cache finds what a mutation touched by __typename, and the hash must be of the text with it
  documentTransforms: [addTypenameSelectionDocumentTransform],
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    strictScalars: true,
    scalars: { ID: 'string', DateTime: 'string', Date: 'string', LocalTime: 'string', Decimal: 'number' },
  },
};

const config: CodegenConfig = {
  schema: '../schema.graphqls',
  generates: {
    './src/gql/': {
      ...output,
      documents: ['src/**/*.graphql', `!${phonePage}`, ...apart.map((feature) => `!src/features/${feature}/**/*.graphql`)],
      presetConfig: { persistedDocuments: true, fragmentMasking: false },
    },
    ...Object.fromEntries(
      apart.map((feature) => [
        `./src/gql/${feature}/`,
        {
          ...output,
          documents: [`src/features/${feature}/**/*.graphql`, 'src/lib/fields.graphql'],
          presetConfig: { persistedDocuments: true, fragmentMasking: false },
        },
      ]),
    ),
    // the phone page sends hashes and needs nothing else of a document: a few bytes instead of its syntax tree
    './src/gql/record/': {
      ...output,
      documents: [phonePage, 'src/lib/fields.graphql'],
      presetConfig: { persistedDocuments: { mode: 'replaceDocumentWithHash' }, fragmentMasking: false },
    },
  },
};
export default config;
