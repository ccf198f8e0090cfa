import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { type PublishedTypeFragment, RestoreTypeDocument, RetireTypeDocument, SaveTypeDraftDocument } from '../../gql/type/graphql';
import { problemsElsewhere, useAct } from '../../lib/act';
import { formatInstant } from '../../lib/format';
import { m } from '../../paraglide/messages';
import { Section } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { Outline } from './Outline';
import { PreviewLater as Preview } from './PreviewLater';
import { type ListName, recipeInput, recipeOf } from './recipe';
import classes from './TypeDesigner.module.css';
import { sayIn } from './words';

const NewTypeDialog = lazy(() => import('./NewTypeDialog').then((module) => ({ default: module.NewTypeDialog })));

/** What is published: to be read, copied, taken along as a file, and, by who owns it, changed or retired. */
export function TypeShow({ type, onOpen }: { type: PublishedTypeFragment; onOpen: (code: string) => void }) {
  const recipe = recipeFrom(type);
  const [list, setList] = useState<ListName>('outcomeFields');
  const [cloning, setCloning] = useState(false);
  const begin = useAct(SaveTypeDraftDocument);
  const retire = useAct(RetireTypeDocument);
  const restore = useAct(RestoreTypeDocument);
  const code = type.code;
  const edit = async () => {
    const { problems } = await begin.act({ input: { areaId: type.area?.id ?? null, recipe: recipeInput(recipe), expectedVersion: null } });
    const refusal = problemsElsewhere(problems);
    if (refusal) toast(refusal, { tone: 'problem' });
  };
  const setRetired = async (retired: boolean) => {
    const { problems } = await (retired ? retire : restore).act({ input: { code } });
    const refusal = problemsElsewhere(problems);
    if (refusal) return toast(refusal, { tone: 'problem' });
    toast(retired ? m.type_retired_done({ name: sayIn(recipe.name, 'vi') }) : m.type_restored_done({ name: sayIn(recipe.name, 'vi') }), {
      undo: () => void setRetired(!retired),
    });
  };
  return (
    <>
      <div className={classes.bar}>
        {type.viewerCanEdit && (
          <Button size="xs" {...(begin.acting ? { loading: true } : {})} onClick={() => void edit()}>
            {m.type_edit()}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => setCloning(true)}>
          {m.type_clone()}
        </Button>
        <Button
          size="xs"
          variant="default"
          component="a"
          href={`/api/campaign-types/${encodeURIComponent(code)}.json`}
          download
          leftSection={<IconDownload size={18} stroke={1.75} aria-hidden />}
        >
          {m.type_export()}
        </Button>
        {type.viewerCanEdit && (
          <span className={classes.end}>
            <Button size="xs" variant="subtle" onClick={() => void setRetired(!type.retiredAt)}>
              {type.retiredAt ? m.type_restore() : m.type_retire()}
            </Button>
          </span>
        )}
      </div>
      <div className={classes.shown}>
        <div className={classes.column}>
          <Section title={m.type_contents()}>
            <p className={classes.description}>{sayIn(recipe.description, 'vi')}</p>
            <Outline
              recipe={recipe}
              problems={[]}
              selection={null}
              onSelect={(place) => {
                if (place.kind === 'field') setList(place.list);
              }}
            />
          </Section>
          {type.versions.length > 0 && (
            <Section title={m.type_versions()}>
              <ul className={classes.versions}>
                {type.versions.map((version) => (
                  <li key={version.version}>
                    {m.type_version_of({ version: version.version, when: formatInstant(version.publishedAt), who: version.publishedBy })}
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <Preview recipe={recipe} list={list} onList={setList} />
      </div>
      <Suspense>{cloning && <NewTypeDialog from={recipe} onClose={() => setCloning(false)} onMade={onOpen} />}</Suspense>
    </>
  );
}

/** Only what a recipe is of a published type. */
function recipeFrom(type: PublishedTypeFragment) {
  const { code, name, description, campaignFields, sessionFields, outcomeFields, indicators, forces, rhythm, source } = type;
  return recipeOf({
    code,
    name,
    description,
    campaignFields,
    sessionFields,
    outcomeFields,
    indicators,
    forces,
    rhythm: rhythm ?? null,
    source: source ?? null,
  });
}
