import { describe, expect, it } from 'vitest';
import type { Quotation } from '../../src/core/analysis.ts';
import { NO_METADATA } from '../../src/core/article.ts';
import { citation } from '../../src/core/citation.ts';

const TEXT = '"The lock is full," Ida Marsh said, "and the tide is late."\n"Come back on Friday."';
const quotation = (id: string, ...parts: [number, number][]): Quotation => ({
  id,
  span: { start: parts[0]?.[0] ?? 0, end: parts.at(-1)?.[1] ?? 0 },
  parts: parts.map(([start, end]) => ({ start, end })),
  kind: 'direct',
  cue: null,
  speaker: null,
  confidence: 0.9,
  reasons: [],
});
const FIRST = quotation('a', [1, 18], [37, 58]);
const SECOND = quotation('b', [61, 81]);
const METADATA = {
  ...NO_METADATA,
  title: { value: 'A “late” tide', source: 'open-graph' },
  site: { value: 'The Quay', source: 'open-graph' },
  published: { value: '2024-05-02T08:00:00Z', source: 'meta' },
} as const;
const sources = {
  passage: [FIRST],
  text: TEXT,
  speaker: 'Ida Marsh',
  metadata: METADATA,
  url: 'https://quay.example/tide',
  fragment: ':~:text=lock',
};

describe('a citation', () => {
  it('holds the words, who said them, title, site, day and the link to them', () => {
    expect(citation(sources)).toBe(
      '“The lock is full,” Ida Marsh said, “and the tide is late.” — Ida Marsh, “A ‘late’ tide”, The Quay, 2024-05-02, https://quay.example/tide#:~:text=lock',
    );
  });

  it('leaves out what the page does not say', () => {
    expect(citation({ ...sources, passage: [SECOND], speaker: null, metadata: NO_METADATA, fragment: '' })).toBe(
      '“Come back on Friday.” — https://quay.example/tide',
    );
  });

  it('has every paragraph of a long quotation', () => {
    expect(citation({ ...sources, passage: [SECOND, SECOND] }).split('\n')).toHaveLength(2);
  });

  it('keeps a route behind the # and no password', () => {
    const url = 'https://ida:secret@quay.example/#/tide';
    expect(citation({ ...sources, url })).toMatch(/https:\/\/quay\.example\/#\/tide:~:text=lock$/);
  });
});
