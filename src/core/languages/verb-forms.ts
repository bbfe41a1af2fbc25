import type { CueForm, CueStrength } from './language.ts';

/** The forms of one verb that a cue can have. */
export interface VerbForms {
  readonly base: string;
  /** Third person of every tense, and the past participle that makes a tense with an auxiliary. */
  readonly finite: readonly string[];
  /** "saying". */
  readonly participle: readonly string[];
}

/** Verbs by what they can do: regular ones by their infinitive, others form by form. */
export interface VerbList {
  readonly regular: string;
  /** "infinitive finite finite / participle", verbs parted by a bar. */
  readonly irregular: string;
}

/** Every form of a language's verbs that report. Speech comes last: a verb of two lists reports speech. */
export function cuesFrom(
  lists: Readonly<Record<CueStrength, VerbList>>,
  conjugate: (infinitive: string) => VerbForms,
  isPlural: (word: string) => boolean = () => false,
): ReadonlyMap<string, CueForm> {
  const forms = new Map<string, CueForm>();
  for (const strength of ['loose', 'opinion', 'speech'] as const) {
    const { regular, irregular } = lists[strength];
    const verbs = [...regular.split(/\s+/).filter(Boolean).map(conjugate), ...irregular.split('|').map(spelledOut)];
    for (const { base, finite, participle } of verbs) {
      if (base === '') continue;
      forms.set(base, { lemma: base, strength, form: 'base' });
      for (const word of participle) forms.set(word, { lemma: base, strength, form: 'participle' });
      for (const word of finite) forms.set(word, { lemma: base, strength, form: 'finite', ...(isPlural(word) ? { plural: true } : {}) });
    }
  }
  return forms;
}

function spelledOut(line: string): VerbForms {
  const [main = '', participles = ''] = line.split('/');
  const [base = '', ...finite] = main.trim().split(/\s+/);
  return { base, finite, participle: participles.split(/\s+/).filter(Boolean) };
}
