import type { Language } from '../languages/language.ts';
import { textAt } from '../span.ts';
import { isCapitalised } from '../text/tokens.ts';
import { wordsIn } from '../text/words-in.ts';
import { echoes } from './echoes.ts';
import type { CueCandidate, Place } from './place.ts';
import { pullQuotes } from './pull-quotes.ts';
import type { Region } from './scan.ts';
import type { Scene } from './scene.ts';
import { subjectOf } from './subject.ts';

/** So many of a headline's words have capitals, names and small words apart. */
const CAPITALS = 0.75;
const LEAST_WORDS = 2;

/** All words in marks of an article, sentence by sentence; pull quotes are left out. */
export function placesOf(text: string, regions: readonly Region[], scenes: readonly Scene[], language: Language): Place[][] {
  const written = regions.map(({ span }) => wordsIn(textAt(text, span), language));
  const words = written.map((own) => own.map((word) => word.text));
  const plain = written.map((own) => own.map((word) => word.lower));
  const echoed = echoes(regions, plain);
  const pulled = pullQuotes(text, regions, plain);
  return scenes.map((scene) => {
    if (!scene.items.some((item) => item.kind === 'quote')) return [];
    const cues = scene.cues.map((cue) => ({ cue, subject: subjectOf(scene, cue, language) })).filter(isSource);
    const titleCase = isTitleCase(scene, language);
    return scene.items.flatMap((item, place): Place[] => {
      const region = item.kind === 'quote' ? regions[item.region] : undefined;
      if (region === undefined || pulled.has(item.region)) return [];
      const content = textAt(text, region.span);
      return [
        {
          scene,
          region: item.region,
          place,
          words: words[item.region] ?? [],
          ending: content.at(-1) ?? '',
          punctuated: /[,;!?](?!$)/.test(content),
          echoed: echoed.has(item.region),
          cues,
          titleCase,
        },
      ];
    });
  });
}

function isTitleCase({ items }: Scene, language: Language): boolean {
  const own = items.filter((item, i) => i > 0 && item.kind === 'word' && item.mention === -1 && !language.functionWords.has(item.lower));
  return own.length >= LEAST_WORDS && own.filter(({ text }) => isCapitalised(text)).length >= CAPITALS * own.length;
}

/** "citing officials" leads to a source, "citing an instance" to none. */
function isSource({ cue, subject }: CueCandidate): boolean {
  return cue.kind !== 'source' || cue.last - cue.first > 1 || subject === null || subject.phrase.speaks;
}
