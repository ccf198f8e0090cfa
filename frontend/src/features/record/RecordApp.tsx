/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { MyOutcomeFragment } from '../../gql/record/graphql';
import { dayOf, formatDay, formatNumber, weekday } from '../../lib/format';
import { m } from '../../paraglide/messages';
import { getLocale, setLocale } from '../../paraglide/runtime';
import { useForms } from './forms';
import type { RecordSession } from './kept';
import { sayOutcome } from './said';
import type { Act } from './send';
import { useRecord } from './useRecord';
import { Waiting } from './Waiting';

/** The page of a team in the evening: which session, how many came, what was done. The place stands in the URL's hash. */
export function RecordApp() {
  const { kept, reach, items, refresh, add, drop, sendNow } = useRecord();
  const forms = useForms();
  const [place, setPlace] = useState(location.hash.slice(1));
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    const follow = () => {
      setPlace(location.hash.slice(1));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  const session = kept?.sessions.find((s) => s.id === place);
  const outcome = kept?.mine.find((o) => o.id === place);
  const save = async (acts: Act[]) => {
    await add(acts);
    setSaved(true);
    history.back();
  };
  const other = getLocale() === 'vi' ? 'en' : 'vi';
  const title = session?.area.name ?? outcome?.area.name ?? m.record_title();

  return (
    <>
      <header>
        {session || outcome ? (
          <a href="#tonight" class="back" aria-label={m.record_back()}>
            ‹
          </a>
        ) : (
          <a href="/" aria-label={m.app_name()}>
            <img src="/icon.svg" alt="" width={32} height={32} />
          </a>
        )}
        <h1>{title}</h1>
        {!session && !outcome && (
          <button type="button" class="language" lang={other} onClick={() => void setLocale(other)}>
            {other === 'en' ? 'English' : 'Tiếng Việt'}
          </button>
        )}
      </header>
      <main>
        <Waiting items={items} onSend={() => void sendNow()} onDrop={(item) => void drop(item)} />
        {reach === 'signed-out' && <SignedOut />}
        {reach === 'offline' && (
          <p class="note" role="status">
            <span>{kept ? m.record_offline_kept() : m.record_offline()}</span>
            <button type="button" onClick={() => void refresh()}>
              {m.state_retry()}
            </button>
          </p>
        )}
        {session && forms && <forms.SessionEntry key={session.id} session={session} onSave={(acts) => void save(acts)} />}
        {outcome && forms && <forms.OutcomeEntry key={outcome.id} outcome={outcome} onSave={(acts) => void save(acts)} />}
        {!session && !outcome && (
          <>
            <p role="status" class="saved">
              {saved && (items.length === 0 ? m.record_sent() : m.record_saved())}
            </p>
            {kept ? <Lists sessions={kept.sessions} mine={kept.mine} /> : reach === 'asking' && <p>{m.state_loading()}</p>}
          </>
        )}
      </main>
    </>
  );
}

function SignedOut() {
  return (
    <p class="note">
      <span>{m.record_signed_out()}</span>
      <a href="/sign-in?next=%2Frecord.html">{m.access_sign_in()}</a>
    </p>
  );
}

function Lists({ sessions, mine }: { sessions: RecordSession[]; mine: MyOutcomeFragment[] }) {
  const today = dayOf(new Date());
  const tonight = sessions.filter((s) => s.date === today);
  const before = sessions.filter((s) => s.date < today).toReversed();
  return (
    <>
      <h2>{m.session_tonight()}</h2>
      {tonight.length === 0 ? <p class="soft">{m.session_tonight_none()}</p> : <Sessions sessions={tonight} mine={mine} />}
      {before.length > 0 && (
        <details>
          <summary>{m.record_before({ count: formatNumber(before.length) })}</summary>
          <Sessions sessions={before} mine={mine} />
        </details>
      )}
      <h2>{m.record_mine()}</h2>
      {mine.length === 0 && <p class="soft">{m.record_mine_none()}</p>}
      <ul>
        {mine.map((outcome) => (
          <li key={outcome.id}>
            <Mine outcome={outcome} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Sessions({ sessions, mine }: { sessions: RecordSession[]; mine: MyOutcomeFragment[] }) {
  const today = dayOf(new Date());
  return (
    <ul>
      {sessions.map((session) => {
        const recorded = mine.filter((o) => o.session?.id === session.id && o.status !== 'VOIDED');
        return (
          <li key={session.id}>
            <a href={`#${session.id}`} class="card" data-status={session.status}>
              <span class="when">
                {session.startTime}
                {session.date !== today && <small>{`${weekday(session.date, 'short')} ${formatDay(session.date).slice(0, 5)}`}</small>}
              </span>
              <span class="what">
                <strong>{session.area.name}</strong>
                <span class="soft">{session.venue?.name ?? session.teams.map((t) => t.name).join(', ')}</span>
                {session.status === 'HELD' && <span class="done">✓ {m.session_held({ count: formatNumber(session.headCount ?? 0) })}</span>}
                {recorded.map((o) => (
                  <span key={o.id} class="done">
                    ✓ {sayOutcome(o)}
                  </span>
                ))}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function Mine({ outcome }: { outcome: MyOutcomeFragment }) {
  const said = (
    <span class="what">
      <strong>{sayOutcome(outcome)}</strong>
      <span class="soft">
        {outcome.area.name} · {formatDay(outcome.day)}
        {outcome.status === 'AMENDED' && <> · {m.outcome_amended()}</>}
        {outcome.status === 'VOIDED' && <> · {m.outcome_voided()}</>}
      </span>
    </span>
  );
  if (!outcome.viewerCanAmend || outcome.status === 'VOIDED')
    return (
      <div class="card" data-status={outcome.status}>
        {said}
      </div>
    );
  return (
    <a href={`#${outcome.id}`} class="card">
      {said}
      <span class="act">{m.outcome_amend()}</span>
    </a>
  );
}
