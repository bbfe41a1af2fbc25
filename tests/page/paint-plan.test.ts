import { describe, expect, it } from 'vitest';
import type { Analysis, Quotation } from '../../src/core/analysis.ts';
import { placeAnnotations } from '../../src/core/anchors/place-annotations.ts';
import type { Annotation } from '../../src/core/annotation.ts';
import { articleText } from '../../src/core/article.ts';
import { joinBlocks } from '../../src/core/page-text.ts';
import { paintPlan } from '../../src/core/paint/paint-plan.ts';
import { DEFAULT_SETTINGS, type PaintSettings } from '../../src/core/settings.ts';
import { atOnce } from '../../src/page/in-slices.ts';

const BLOCKS = ['Menu', '“We wait,” said Ada Obi, “for rain.”', 'Advert', 'Lund said «the rule is ‘no one rows alone’ here» in Oslo.'];
const page = joinBlocks(BLOCKS.map((text, index) => ({ kind: 'paragraph', text, article: index % 2 === 1 })));
const article = articleText(page);
const ALL: PaintSettings = { ...DEFAULT_SETTINGS.paint, reportedSpeech: true, groups: true };

function span(words: string) {
  const start = article.text.indexOf(words);
  return { start, end: start + words.length };
}

function quotation(id: string, words: readonly string[], more: Partial<Quotation> = {}): Quotation {
  const parts = words.map(span);
  return {
    id,
    span: { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 },
    parts,
    kind: 'direct',
    cue: null,
    speaker: { person: 'p1', mention: null, words: 'Ada Obi', name: 'Ada Obi' },
    confidence: 1,
    reasons: [],
    ...more,
  };
}

function plan(
  quotes: readonly Quotation[],
  more: { settings?: PaintSettings; entities?: Analysis['entities']; annotations?: Annotation[]; evidenceOf?: string } = {},
) {
  const { entities = [], settings = ALL, annotations = [], ...rest } = more;
  const analysis: Analysis = { textHash: '', finderVersions: {}, quotes, entities, people: [] };
  const slots = new Map<string | null, number>([
    ['p1', 1],
    ['p2', 2],
    [null, 9],
  ]);
  const placements = atOnce(placeAnnotations(page, article, annotations));
  const painted = paintPlan({ analysis, article, slots, settings, annotations, placements, ...rest });
  return painted.map(({ name, span: { start, end }, priority }) => `${priority} ${name}: ${page.text.slice(start, end)}`);
}

const split = quotation('q1', ['We wait,', 'for rain.']);

describe('the plan', () => {
  it('fills the parts of a split quotation and inks each of its marks', () => {
    expect(plan([split])).toEqual(['1 s1: We wait,', '1 s1: for rain.', '5 s1-mark: “', '5 s1-mark: ”', '5 s1-mark: “', '5 s1-mark: ”']);
  });

  it('paints an unsure speaker pale with hollow marks', () => {
    expect(plan([quotation('q', ['We wait,'], { confidence: 0.5 })])).toEqual([
      '1 s1-pale: We wait,',
      '5 s1-mark-unsure: “',
      '5 s1-mark-unsure: ”',
    ]);
  });

  it('paints an unknown speaker as the ninth, pale, with hollow marks', () => {
    expect(plan([quotation('q', ['We wait,'], { speaker: null })])[0]).toBe('1 s9-pale: We wait,');
  });

  it('paints reported speech pale, without marks, and only when asked', () => {
    const reported = quotation('q', ['We wait,'], { kind: 'indirect' });
    expect(plan([reported])).toEqual(['1 s1-pale: We wait,']);
    expect(plan([reported], { settings: DEFAULT_SETTINGS.paint })).toEqual([]);
  });

  it('leaves the words of an inner quotation to its own speaker', () => {
    const outer = quotation('o', ['the rule is ‘no one rows alone’ here']);
    const inner = quotation('i', ['no one rows alone'], { speaker: { person: 'p2', mention: null, words: 'Lund', name: null } });
    expect(plan([outer, inner]).filter((line) => line.startsWith('1'))).toEqual([
      '1 s1: the rule is ‘',
      '1 s1: ’ here',
      '1 s2: no one rows alone',
    ]);
  });

  it('cuts what runs over blocks, and leaves out what lies between them', () => {
    const long = quotation('q', ['for rain.”\nLund said']);
    expect(plan([long]).filter((line) => line.startsWith('1'))).toEqual(['1 s1: for rain.”', '1 s1: Lund said']);
  });

  it('underlines names of the kinds that are on', () => {
    const entities: Analysis['entities'] = [
      { id: 'e1', kind: 'PERSON', name: 'Ada Obi', mentions: [span('Ada Obi')], confidence: 1, reasons: [] },
      { id: 'e2', kind: 'PLACE', name: 'Oslo', mentions: [span('Oslo')], confidence: 1, reasons: [] },
    ];
    expect(plan([], { entities })).toEqual(['4 person: Ada Obi', '4 place: Oslo']);
    expect(plan([], { entities, settings: { ...ALL, people: false } })).toEqual(['4 place: Oslo']);
  });

  it('shows evidence in place of the name lines under it', () => {
    const entities: Analysis['entities'] = [
      { id: 'e1', kind: 'PERSON', name: 'Ada Obi', mentions: [span('Ada Obi')], confidence: 1, reasons: [] },
    ];
    const shown = quotation('q', ['We wait,'], {
      cue: span('said'),
      speaker: { person: 'p1', mention: span('Ada Obi'), words: 'Ada Obi', name: 'Ada Obi' },
    });
    expect(plan([shown], { entities, evidenceOf: 'q' }).slice(3)).toEqual(['6 s1-evidence: Ada Obi', '6 s1-evidence: said']);
  });

  it('paints the reader’s own where its words are, and neither the bin nor kept quotations', () => {
    const own: Annotation = {
      id: 'a',
      articleKey: 'k',
      motivation: 'highlighting',
      selectors: [{ type: 'TextQuoteSelector', exact: 'in Oslo', prefix: '', suffix: '' }],
      note: '',
      colour: 'green',
      tags: [],
      clocks: {},
      created: '',
      modified: '',
    };
    const deleted = { ...own, id: 'd', deleted: '1' as NonNullable<Annotation['deleted']> };
    expect(plan([], { annotations: [own, deleted, { ...own, id: 'b', motivation: 'bookmarking' }] })).toEqual(['3 own2: in Oslo']);
    expect(plan([], { annotations: [own], settings: { ...ALL, own: false } })).toEqual([]);
  });
});
