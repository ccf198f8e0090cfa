import type { ImportQuery } from '../../gql/exchange/graphql';

export type ImportState = NonNullable<ImportQuery['import']>;
