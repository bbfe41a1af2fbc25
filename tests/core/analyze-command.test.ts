import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/analyze.mjs', import.meta.url));
const run = (input: string) => spawnSync(process.execPath, [SCRIPT], { input, encoding: 'utf8' });

describe('the analyze command', () => {
  it('counts in the text as it is, blank lines and outer spaces included', () => {
    const text = '\n\n  Anna Berg came. “The pier is old,” she said.  \n';
    const { stdout, status } = run(`${JSON.stringify({ id: 7, text, extra: true })}\n`);
    const { id, quotes, entities } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(id).toBe(7);
    expect(text.slice(quotes[0].start, quotes[0].end)).toBe('The pier is old,');
    expect(quotes[0]).toMatchObject({ kind: 'direct', speaker: { text: 'she', name: 'Anna Berg' } });
    expect(entities.map((entity: { start: number; end: number }) => text.slice(entity.start, entity.end))).toEqual(['Anna Berg']);
  });

  it('names a bad line, does the rest, and fails', () => {
    const { stdout, stderr, status } = run('{"id":1,"text":"One."}\nnot json\n{"id":3}\n{"id":4,"text":"Four."}\n');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([1, 4]);
    expect(stderr).toMatch(/^line 2: .+\nline 3: .+\n$/);
    expect(status).toBe(1);
  });
});
