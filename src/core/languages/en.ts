import { EN_CUES } from './en-cues.ts';
import {
  EN_DOCUMENTS,
  EN_EMPLOYEE_WORDS,
  EN_GENDERED_ROLES,
  EN_HONORIFICS,
  EN_OF_HEADS,
  EN_ORGANISATION_WORDS,
  EN_PLACE_WORDS,
  EN_ROLES,
  EN_TITLE_MODIFIERS,
  EN_TITLES,
} from './en-names.ts';
import { EN_PLACES } from './en-places.ts';
import { EN_REPORTING } from './en-reporting.ts';
import type { Language, PronounKind } from './language.ts';
import { wordMap, wordSet } from './word-list.ts';

const AUXILIARIES = `has have had having is are was were be been being am do does did will would can could shall should may might
  must to not n't never 've 'd 'll hasn't haven't hadn't isn't wasn't weren't didn't doesn't don't won't wouldn't can't couldn't`;
const DETERMINERS = `a an the this these those one another some several many most few all both each every no any two three four
  five six seven eight nine ten dozens hundreds thousands other such`;
const PREPOSITIONS = `of in on at by for with from to into onto about against among around as before behind below beneath beside
  between beyond despite during except inside like near off outside over past per since than through throughout toward towards
  under until unlike up upon via versus within without amid alongside after across along`;
const CONJUNCTIONS = 'and or but nor yet so while whereas although though because if when whether unless then';
const ADVERBS = `also then later again once still just even only never often always already soon now today yesterday tonight
  first further ago too instead rather simply perhaps recently previously earlier once twice thus however meanwhile
  nonetheless nevertheless afterward afterwards earlier late early aloud back out up matter-of-factly outright flat-out famously all publicly`;
const PERSONAL = 'i you he she it we they me him her us them who whom himself herself themselves itself myself everyone nobody';
const CALENDAR = `january february march april may june july august september october november december jan. feb. mar. apr. jun. jul.
  aug. sept. sep. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  christmas easter thanksgiving ramadan halloween`;
const OPENERS = `yes no well ok okay oh please thank thanks let let's what which why how where when there here it's that's he's she's
  i'm we're they're you're i've we've don't isn't can't won't do did does is are was were has have had will would can
  could should may might must if unless although though because since while whereas whether after before during until
  according asked still also even just only once then thus so such yet however meanwhile moreover instead indeed
  perhaps maybe now today yesterday tomorrow tonight earlier later recently last next first second third finally
  another other others more most many much few several some any all both each every neither either none nothing
  something someone anyone everyone everybody nobody people like unlike besides beyond because speaking asked
  photo photos image video read watch see follow click share print updated related advertisement source sources breaking
  opinion exclusive live news story continue`;
/** None is a given name as well: "Ah", not "Bravo". */
const INTERJECTIONS = `ah aha alas amen aw aye blimey congratulations damn eh er goodbye gosh ha hello hey hi hm hmm hooray hurrah nah nay nope oops
  ouch phew pooh shh sorry ugh uh um welcome whoa wow yay yeah yep yikes`;
const ABBREVIATIONS = `mr mrs ms dr prof rev hon st jr sr sen rep gov gen col lt maj capt cpl sgt cmdr adm pres sec det supt insp amb
  inc corp ltd co bros vs etc no nos jan feb mar apr jun jul aug sept sep oct nov dec ave blvd rd mt ft dept est fig vol u.s
  u.k u.n d.c ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex va vt wash wis wisc wyo e.g i.e a.m p.m ph.d`;

/** English. Lists of our own making; no list holds a person's name. */
export const EN: Language = {
  code: 'en',
  showsNames: true,
  moodWords: wordSet(''),
  namesInMarks: false,
  subjectBehindVerb: false,
  speakerInsideMarks: false,
  reflexives: wordSet(''),
  elided: wordSet(''),
  enclitics: wordSet(''),
  cues: EN_CUES,
  splitCues: new Map(),
  reporting: EN_REPORTING,
  interview: {
    words: wordSet('interview interviewed interviews conversation q&a spoke speaks talked talks sat chatted chat chats talk'),
    answers: new Set(['A']),
  },
  infinitiveWords: wordSet('to'),
  speechNouns: wordSet(
    `claim claims statement statements remark remarks comment comments criticism warning warnings call calls promise promises vow pledge
    suggestion suggestions argument assertion assertions description request requests demand demands insistence contention accusation
    accusations allegation allegations declaration announcement proposal plea admission denial prediction complaint complaints
    observation question answer reply response speech refrain mantra contempt praise attack attacks view views belief words line
    acknowledgment acknowledgement conclusion explanation apology threat advice joke quip chant chants cry cries shout shouts mantra motto pun dictum message tweet tweets post letter memo slogan`,
  ),
  cueParticles: wordSet('out on to up back off in'),
  sourcePhrases: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
    ['in', 'the', 'view', 'of'],
    ['in', 'the', 'opinion', 'of'],
  ],
  asWords: wordSet('as'),
  thatWords: wordSet('that how why what whether if'),
  relativeWords: wordSet('who whom whose which that'),
  auxiliaries: wordSet(AUXILIARIES),
  negations: wordSet('not never'),
  passiveAuxiliaries: wordSet('is are was were be been being got'),
  determiners: wordSet(DETERMINERS),
  definiteArticles: wordSet('the'),
  articleGenders: wordMap<PronounKind>(),
  bareNouns: false,
  indefinites: wordSet('a an one another'),
  subjectDeterminers: wordSet(
    `some many most few all both others several one another this that those these two three four five six seven eight nine ten dozens
    hundreds thousands`,
  ),
  coordinators: wordSet('and'),
  ofWords: wordSet('of for'),
  prepositions: wordSet(PREPOSITIONS),
  clausePrepositions: wordSet('after before since until as'),
  agentPrepositions: wordSet('by'),
  accompanyingWords: wordSet('with'),
  topicPrepositions: wordSet('about'),
  nounPrepositions: wordSet('of for from at with in to on'),
  conjunctions: wordSet(CONJUNCTIONS),
  adverbs: wordSet(ADVERBS),
  pronouns: wordMap<PronounKind>(
    ['male', 'he him himself'],
    ['female', 'she her herself'],
    ['other', 'they we it i you who them us everyone nobody someone'],
  ),
  ownPronouns: wordSet('i we you'),
  pluralPronouns: wordSet('they them'),
  objectPronouns: wordSet('him them us me whom himself herself themselves myself ourselves itself'),
  possessivePronouns: wordMap<PronounKind>(['male', 'his'], ['female', 'her hers'], ['other', 'their our its my your whose']),
  honorifics: EN_HONORIFICS,
  titles: EN_TITLES,
  roles: EN_ROLES,
  genderedRoles: EN_GENDERED_ROLES,
  documents: EN_DOCUMENTS,
  titleModifiers: EN_TITLE_MODIFIERS,
  abbreviations: wordSet(ABBREVIATIONS),
  calendar: wordSet(CALENDAR),
  functionWords: wordSet(
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    CONJUNCTIONS,
    ADVERBS,
    PERSONAL,
    OPENERS,
    'his her its their our my your whose',
  ),
  interjections: wordSet(INTERJECTIONS),
  sentenceOpeners: wordSet(DETERMINERS, CONJUNCTIONS, PERSONAL, PREPOSITIONS, OPENERS, 'his her its their our my your'),
  nameParticles: wordSet("de del della di da dos du van von der den la le el al bin ibn abu ben ter ten y e i d' al- st."),
  nameCases: null,
  commonEndings: ['tion', 'sion', 'ment', 'ity', 'dom', 'ary', 'ence', 'ance', 'ship', 'ism', 'ure', 'ness', 'ing', 'ions', 'ments'],
  demonymEndings: ['ian', 'ians', 'ese', 'ish', 'an', 'ans', 'i', 'is'],
  demonyms: wordSet(
    `norwegian norwegians danish finnish swedish spanish polish turkish irish scottish british english belgian belgians peruvian peruvians
    portuguese lebanese congolese togolese nepali nepalis argentine argentines emiratis seychellois creole philippine
    american americans african africans european europeans asian asians soviet arab arabs israeli israelis iraqi iraqis pakistani
    pakistanis saudi saudis afghan afghans uzbek uzbeks kazakh kazakhs tajik tajiks kyrgyz turkmen turk turks kurd kurds kurdish
    greek greeks dutch french german germans swiss czech czechs slovak slovaks dane danes swede swedes finn finns pole poles
    serb serbs croat croats thai thais filipino filipinos mexican mexicans cuban cubans korean koreans moroccan tibetan
    puerto-rican latino latinos latina latinas hispanic hispanics muslim muslims islamic islamist islamists christian christians
    catholic catholics protestant protestants jew jews jewish hindu hindus buddhist buddhists sunni sunnis shia shiite shiites
    sikh sikhs mormon mormons evangelical evangelicals democrat democrats republican republicans democratic communist communists
    socialist socialists nazi nazis libertarian libertarians tory tories yemeni yemenis qatari emirati kuwaiti omani bangladeshi somali
    somalis sri-lankan new-zealander texan texans new-yorker new-yorkers welsh scot scots briton britons western african-american
    african-americans burmese roman byzantine ottoman nordic slavic orthodox anglican bedouin rohingya uighur uyghur basque catalan
    uighurs uyghurs maori māori hazara hazaras tutsi tutsis hutu hutus zulu zulus xhosa yoruba igbo hausa fulani pashtun pashtuns
    punjabi punjabis bengali bengalis tamil tamils sinhalese yazidi yazidis druze alawite alawites coptic copts flemish chechen
    chechens tatar tatars cossack cossacks inuit mapuche aymara quechua palestinian palestinians new_zealander
    new_zealanders central_african salvadoran salvadorans`,
  ),
  places: EN_PLACES,
  placeAliases: wordMap(
    ['united states', 'us u.s. u.s.a. usa america united_states'],
    ['united kingdom', 'uk u.k. britain great_britain united_kingdom'],
    ['united arab emirates', 'uae u.a.e.'],
  ),
  organisationWords: EN_ORGANISATION_WORDS,
  placeWords: EN_PLACE_WORDS,
  ofHeads: EN_OF_HEADS,
  compassWords: wordSet('north south east west northeast northwest southeast southwest north-east north-west south-east south-west'),
  placePrepositions: wordSet('in at from near across throughout outside around through into toward towards'),
  toldPrepositions: wordSet(''),
  employeeWords: EN_EMPLOYEE_WORDS,
  namingVerbs: wordSet(''),
  scareWords: wordSet('so-called known dubbed nicknamed titled entitled named nickname title alias moniker word'),
  workWords: wordSet(
    `film films movie movies song songs book books novel novels album albums show shows series play plays episode episodes podcast
    program programme documentary magazine essay article column poem painting musical sitcom drama opera game musical sketch track
    single ballad memoir host star author starring hosted`,
  ),
};
