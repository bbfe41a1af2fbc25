import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../../bench/board/bootstrap.mjs';
import { figureFrom, plainFigure, sameAsScored, shareOf } from '../../bench/board/figure.mjs';
import { boardTable, table } from '../../bench/board/table.mjs';

interface Row {
  readonly right: number;
  readonly asked: number;
}

const share = shareOf<Row>(
  ({ right }) => right,
  ({ asked }) => asked,
);
const rows = fc.array(
  fc.integer({ min: 1, max: 20 }).chain((asked) => fc.record({ right: fc.integer({ min: 0, max: asked }), asked: fc.constant(asked) })),
  { minLength: 2, maxLength: 40 },
);

describe('an interval', () => {
  it('is the same in every run', () => {
    const some = Array.from({ length: 30 }, (_, i) => ({ right: i % 3, asked: 3 }));
    expect(bootstrapInterval(some, share)).toEqual(bootstrapInterval(some, share));
  });

  it('stays between the worst and the best article', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const [low, high] = bootstrapInterval(some, share) ?? [Number.NaN, Number.NaN];
        const shares = some.map(({ right, asked }) => right / asked);
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
        expect(high).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
      }),
      { numRuns: 25 },
    );
  });

  it('narrows with the number of articles', () => {
    const of = (count: number) => Array.from({ length: count }, (_, i) => ({ right: i % 2, asked: 1 }));
    const width = ([low, high]: [number, number]) => high - low;
    const [few, many] = [bootstrapInterval(of(20), share), bootstrapInterval(of(2000), share)];
    expect(few && many && width(many) < width(few) / 5).toBe(true);
  });

  it('is not given for a single article', () => {
    expect(bootstrapInterval([{ right: 1, asked: 2 }], share)).toBeNull();
  });
});

describe('a figure', () => {
  it('counts articles by their weight', () => {
    const figure = figureFrom('news', 'recall', share, [
      { right: 1, asked: 1 },
      { right: 0, asked: 3 },
    ]);
    expect(figure.value).toBe(25);
  });

  it('is nothing where nothing is asked', () => {
    expect(share([{ right: 0, asked: 0 }])).toBe(0);
  });

  it('must be what the scorer says', () => {
    expect(() => sameAsScored(plainFigure('news', 'recall', 50), 0.4)).toThrow('news, recall');
    expect(sameAsScored(plainFigure('news', 'recall', 40), 0.4).value).toBe(40);
  });
});

describe('the board', () => {
  const report = {
    title: 'Recall',
    about: [],
    printed: [],
    peers: ['other'],
    figures: [
      { set: 'news', name: 'recall', value: 71.26, interval: [65, 77] as [number, number], peers: { other: 50 } },
      plainFigure('seed', 'found', 6, { unit: ' of 7', peers: { other: null } }),
    ],
  };

  it('shows ours beside the peers’, and what fails', () => {
    const board = boardTable(report, { news: { recall: { must: 90, gate: 70.2 } }, seed: { found: { must: 7, gate: 7 } } });
    const cells = board.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    expect(cells[2]).toEqual(['', 'news', 'recall', '71.3', '65.0 to 77.0', '50.0', '≥ 90', '≥ 70.2', 'pass', '']);
    expect(cells[3]).toEqual(['', 'seed', 'found', '6 of 7', '', '', '≥ 7', '≥ 7', 'FAIL', '']);
  });

  it('lines its columns up', () => {
    const lengths = table(['a', 'long head'], [['wide cell', 'x']])
      .split('\n')
      .map((line) => line.length);
    expect(new Set(lengths).size).toBe(1);
  });
});
