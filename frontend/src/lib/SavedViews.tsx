import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconBookmark, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { RemoveViewDocument, SavedViewsDocument, SaveViewDocument } from '../gql/graphql';
import { m } from '../paraglide/messages';
import { Dialog } from '../ui/Dialog';
import { DropDown } from '../ui/DropDown';
import { toast } from '../ui/toast';
import { type Problem, problemAt, problemsElsewhere, useAct } from './act';
import { newId } from './ids';
import classes from './SavedViews.module.css';

type SavedViewsProps<Search> = {
  list: 'teams' | 'members' | 'campaigns' | 'sessions' | 'outcomes';
  /** What the list's address says now; what is kept of it is its caller's choice. */
  search: Search;
  onSearch: (search: Search) => void;
  /** Whether what was kept can be shown here; not given: always. */
  fits?: (search: Search) => boolean;
};

/** The ways of looking at a list that somebody kept under a name; a click brings one back. To share one, send the address. */
export function SavedViews<Search extends object>({ list, search, onSearch, fits = () => true }: SavedViewsProps<Search>) {
  const [{ data }, again] = useQuery({ query: SavedViewsDocument, variables: { list } });
  const [naming, setNaming] = useState(false);
  const remove = useAct(RemoveViewDocument);
  const views = (data?.savedViews ?? [])
    .map(({ id, name, search: kept }) => ({ id, name, search: JSON.parse(kept) as Search }))
    .filter((view) => fits(view.search));
  const refresh = () => again({ requestPolicy: 'network-only' });
  const forget = async (id: string, name: string) => {
    const { payload, problems } = await remove.act({ input: { id } });
    toast(payload ? m.view_removed({ name }) : (problems[0]?.message ?? ''));
    refresh();
  };
  return (
    <>
      <DropDown icon={<IconBookmark size={16} aria-hidden />} label={m.view_saved()}>
        {views.length === 0 && <p className={classes.none}>{m.view_saved_none()}</p>}
        {views.map((view) => (
          <div key={view.id} className={classes.view}>
            <Button size="xs" variant="subtle" onClick={() => onSearch(view.search)}>
              {view.name}
            </Button>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={m.view_forget({ name: view.name })}
              onClick={() => void forget(view.id, view.name)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <Button size="xs" variant="subtle" onClick={() => setNaming(true)}>
          {m.view_save()}
        </Button>
      </DropDown>
      {naming && (
        <NameDialog
          list={list}
          search={JSON.stringify(search)}
          onClose={() => setNaming(false)}
          onSaved={() => {
            setNaming(false);
            refresh();
          }}
        />
      )}
    </>
  );
}

type NameDialogProps = { list: string; search: string; onClose: () => void; onSaved: () => void };

function NameDialog({ list, search, onClose, onSaved }: NameDialogProps) {
  const [id] = useState(() => newId('sav'));
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const { act, acting } = useAct(SaveViewDocument);
  const save = async () => {
    setTried(true);
    if (name.trim() === '') return;
    const { payload, problems } = await act({ input: { id, list, name: name.trim(), search } });
    if (!payload) return setRefused(problems);
    toast(m.view_saved_as({ name: name.trim() }));
    onSaved();
  };
  return (
    <Dialog
      title={m.view_save()}
      action={m.view_save_do()}
      busy={acting}
      problem={problemsElsewhere(refused, 'name')}
      onClose={onClose}
      onAction={save}
    >
      <TextInput
        label={m.view_name()}
        withAsterisk
        data-autofocus
        maxLength={60}
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
        error={tried && name.trim() === '' ? m.field_required() : problemAt(refused, 'name')}
      />
    </Dialog>
  );
}
