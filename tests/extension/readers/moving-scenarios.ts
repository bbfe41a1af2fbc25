import { expect } from 'vitest';
import { click, fill, reads } from './deeds.ts';
import type { Reader, Screen } from './reader.ts';

const PATIENT = { timeout: 20_000 };
const OPTIONS = 'src/library/library.html#options';

/** What another tool kept of two pages, and one thing that cannot be taken. */
const HYPOTHESIS = JSON.stringify({
  annotations: [
    ['https://tide.example/lock', 'The lock is shut', 'Who shut it?'],
    ['https://tide.example/quay', 'a bell rang', ''],
    ['javascript:alert(1)', 'a script', ''],
  ].map(([uri, exact, text]) => ({
    uri,
    text,
    tags: ['brought along'],
    created: '2026-11-20T08:00:00Z',
    updated: '2026-11-20T08:00:00Z',
    document: { title: ['A page of the harbour'] },
    target: [{ source: uri, selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
  })),
});

async function choose(screen: Screen, name: string, text: string): Promise<void> {
  // The field is there when what was imported before has been put away.
  const isThere = () => screen.evaluate(() => document.querySelector('input[type="file"]') !== null, null);
  await expect.poll(isThere, PATIENT).toBe(true);
  await screen.evaluate(
    ([as, content]) => {
      const field = document.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;
      const transfer = new DataTransfer();
      transfer.items.add(new File([content as string], as as string, { type: 'application/json' }));
      field.files = transfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, text],
  );
}

/** All of the library as our own JSON, by the menu; the bytes of the file that it gives. */
async function exportedJson(screen: Screen): Promise<string> {
  await screen.evaluate(() => {
    document.body.removeAttribute('data-exported');
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => document.body.setAttribute('data-exported', text));
      URL.createObjectURL = make;
      return make(blob);
    };
  }, null);
  await click(screen, 'button', 'Export everything');
  await click(screen, 'menuitem', 'All formats');
  await click(screen, 'menuitem', 'JSON file');
  const exported = () => screen.evaluate(() => document.body.getAttribute('data-exported') ?? '', null);
  await expect.poll(exported, PATIENT).not.toBe('');
  return exported();
}

/** Files that come in and go out, on the screens for it. */
export const MOVING_SCENARIOS = [
  {
    name: 'imports a file of another tool after it said what it would do, and why not all',
    run: async (reader: Reader) => {
      const options = await reader.openOurs(OPTIONS);
      await choose(options, 'hypothesis.json', HYPOTHESIS);
      await reads(options, '2 things would be added');
      await click(options, 'tab', 'Refused');
      await reads(options, /javascript:alert\(1\).* is not the address of a web page/);
      await click(options, 'button', 'Import 2 things');
      await reads(options, '2 things imported');
    },
  },
  {
    name: 'exports all of it as its own JSON, which an emptied library takes in and gives out again the same to the byte',
    run: async (reader: Reader) => {
      const options = await reader.openOurs(OPTIONS);
      const first = await exportedJson(options);
      expect(JSON.parse(first)).toHaveLength(3);
      await click(options, 'button', 'Delete all');
      await fill(options, 'Every article, note', 'delete');
      await click(options, 'button', 'Delete all');
      await reads(options, 'There is nothing to export yet');
      await choose(options, 'all.json', first);
      await reads(options, /things would be added.*in 3 new articles/);
      await click(options, 'button', 'Import');
      await reads(options, 'things imported');
      expect(await exportedJson(options)).toBe(first);
    },
  },
  {
    name: 'shows what a template makes of an article, and says what is wrong with it',
    run: async (reader: Reader) => {
      const options = await reader.openOurs(OPTIONS);
      // The last thing that moves the others on this screen.
      await reads(options, 'all.json');
      await click(options, 'button', 'Write a template');
      const write = (text: string) =>
        options.evaluate((template) => {
          const field = document.querySelector<HTMLTextAreaElement>('.template-text') as HTMLTextAreaElement;
          field.value = template;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }, text);
      const isThere = () => options.evaluate(() => document.querySelector('.template-text') !== null, null);
      await expect.poll(isThere, PATIENT).toBe(true);
      await write('{{ site }}\n{{ title | shout }}');
      await reads(options, 'Line 2: There is no filter “shout”.');
      await write('Read: {{ title | upcase }}');
      await reads(options, /Read: [A-Z ]{5}/);
    },
  },
];
