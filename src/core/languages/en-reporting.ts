import type { Reporting } from './language.ts';
import { wordSet } from './word-list.ts';

/** How English verbs report without marks; an object may need its preposition: "point to". Lists of our own making. */
export const EN_REPORTING: Reporting = {
  clause: wordSet(
    `say tell write tweet argue claim insist warn note add announce declare acknowledge admit concede confirm contend maintain
    assert allege recall remark observe conclude suggest stress emphasize emphasise promise vow pledge predict report reveal disclose
    complain caution boast explain estimate agree mention deny signal indicate propose recommend hint imply testify
    clarify reiterate repeat charge affirm swear assure inform remind joke lament counter retort ask wonder demand urge forecast
    speculate theorize project brag underscore underline quip relate recount advise inquire specify stipulate post rule voice express`,
  ),
  plain: wordSet('say'),
  address: wordSet(
    'tell ask warn remind inform assure advise urge caution order instruct call implore beg invite convince promise write voice express',
  ),
  infinitive: wordSet('vow ask urge tell order instruct advise call implore beg invite warn caution remind'),
  unsaid: wordSet('if what unless may might can could should must'),
  questions: wordSet('ask'),
  breaks: wordSet('but yet compared'),
  object: wordSet(
    `dismiss denounce blast condemn discuss acknowledge reiterate express explain slam warn suggest speak_about speak_of
    announce accuse criticize criticise describe propose note stress emphasize emphasise cite
    point_to call_for call_on call_upon complain_about complain_of boast_of warn_of warn_against refer_to argue_for`,
  ),
};
