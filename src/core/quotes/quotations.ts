import type { Entity, Quotation, Speaker } from '../analysis.ts';
import { hash } from '../hash.ts';
import { textAt } from '../span.ts';
import { fold } from '../text/fold.ts';
import type { Found } from './found.ts';
import { idKind, quotationId, quotedKey } from './quotation-ids.ts';
import { reason } from './reasons.ts';
import type { Scene } from './scene.ts';
import type { Voice } from './speakers.ts';

/** Gives quotations their ids, their people and their parts, in reading order. */
export function quotationsOf(
  text: string,
  found: readonly Found[],
  scenes: readonly Scene[],
  entities: readonly Entity[],
  people: readonly (string | null)[],
): Quotation[] {
  const groups = groupSizes(found);
  const seen = new Map<string, number>();
  return inOrder(joinSplit(found, scenes)).map(({ first, parts }): Quotation => {
    const spans = parts.map((part) => part.span);
    const words = quotedKey(text, spans);
    const key = `${idKind(first.kind)}|${words}`;
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    const { voice } = first;
    return {
      id: quotationId(first.kind, words, occurrence),
      span: { start: first.span.start, end: (parts.at(-1) ?? first).span.end },
      parts: spans,
      ...((groups.get(first.group) ?? 0) > 1 ? { group: hash(`group|${first.group}|${fold(textAt(text, first.span)).slice(0, 40)}`) } : {}),
      kind: first.kind,
      cue: first.cue,
      speaker: voice === null ? null : speakerOf(voice, entities, people),
      confidence: voice?.confidence ?? 0,
      reasons: [...(voice?.reasons ?? [reason('no-speaker')]), ...(parts.length > 1 ? [reason('split-quotation')] : [])],
    };
  });
}

function speakerOf(voice: Voice, entities: readonly Entity[], people: readonly (string | null)[]): Speaker {
  return {
    person: voice.entity === -1 ? null : (people[voice.entity] ?? null),
    mention: voice.mention,
    words: voice.words,
    name: voice.entity === -1 ? null : (entities[voice.entity]?.name ?? null),
  };
}

function groupSizes(found: readonly Found[]): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  for (const { group } of found) if (group !== -1) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes;
}

interface Joined {
  readonly first: Found;
  readonly parts: Found[];
}

/** `"A," he said, "b."` is one quotation in two parts. */
function joinSplit(found: readonly Found[], scenes: readonly Scene[]): Joined[] {
  const out: Joined[] = [];
  for (const quotation of found) {
    const last = out.at(-1);
    const before = last?.parts.at(-1);
    if (last !== undefined && before !== undefined && isSplit(before, quotation, scenes)) last.parts.push(quotation);
    else out.push({ first: quotation, parts: [quotation] });
  }
  return out;
}

function inOrder(all: readonly Joined[]): Joined[] {
  return [...all].sort((a, b) => a.first.span.start - b.first.span.start);
}

/** Longest "Smith, a farmer from the north, said on Monday" between two parts, in items. */
const LONGEST_BREAK = 14;

function isSplit(before: Found, own: Found, scenes: readonly Scene[]): boolean {
  if (before.scene !== own.scene || before.kind !== 'direct' || own.kind === 'indirect' || before.cue === null || own.cue === null)
    return false;
  if (before.cue.start !== own.cue.start || before.cue.start < before.span.end || own.place - before.place > LONGEST_BREAK) return false;
  const items = scenes[own.scene]?.items;
  const [mark, dash] = [items?.[own.place - 2]?.text, items?.[own.place - 1]?.text ?? ''];
  return dash === ',' || (/^[–—―-]$/.test(dash) && mark === ',');
}
