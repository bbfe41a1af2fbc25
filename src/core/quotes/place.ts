import type { Cue } from './cues.ts';
import type { Scene } from './scene.ts';
import type { Subject } from './subject-words.ts';

/** A cue that may belong to a quotation, with the one whose verb it is. */
export interface CueCandidate {
  readonly cue: Cue;
  readonly subject: Subject | null;
}

/** Words in marks where they stand: what the choice of a cue and the filter for scare quotes look at. */
export interface Place {
  readonly scene: Scene;
  /** Index of the region. */
  readonly region: number;
  /** Item index of the quotation. */
  readonly place: number;
  readonly words: readonly string[];
  /** The last character inside the marks. */
  readonly ending: string;
  /** A stop, a comma or a question inside the marks, before their end. */
  readonly punctuated: boolean;
  /** The few words stand inside longer ones of the article as well. */
  readonly echoed: boolean;
  /** The cues of the sentence, in order. */
  readonly cues: readonly CueCandidate[];
  /** The sentence writes its own words with capitals, as headlines do: then capitals make no title. */
  readonly titleCase: boolean;
}
