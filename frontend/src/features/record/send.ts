import {
  type AmendOutcomeInput,
  type MarkSessionHeldInput,
  RecordAmendDocument,
  RecordHeldDocument,
  RecordOutcomeDocument,
  type RecordOutcomeInput,
  RecordVoidDocument,
  type VoidOutcomeInput,
} from '../../gql/record/graphql';
import type { OutboxItem, SendResult } from '../../lib/outbox';
import { ask } from './ask';

/** What a person can do on the phone, as it waits in the outbox. */
export type Act =
  | { kind: 'held'; input: MarkSessionHeldInput; label: string }
  | { kind: 'outcome'; input: RecordOutcomeInput; label: string }
  | { kind: 'amend'; input: AmendOutcomeInput; label: string }
  | { kind: 'void'; input: VoidOutcomeInput; label: string };

type Refusal = { code: string; message: string };

/** Not the act's fault: the server asks to send the same again later. */
const passing = new Set(['TRY_AGAIN', 'TOO_MANY_REQUESTS', 'INTERNAL_ERROR', 'NOT_SIGNED_IN']);

/**
 * Sends one act. No answer means later: nobody knows whether it arrived, and sending the same again stores nothing twice: an outcome by
 * its id; a head count, correction or withdrawal because a conflict is compared with what is stored.
 */
export async function sendAct(item: OutboxItem): Promise<SendResult> {
  const act = item.payload as Act;
  switch (act.kind) {
    case 'outcome':
      return settle((await ask(RecordOutcomeDocument, { input: act.input })).recordOutcome.errors);
    case 'held':
      return sendHeld(act.input);
    case 'amend': {
      const { outcome, errors } = (await ask(RecordAmendDocument, { input: act.input })).amendOutcome;
      const stored = new Map(outcome?.figures.map((f) => [f.indicator.code, f.value]));
      const mine = outcome?.status === 'AMENDED' && outcome.reason === act.input.reason;
      const same = mine && act.input.figures.every((f) => stored.get(f.indicator) === f.value);
      return conflict(errors) && same ? { type: 'done' } : settle(errors);
    }
    case 'void': {
      const { outcome, errors } = (await ask(RecordVoidDocument, { input: act.input })).voidOutcome;
      return conflict(errors) && outcome?.status === 'VOIDED' ? { type: 'done' } : settle(errors);
    }
  }
}

/** A session that was moved or given other teams meanwhile was still held: the count goes to its newest version. */
async function sendHeld(input: MarkSessionHeldInput): Promise<SendResult> {
  const { session, errors } = (await ask(RecordHeldDocument, { input })).markSessionHeld;
  if (!conflict(errors) || !session) return settle(errors);
  if (session.status === 'HELD' && session.headCount === input.headCount) return { type: 'done' };
  const again = await ask(RecordHeldDocument, { input: { ...input, expectedVersion: session.version } });
  return settle(again.markSessionHeld.errors);
}

function settle(errors: Refusal[]): SendResult {
  const [first] = errors;
  if (!first) return { type: 'done' };
  return { type: passing.has(first.code) ? 'later' : 'refused', error: first.message };
}

function conflict(errors: Refusal[]): boolean {
  return errors[0]?.code === 'VERSION_CONFLICT';
}
