import { inflected, split } from './de-cues.ts';
import { DE_DOCUMENTS, DE_ROLES, DE_TITLES } from './de-people.ts';
import { EN_PLACES } from './en-places.ts';
import type { Language, PronounKind } from './language.ts';
import { wordMap, wordSet } from './word-list.ts';

const AUXILIARIES = `ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte konnten soll sollen sollte
  sollten muss müssen musste mussten darf dürfen will wollen wollte wollten würde würden sei seien wäre wären habe hätte hätten
  nicht bin bist sein gewesen worden`;
const DETERMINERS = `der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem diesen jener jene jenes jeder
  jede jedes viele einige mehrere manche alle beide zwei drei vier fünf sechs sieben acht neun zehn kein keine keinen`;
const PREPOSITIONS = `in im an am auf bei beim mit nach von vom vor zu zum zur aus für gegen über unter um durch ohne seit bis hinter neben
  zwischen während wegen trotz laut gegenüber aufgrund angesichts innerhalb außerhalb statt ins ans ab per`;
const CONJUNCTIONS = 'und oder aber doch sondern denn weil wenn als ob obwohl damit während bevor nachdem sowie sowohl';
const ADVERBS = `auch dann später wieder noch schon nur sehr hier dort heute gestern morgen jetzt nun bereits zudem außerdem weiter
  weiterhin ferner jedoch dabei dazu daraufhin anschließend zugleich so wörtlich abschließend allerdings unterdessen dagegen
  hingegen deshalb daher zuvor danach erneut ebenfalls ebenso zuletzt einmal`;
const PERSONAL = 'ich du er sie es wir ihr man ihn ihm ihnen uns mich mir dich dir sich wer wen wem';
const POSSESSIVE =
  'sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere mein meine meinen meinem meiner dein deine';
const CALENDAR = `januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag
  freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend
  morgen mittag abend nachmittag vormittag ostern weihnachten pfingsten jahr jahre woche monat uhr`;
const OPENERS = `ja nein was wie wo warum weshalb dass daß ob hier da dort zwar vielleicht ohne nachdem bevor laut nach seit bisher
  insgesamt darüber darauf damit davon dafür dagegen trotzdem inzwischen mittlerweile erst zunächst schließlich andere anderen`;
/** German. Lists of our own making; no list holds a person's name. */
export const DE: Language = {
  code: 'de',
  showsNames: false,
  moodWords: wordSet('sei seien habe hätte hätten werde würde würden könne könnte könnten müsse solle wolle dürfe gebe komme stehe gehe'),
  namesInMarks: false,
  subjectBehindVerb: true,
  speakerInsideMarks: false,
  reflexives: wordSet(''),
  elided: wordSet(''),
  enclitics: wordSet(''),
  cues: inflected(),
  splitCues: split(),
  reporting: {
    clause: wordSet('sagen meinen äußern kritisieren warnen ergänzen berichten erzählen behaupten versichern erklären betonen mitteilen'),
    plain: wordSet('sagen'),
    address: wordSet(''),
    infinitive: wordSet(''),
    object: wordSet(''),
    unsaid: wordSet(''),
    questions: wordSet(''),
    breaks: wordSet('aber doch jedoch'),
  },
  interview: { words: wordSet('interview gespräch sprach spricht sprachen unterhielt'), answers: new Set(['A']) },
  infinitiveWords: wordSet('zu'),
  speechNouns: wordSet(
    'bezeichnung aufschrift losung zitat ausspruch zuruf rufe rufen vorwürfe vorwürfen aussage aussagen äußerung äußerungen worte worten kritik forderung vorwurf behauptung warnung erklärung antwort spruch sprüche parole parolen',
  ),
  cueParticles: wordSet('zurück klar fest bekannt heraus hervor entgegen bei hinzu fort aus mit an ab ein vor nach zu'),
  sourcePhrases: [
    ['laut'],
    ['^', 'für'],
    ...[
      'angaben',
      'worten',
      'aussage',
      'aussagen',
      'ansicht',
      'auffassung',
      'meinung',
      'einschätzung',
      'darstellung',
      'überzeugung',
      'informationen',
      'auskunft',
      'erkenntnissen',
      'schilderung',
      'berechnungen',
    ].flatMap((word) => [
      ['nach', '*', 'eigenen', word],
      ['nach', '*', word],
      ['nach', word, 'von'],
      ['nach', word],
    ]),
    ['in', 'den', 'worten', 'von'],
    ['in', 'den', 'augen', 'von'],
    ['in', 'den', 'augen'],
    ['aus', 'sicht', 'von'],
    ['aus', 'sicht'],
    ['so'],
  ],
  asWords: wordSet('als wie'),
  thatWords: wordSet('dass daß ob warum wie'),
  relativeWords: wordSet('welcher welche welches'),
  auxiliaries: wordSet(AUXILIARIES),
  negations: wordSet('nicht nie'),
  passiveAuxiliaries: wordSet(''),
  determiners: wordSet(DETERMINERS),
  definiteArticles: wordSet('der die das den dem des'),
  articleGenders: wordMap<PronounKind>(['male', 'der'], ['female', 'die']),
  bareNouns: false,
  indefinites: wordSet('ein eine einen einem einer eines'),
  subjectDeterminers: wordSet('viele einige mehrere manche alle beide diese'),
  coordinators: wordSet('und'),
  ofWords: wordSet('von für'),
  prepositions: wordSet(PREPOSITIONS),
  clausePrepositions: wordSet(''),
  agentPrepositions: wordSet(''),
  accompanyingWords: wordSet(''),
  topicPrepositions: wordSet(''),
  nounPrepositions: wordSet('von vom der des für aus bei beim im in'),
  conjunctions: wordSet(CONJUNCTIONS),
  adverbs: wordSet(ADVERBS),
  pronouns: wordMap<PronounKind>(['male', 'er ihn ihm'], ['female', 'sie'], ['other', 'es wir ich du man ihr wer ihnen uns']),
  ownPronouns: wordSet('ich wir du ihr'),
  pluralPronouns: wordSet('sie'),
  objectPronouns: wordSet('es man ihn ihm ihnen uns mich mir dich dir sich wen wem'),
  possessivePronouns: wordMap<PronounKind>(
    ['male', 'sein seine seinen seinem seiner seines'],
    ['female', 'ihre ihren ihrem ihrer ihres'],
    ['other', 'unser unsere mein meine meinen meinem meiner dein deine'],
  ),
  honorifics: wordMap<PronounKind>(['male', 'herr herrn'], ['female', 'frau'], ['other', 'dr dr. prof prof.']),
  titles: DE_TITLES,
  roles: DE_ROLES,
  genderedRoles: wordMap<PronounKind>(
    ['male', 'mann vater sohn bruder ehemann könig prinz'],
    ['female', 'frau mutter tochter schwester ehefrau königin prinzessin'],
  ),
  documents: DE_DOCUMENTS,
  titleModifiers: wordSet('ehemalige ehemaliger früherer frühere stellvertretende stellvertretender amtierende amtierender neue neuer'),
  abbreviations: wordSet('dr prof nr st bzw ca d.h z.b u.a usw vgl mio mrd str abs art etc jan feb aug sept okt nov dez'),
  calendar: wordSet(CALENDAR),
  functionWords: wordSet(AUXILIARIES, DETERMINERS, PREPOSITIONS, CONJUNCTIONS, ADVERBS, PERSONAL, POSSESSIVE, OPENERS),
  interjections: wordSet('ach aha au autsch bäh hallo hurra igitt naja oh oje tja uff weh'),
  sentenceOpeners: wordSet(DETERMINERS, CONJUNCTIONS, PERSONAL, PREPOSITIONS, OPENERS, POSSESSIVE),
  nameParticles: wordSet('von van der de zu zur den la le al bin ibn'),
  nameCases: null,
  commonEndings: ['ung', 'heit', 'keit', 'schaft', 'tion', 'tät', 'nis', 'tum', 'ungen'],
  demonymEndings: [],
  demonyms: wordSet(
    `deutsche deutschen franzosen briten amerikaner russen iraner israelis palästinenser türken griechen italiener spanier polen
    schweizer österreicher niederländer chinesen japaner afghanen syrer iraker kurden`,
  ),
  places: new Set([
    ...EN_PLACES,
    ...wordSet(
      `deutschland österreich schweiz frankreich italien spanien russland türkei griechenland großbritannien niederlande belgien
      polen ungarn tschechien rumänien bulgarien schweden norwegen dänemark finnland europa afrika asien amerika australien
      münchen köln wien zürich brüssel moskau rom mailand athen warschau prag bayern sachsen hessen thüringen niedersachsen
      nordrhein-westfalen baden-württemberg brandenburg`,
    ),
  ]),
  placeAliases: wordMap(['vereinigte staaten', 'usa us']),
  organisationWords: wordSet(
    `partei universität institut verein verband bund bank zeitung gericht ministerium bundestag bundesrat bundeswehr polizei ag gmbh
    stiftung gewerkschaft gesellschaft rundschau nachrichten tageblatt rundfunk fernsehen`,
  ),
  placeWords: wordSet('straße platz brücke see berg insel fluss bahnhof flughafen kreis gebirge'),
  ofHeads: wordSet('universität bank verein verband bund rat institut'),
  compassWords: wordSet('nördlich südlich östlich westlich'),
  placePrepositions: wordSet('in aus nach bei'),
  toldPrepositions: wordSet('mit gegenüber laut in bei'),
  employeeWords: wordSet('sprecher sprecherin chef chefin vorsitzender vorsitzende leiter leiterin direktor direktorin mitarbeiter'),
  namingVerbs: wordSet('nennen schelten schimpfen titulieren'),
  scareWords: wordSet(
    'wort begriff ausdruck sogenannte sogenannten sogenannter sogenanntes titel namen name namens genannt genannte genannten motto stichwort',
  ),
  workWords: wordSet('film buch roman lied album serie sendung zeitschrift magazin zeitung theaterstück oper ausstellung'),
};
