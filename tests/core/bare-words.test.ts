import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IMPORT_READERS } from '../../src/core/import/read-import.ts';
import { bareWords } from './bare-words.ts';

const SRC = resolve(import.meta.dirname, '../../src');
/** Where something is shown to a reader, and where it is said why. */
const SHOWN = /^(?:ui|popup|library|content|background|page\/(?:cards|selection|surface|leave-note)|core\/import)/;
/** Written into files, which stay English. */
const EXPORTED = ['library/bulk/template-examples.ts', 'library/bulk/template-format.ts'];
/** Names that are the same in every language: of other software, and of a type in its files. */
const NAMES = [...IMPORT_READERS.map(({ label }) => label), 'Annotation'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && SHOWN.test(file) && !EXPORTED.includes(file),
);

describe('what a reader sees', () => {
  it('stands in no code', { timeout: 60_000 }, () => {
    expect(files.length).toBeGreaterThan(150);
    const found = files.flatMap((file) => bareWords(file, readFileSync(join(SRC, file), 'utf8')));
    expect(found.filter((place) => !NAMES.some((name) => place.endsWith(` ${name}`) && place.startsWith('core/import/')))).toEqual([]);
  });

  it.each([
    ['in an element', "const A = () => <p class='meta'>Nothing found</p>;", 'Nothing found'],
    ['as one small word in an element', 'const A = () => <p>{at} of {all}</p>;', 'of'],
    ['as a choice in an element', "const A = () => <p>{one ? 'once' : say('name_times')}</p>;", 'once'],
    ['behind a condition in an element', "const A = () => <p>{joined && 'joined'}</p>;", 'joined'],
    ['as a template in an element', `const A = () => <p>{\`\${n} times\`}</p>;`, '{} times'],
    ['in an attribute that is read out', "const A = () => <button aria-label='close' />;", 'close'],
    ['in a property of ours', "const A = () => <Notice title={gone ? 'gone' : title} />;", 'gone'],
    ['in a table', "const LABELS = { one: 'Speaker' };", 'Speaker'],
    ['in a call', "showToast('Undone');", 'Undone'],
    ['as a sentence that begins small', "showToast('nothing was copied');", 'nothing was copied'],
    ['in a template', `showToast(\`Tagged “\${tag}”\`);`, 'Tagged “{}”'],
  ])('is found %s', (_where, source, words) => {
    expect(bareWords('a.tsx', source)).toEqual([`a.tsx:1 ${words}`]);
  });

  it.each([
    "const A = () => <p class='meta clip' data-kind='quotation'>{say('find_nothing_for', { words })}</p>;",
    "if (event.key === 'Escape' || event.key === 'ArrowDown') close();",
    "throw new TypeError('No such thing is there');",
    "const no = failed('no-tab', 'There is no tab to open an article in.');",
    "const head = document.querySelector('.panel-head input');",
    "const A = () => <input type='search' autocomplete='off' onInput={() => set('open')} />;",
  ])('is not: %s', (source) => {
    expect(bareWords('a.tsx', source)).toEqual([]);
  });
});
