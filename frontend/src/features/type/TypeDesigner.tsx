import type { PublishedTypeFragment, TypeDesignerQuery } from '../../gql/type/graphql';
import { TypeDesignerDocument } from '../../gql/type/graphql';
import { useLoad } from '../../lib/load';
import { m } from '../../paraglide/messages';
import { Empty, StateView } from '../../ui/StateView';
import { DraftEditor } from './DraftEditor';
import { TypeShow } from './TypeShow';

type Loaded = { draft: TypeDesignerQuery['campaignTypeDraft']; published: PublishedTypeFragment | null };

type TypeDesignerProps = {
  code: string;
  /** Where to go once the draft is gone, and to what another type's copy is. */
  onList: () => void;
  onOpen: (code: string) => void;
  /** The page's heading, which knows the name and state. */
  children: (loaded: Loaded | null, body: React.ReactNode) => React.ReactNode;
};

/** A type: its draft to be edited where there is one, else what is published. */
export function TypeDesigner({ code, onList, onOpen, children }: TypeDesignerProps) {
  const state = useLoad(TypeDesignerDocument, { code });
  const data = state.kind === 'ready' ? state.data : null;
  const loaded = data && { draft: data.campaignTypeDraft ?? null, published: data.campaignType ?? null };
  return children(
    loaded,
    <StateView
      state={state}
      lines={8}
      isEmpty={(d) => !d.campaignTypeDraft && !d.campaignType}
      empty={<Empty title={m.type_not_found()} />}
    >
      {({ campaignTypeDraft: draft, campaignType: published, teamKinds }) => {
        if (draft)
          return (
            <DraftEditor
              key={draft.code}
              draft={draft}
              published={published ?? null}
              teamKinds={teamKinds}
              onPublish={() => {}}
              onDiscard={() => published || onList()}
            />
          );
        return published && <TypeShow type={published} onOpen={onOpen} />;
      }}
    </StateView>,
  );
}
