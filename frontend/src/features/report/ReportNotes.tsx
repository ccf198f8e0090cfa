import { type ReportNoteKind, ReportNotesDocument, type ReportNotesQuery } from '../../gql/graphql';
import { formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { m } from '../../paraglide/messages';
import { SourceName } from '../../ui/Figure';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import classes from './ReportNotes.module.css';

type Note = ReportNotesQuery['reportNotes']['nodes'][number];

/** In the order a leader asks: what is hard, what is asked for, then the rest. */
const kinds: Record<ReportNoteKind, () => string> = {
  DIFFICULTY: m.report_difficulty,
  PROPOSAL: m.report_proposal,
  ADVANTAGE: m.report_advantage,
  TRAINING: m.report_training,
  AWARD: m.report_award,
  PLAN: m.report_plan,
  DECISION: m.report_decision,
  WAY_OF_WORKING: m.report_way_of_working,
  TARGET_GROUP: m.report_target_group,
  SERVICE: m.report_service,
  MATERIAL: m.report_material,
  PARTNER: m.report_partner,
  VENUE: m.report_venue,
  CHANNEL: m.report_channel,
  STATISTIC: m.report_statistic,
};

/** What reports say besides figures, by kind, each with where it was read. */
export function ReportNotes({ areaId }: { areaId: string }) {
  const state = useLoad(ReportNotesDocument, { areaId });
  return (
    <Section title={m.report_notes()} note={m.report_notes_note()}>
      <StateView
        state={state}
        isEmpty={(data) => data.reportNotes.nodes.length === 0}
        empty={<Empty title={m.report_none()}>{m.report_none_text()}</Empty>}
      >
        {({ reportNotes: { nodes, totalCount } }) => (
          <>
            {Object.entries(kinds).map(([kind, name]) => (
              <Kind key={kind} name={name()} notes={nodes.filter((note) => note.kind === kind)} />
            ))}
            {totalCount > nodes.length && (
              <p className={classes.more}>{m.report_more({ shown: formatNumber(nodes.length), count: formatNumber(totalCount) })}</p>
            )}
          </>
        )}
      </StateView>
    </Section>
  );
}

function Kind({ name, notes }: { name: string; notes: Note[] }) {
  if (notes.length === 0) return null;
  return (
    <details className={classes.kind}>
      <summary>
        {name} <span className={classes.count}>{formatNumber(notes.length)}</span>
      </summary>
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            {note.text}
            <span className={classes.origin}>
              <span title={note.area.label}>{note.area.name}</span> · <SourceName source={note.source} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
