/** How the words of a name change with the case, in a language that declines names. */
export interface NameCases {
  readonly rows: readonly NameEndings[];
  /** Stems of given names that lose a vowel, with their first case: "Павл-а". */
  readonly fleeting: ReadonlyMap<string, string>;
  /** Given names in their first case, lower case: where endings are of two readings, they decide. */
  readonly male: ReadonlySet<string>;
  readonly female: ReadonlySet<string>;
}

/** One way to decline. */
export interface NameEndings {
  readonly part: 'given' | 'middle' | 'family';
  readonly gender: 'male' | 'female' | 'either';
  /** What the stem, in lower case, must end in. */
  readonly stem: RegExp;
  /** Endings, one a case, the first case first; several are parted by spaces. */
  readonly endings: readonly string[];
}
