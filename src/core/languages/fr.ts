import { EN_PLACES } from './en-places.ts';
import { FR_CUES } from './fr-cues.ts';
import { FR_DOCUMENTS, FR_ROLES, FR_TITLES } from './fr-people.ts';
import type { Language, PronounKind } from './language.ts';
import { wordMap, wordSet } from './word-list.ts';

const AUXILIARIES = `est sont était étaient fut sera seront serait a ont avait avaient eut aura auront aurait auraient être avoir été eu ne n' pas
  peut peuvent pouvait doit doivent devait va vont allait se s' y en`;
const DETERMINERS = `le la les l' un une des du au aux ce cet cette ces quelques plusieurs chaque tout toute tous toutes deux trois quatre cinq
  six sept huit neuf dix certains certaines aucun aucune autre autres`;
const PREPOSITIONS = `de d' à en dans sur sous avec sans pour par contre entre vers chez depuis pendant avant après devant derrière jusque
  selon malgré parmi du au aux des dès hors lors`;
const CONJUNCTIONS = "et ou mais donc or ni car que qu' si quand lorsque lorsqu' puisque puisqu' comme tandis alors parce";
const ADVERBS = `aussi ensuite puis déjà encore toujours hier aujourd'hui demain ici là bien très plus moins même enfin notamment également
  ainsi pourtant cependant toutefois désormais alors bientôt souvent jamais rien tout presque seulement surtout samedi`;
const PERSONAL = "je j' tu il elle on nous vous ils elles me m' te t' se s' lui leur eux moi toi qui que";
const POSSESSIVE = 'mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs';
const CALENDAR = `janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi
  samedi dimanche matin soir midi jour nuit semaine mois année ans`;
const OPENERS = `oui non voici voilà c' c'est ça cela celui celle ceux pourquoi comment où quel quelle quels quelles dont mais après
  avant depuis selon ainsi enfin pour sans dans tous toutes merci tant trop peu parfois peut-être photo vidéo`;
/** French. Lists of our own making; no list holds a person's name. */
export const FR: Language = {
  code: 'fr',
  showsNames: false,
  moodWords: wordSet(''),
  namesInMarks: true,
  subjectBehindVerb: true,
  speakerInsideMarks: true,
  reflexives: wordSet("se s'"),
  elided: wordSet("l' d' qu' j' s' n' m' t' c' jusqu' lorsqu' puisqu' quoiqu'"),
  enclitics: wordSet('il elle on ils elles je tu nous vous ce'),
  cues: FR_CUES,
  splitCues: new Map(),
  reporting: {
    clause: wordSet(
      `dire affirmer déclarer expliquer ajouter préciser raconter indiquer assurer annoncer souligner estimer confier répéter insister
      noter rappeler remarquer observer commenter avouer regretter confirmer témoigner rapporter résumer conclure jurer répondre écrire
      reconnaître avertir prévenir soutenir promettre admettre prédire révéler demander poursuivre lancer`,
    ),
    plain: wordSet(''),
    address: wordSet('avertir prévenir assurer'),
    infinitive: wordSet(''),
    object: wordSet('annoncer dénoncer critiquer évoquer'),
    unsaid: wordSet(''),
    questions: wordSet(''),
    breaks: wordSet('mais'),
  },
  interview: { words: wordSet('entretien interview conversation parlé parle échangé'), answers: new Set(['R']) },
  infinitiveWords: wordSet('à de'),
  speechNouns: wordSet(
    `mots phrase déclaration déclarations propos remarque remarques critique critiques promesse promesses réponse réponses appel appels
    accusation accusations slogan slogans cri cris message messages commentaire commentaires formule avertissement question`,
  ),
  cueParticles: wordSet(''),
  sourcePhrases: [
    ['selon', 'les', 'mots', 'de'],
    ['selon', 'les', 'termes', 'de'],
    ['selon', '*', 'propres', 'termes'],
    ['selon', '*', 'propres', 'mots'],
    ['selon', '*', 'mots'],
    ['selon', '*', 'termes'],
    ['selon'],
    ['^', 'pour'],
    ["d'", 'après'],
    ['aux', 'yeux', 'de'],
    ['aux', 'yeux', "d'"],
    ['aux', 'dires', 'de'],
    ['dans', 'les', 'mots', 'de'],
    ['pour', 'reprendre', 'les', 'mots', 'de'],
    ['pour', 'reprendre', "l'", 'expression', 'de'],
    ['à', 'en', 'croire'],
    ['de', "l'", 'avis', 'de'],
  ],
  asWords: wordSet('comme de'),
  thatWords: wordSet("que qu' si comment pourquoi"),
  relativeWords: wordSet("qui que qu' dont où lequel laquelle"),
  auxiliaries: wordSet(AUXILIARIES),
  negations: wordSet("pas jamais n' ne"),
  passiveAuxiliaries: wordSet('été'),
  determiners: wordSet(DETERMINERS),
  definiteArticles: wordSet("le la les l'"),
  articleGenders: wordMap<PronounKind>(['male', 'le'], ['female', 'la']),
  bareNouns: false,
  indefinites: wordSet('un une autre'),
  subjectDeterminers: wordSet('certains certaines plusieurs tous toutes beaucoup'),
  coordinators: wordSet('et'),
  ofWords: wordSet("de d' du des"),
  prepositions: wordSet(PREPOSITIONS),
  clausePrepositions: wordSet(''),
  agentPrepositions: wordSet(''),
  accompanyingWords: wordSet(''),
  topicPrepositions: wordSet(''),
  nounPrepositions: wordSet("de d' du des à au aux"),
  conjunctions: wordSet(CONJUNCTIONS),
  adverbs: wordSet(ADVERBS),
  pronouns: wordMap<PronounKind>(['male', 'il'], ['female', 'elle'], ['other', "lui on nous vous ils elles je j' tu eux qui celui celle"]),
  ownPronouns: wordSet("je j' nous vous tu"),
  pluralPronouns: wordSet('ils elles'),
  objectPronouns: wordSet('lui eux'),
  possessivePronouns: wordMap<PronounKind>(['other', POSSESSIVE], ['either', 'son sa ses']),
  honorifics: wordMap<PronounKind>(['male', 'm. monsieur'], ['female', 'mme madame mlle mademoiselle'], ['other', 'dr me maître']),
  titles: FR_TITLES,
  roles: FR_ROLES,
  genderedRoles: wordMap<PronounKind>(
    ['male', 'homme père fils frère mari roi prince boulanger directeur président agriculteur infirmier'],
    ['female', 'femme mère fille sœur épouse reine princesse boulangère directrice présidente agricultrice infirmière'],
  ),
  documents: FR_DOCUMENTS,
  titleModifiers: wordSet('ancien ancienne futur future vice nouveau nouvelle'),
  abbreviations: wordSet('m mm mme dr st ste etc art p janv févr av apr'),
  calendar: wordSet(CALENDAR),
  functionWords: wordSet(AUXILIARIES, DETERMINERS, PREPOSITIONS, CONJUNCTIONS, ADVERBS, PERSONAL, POSSESSIVE, OPENERS),
  interjections: wordSet('ah aïe allô bah bof bonjour bravo eh euh hein hélas holà hourra oh ouf ouais zut'),
  sentenceOpeners: wordSet(DETERMINERS, CONJUNCTIONS, PERSONAL, PREPOSITIONS, OPENERS, POSSESSIVE),
  nameParticles: wordSet("de du des d' la le van von den al ben bin"),
  nameCases: null,
  commonEndings: ['tion', 'ment', 'ité', 'isme', 'ence', 'ance', 'tions', 'ments'],
  demonymEndings: [],
  demonyms: wordSet(
    `français française françaises européen européenne européens allemand allemande allemands anglais anglaise britannique britanniques
    américain américaine américains russe russes espagnol espagnole espagnols italien italienne italiens belge belges suisse suisses
    chinois chinoise japonais japonaise africain africaine africains breton bretonne bretons`,
  ),
  places: new Set([
    ...EN_PLACES,
    ...wordSet(
      `allemagne angleterre espagne italie belgique suisse russie états-unis royaume-uni grèce turquie maroc algérie tunisie chine japon
      europe afrique asie amérique bruxelles londres genève marseille lyon bordeaux toulouse nantes lille strasbourg rennes bretagne
      normandie provence`,
    ),
  ]),
  placeAliases: wordMap(['états-unis', 'usa']),
  organisationWords: wordSet(
    'université institut banque parti syndicat association fédération commission gazette journal agence ligue club',
  ),
  placeWords: wordSet('rue place pont lac mont île rivière gare aéroport vallée'),
  ofHeads: wordSet('université banque institut ministère conseil union fédération association ligue parti gazette'),
  compassWords: wordSet('nord sud est ouest'),
  placePrepositions: wordSet('à en au aux dans vers'),
  toldPrepositions: wordSet(''),
  employeeWords: wordSet('porte-parole directeur directrice président présidente chef responsable correspondant'),
  namingVerbs: wordSet(''),
  scareWords: wordSet(
    'fameux fameuse fameuses célèbre dit dite dits prétendu prétendue mot terme expression notion concept baptisé baptisée intitulé intitulée surnommé surnommée nommé nommée appelé appelée soi-disant titre',
  ),
  workWords: wordSet('film livre roman chanson album série émission magazine pièce opéra exposition fête festival'),
};
