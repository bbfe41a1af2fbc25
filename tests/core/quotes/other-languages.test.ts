import { expect, it } from 'vitest';
import { wordsIn } from './said.ts';

/** Languages that nobody described: their marks are found, and what in marks is no quotation is left alone. */
const CASES: [language: string, text: string, words: string[]][] = [
  ['it', '«Il molo è vecchio», ha detto Anna Berg. “Lo ripareremo”, ha aggiunto il sindaco.', ['Il molo è vecchio', 'Lo ripareremo']],
  ['it', 'Il film «La notte» esce domani.', []],
  ['it', '«Abbiamo un sogno: “vincere” a Roma».', ['Abbiamo un sogno: “vincere” a Roma']],
  ['zh', '市长李娜说：“这座码头已经很旧了。”记者问：“什么时候？”', ['这座码头已经很旧了。', '什么时候？']],
  ['zh', '林先生表示：「我們不會放棄『任何一個人』。」', ['我們不會放棄『任何一個人』。']],
  ['ja', '市長は「桟橋は古く、修理が必要だ」と述べた。', ['桟橋は古く、修理が必要だ']],
  ['pt', '“O cais está velho e pode cair”, disse Ana Prado.', ['O cais está velho e pode cair']],
  ['ar', 'قالت آنا برغ: «الرصيف قديم وقد يسقط في أي يوم».', ['الرصيف قديم وقد يسقط في أي يوم']],
  ['he', 'אנה ברג אמרה: "המזח ישן ועלול ליפול".', ['המזח ישן ועלול ליפול']],
];

it.each(CASES)('finds the marks of a language without word lists: %s', (language, text, words) => {
  expect(wordsIn(text, language)).toEqual(words);
});
