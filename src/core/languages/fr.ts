import { EN_PLACES } from './en-places.ts';
import type { Language, PronounKind } from './language.ts';
import { cuesFrom, type VerbForms } from './verb-forms.ts';
import { wordMap, wordSet } from './word-list.ts';

/** "déclarer": déclare, déclarent, déclarait, déclara, déclaré, déclarant. */
function conjugate(base: string): VerbForms {
  const stem = base.slice(0, -2);
  const soft = stem.endsWith('g') ? `${stem}e` : stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem;
  // "répéter": répète, répètent.
  const open = stem.replace(/é([^aeéiou]+)$/, 'è$1');
  const past = ['é', 'ée', 'és', 'ées', 'èrent'].map((ending) => stem + ending);
  const imperfect = ['ait', 'aient', 'a'].map((ending) => soft + ending);
  return { base, finite: [`${open}e`, `${open}ent`, ...past, ...imperfect], participle: [`${soft}ant`] };
}

const CUES = cuesFrom(
  {
    speech: {
      regular: `affirmer déclarer expliquer ajouter préciser raconter indiquer assurer annoncer souligner estimer confier répéter insister
        noter rappeler remarquer observer commenter ironiser plaisanter lancer lâcher avouer regretter critiquer dénoncer demander
        interroger murmurer crier hurler exiger réclamer conseiller avancer argumenter concéder confirmer témoigner relater rapporter
        résumer conclure proclamer jurer protester soupirer marteler tweeter twitter détailler exposer évoquer prévenir menacer
        appeler révéler supplier tonner glisser énoncer justifier argüer alerter nuancer tempérer trancher reprocher analyser s'alarmer
        alarmer inquiéter exclamer indigner féliciter réjouir étonner désoler agacer enthousiasmer emporter vanter chuchoter
        déplorer revendiquer rétorquer répliquer clamer scander asséner plaider poursuivre rassurer`,
      irregular: `dire dit disent disait disaient dirent dite dites / disant|répondre répond répondent répondait répondaient répondit répondirent répondu / répondant|
        écrire écrit écrivent écrivait écrivit écrivirent / écrivant|reconnaître reconnaît reconnaissent reconnaissait reconnut reconnu / reconnaissant|
        poursuivre poursuit poursuivent poursuivait poursuivit poursuivi / poursuivant|avertir avertit avertissent avertissait averti / avertissant|
        prévenir prévient préviennent prévenait prévint prévenu / prévenant|plaindre plaint plaignent plaignait plaignit / plaignant|
        soutenir soutient soutiennent soutenait soutint soutenu / soutenant|promettre promet promettent promettait promit promis / promettant|
        admettre admet admettent admettait admit admis / admettant|conclure conclut concluent concluait conclu / concluant|
        reprendre reprend reprennent reprenait reprit repris / reprenant|prédire prédit prédisent prédisait / prédisant|
        souvenir souvient souviennent souvenait souvint souvenu / souvenant|réagir réagit réagissent réagissait réagi / réagissant|
        interdire interdit interdisent / interdisant|lire lit lisent lisait lu lue / lisant|
        démentir dément démentent démentait démenti / démentant|convenir convient conviennent convenait convenu / convenant`,
    },
    opinion: {
      regular:
        'penser juger considérer qualifier traiter accuser saluer craindre espérer redouter fustiger moquer railler comparer nommer louer',
      irregular: `croire croit croient croyait cru / croyant|craindre craint craignent craignait craignit / craignant|
        décrire décrit décrivent décrivait décrivit / décrivant|vouloir veut veulent voulait voulu / voulant`,
    },
    loose: {
      regular: 'parler présenter employer utiliser donner refuser proposer soutenir défendre viser',
      irregular:
        'voir voit voient voyait vu / voyant|faire fait font faisait firent / faisant|défendre défend défendent défendait défendu / défendant',
    },
  },
  conjugate,
);

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
const TITLES = `président présidente ministre sénateur sénatrice député députée maire adjointe adjoint préfet préfète premier général colonel
  capitaine commandant juge procureur procureure directeur directrice chef cheffe secrétaire professeur professeure docteur docteure roi
  reine prince princesse pape évêque cardinal abbé père sœur porte-parole chancelier chancelière ambassadeur ambassadrice avocat avocate
  commissaire gouverneur gouverneure conseiller conseillère candidat candidate entraîneur entraîneuse`;
const ROLES = `homme femme hommes femmes gens témoin témoins habitant habitante habitants voisin voisine voisins policier policière policiers
  pompier pompiers agent agents responsable responsables expert experte experts chercheur chercheuse chercheurs scientifique scientifiques
  économiste historien historienne médecin médecins infirmier infirmière infirmiers enseignant enseignante enseignants élève élèves
  étudiant étudiante étudiants agriculteur agricultrice agriculteurs pêcheur pêcheurs boulanger boulangère ouvrier ouvrière ouvriers
  patron patronne gérant gérante propriétaire client cliente clients passager passagère opposant opposants militant militante militants
  critique critiques avocat avocate victime victimes mère père fils fille frère sœur mari épouse ami amie amis marin marins élu élue élus
  syndicaliste porte-parole auteur autrice écrivain écrivaine artiste chanteur chanteuse acteur actrice joueur joueuse entraîneur maire
  président présidente ministre directeur directrice journaliste journalistes retraité retraitée commerçant commerçante conducteur`;
const DOCUMENTS = `communiqué rapport déclaration lettre étude journal quotidien agence ministère gouvernement police parquet tribunal mairie
  préfecture entreprise société association syndicat parti organisation institut université banque conseil commission parlement sénat
  armée église fédération groupe direction collectif`;

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
  cues: CUES,
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
    breaks: wordSet('mais'),
  },
  infinitiveWords: wordSet('à de'),
  speechNouns: wordSet(
    `mots mot phrase déclaration déclarations propos remarque remarques critique critiques promesse promesses réponse réponses appel appels
    accusation accusations slogan slogans cri cris message messages commentaire commentaires formule avertissement question`,
  ),
  cueParticles: wordSet(''),
  sourcePhrases: [
    ['selon'],
    ["d'", 'après'],
    ['aux', 'yeux', 'de'],
    ['pour', 'reprendre', 'les', 'mots', 'de'],
    ['selon', 'les', 'mots', 'de'],
  ],
  asWords: wordSet('comme de'),
  thatWords: wordSet("que qu' si comment pourquoi"),
  relativeWords: wordSet("qui que qu' dont où lequel laquelle"),
  auxiliaries: wordSet(AUXILIARIES),
  negations: wordSet("pas jamais n' ne"),
  passiveAuxiliaries: wordSet('été'),
  determiners: wordSet(DETERMINERS),
  definiteArticles: wordSet("le la les l'"),
  indefinites: wordSet('un une autre'),
  subjectDeterminers: wordSet('certains certaines plusieurs tous toutes beaucoup'),
  coordinators: wordSet('et'),
  ofWords: wordSet("de d' du des"),
  prepositions: wordSet(PREPOSITIONS),
  clausePrepositions: wordSet(''),
  nounPrepositions: wordSet("de d' du des à au aux en pour"),
  conjunctions: wordSet(CONJUNCTIONS),
  adverbs: wordSet(ADVERBS),
  pronouns: wordMap<PronounKind>(['male', 'il'], ['female', 'elle'], ['other', "lui on nous vous ils elles je j' tu eux qui celui celle"]),
  ownPronouns: wordSet("je j' nous vous tu"),
  pluralPronouns: wordSet('ils elles'),
  objectPronouns: wordSet('lui eux'),
  possessivePronouns: wordMap<PronounKind>(['other', POSSESSIVE]),
  honorifics: wordMap<PronounKind>(['male', 'm. monsieur'], ['female', 'mme madame mlle mademoiselle'], ['other', 'dr me maître']),
  titles: wordSet(TITLES),
  roles: wordSet(ROLES),
  genderedRoles: wordMap<PronounKind>(
    ['male', 'homme père fils frère mari roi prince boulanger directeur président agriculteur infirmier'],
    ['female', 'femme mère fille sœur épouse reine princesse boulangère directrice présidente agricultrice infirmière'],
  ),
  documents: wordSet(DOCUMENTS),
  titleModifiers: wordSet('ancien ancienne futur future vice nouveau nouvelle'),
  abbreviations: wordSet('m mm mme dr st ste etc art p janv févr av apr'),
  calendar: wordSet(CALENDAR),
  functionWords: wordSet(AUXILIARIES, DETERMINERS, PREPOSITIONS, CONJUNCTIONS, ADVERBS, PERSONAL, POSSESSIVE, OPENERS),
  interjections: wordSet('ah aïe allô bah bof bonjour bravo eh euh hein hélas holà hourra oh ouf ouais zut'),
  sentenceOpeners: wordSet(DETERMINERS, CONJUNCTIONS, PERSONAL, PREPOSITIONS, OPENERS, POSSESSIVE),
  nameParticles: wordSet("de du des d' la le van von den al ben bin"),
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
  employeeWords: wordSet('porte-parole directeur directrice président présidente chef responsable correspondant'),
  scareWords: wordSet('baptisé baptisée intitulé intitulée surnommé surnommée nommé nommée appelé appelée soi-disant titre'),
  workWords: wordSet('film livre roman chanson album série émission magazine pièce opéra exposition fête festival'),
};
