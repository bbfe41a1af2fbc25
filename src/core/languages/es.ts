import { EN_PLACES } from './en-places.ts';
import { ES_CUES } from './es-cues.ts';
import { ES_DOCUMENTS, ES_ROLES, ES_TITLES } from './es-people.ts';
import type { Language, PronounKind } from './language.ts';
import { wordMap, wordSet } from './word-list.ts';

const AUXILIARIES = `es son era eran fue fueron será serán sería está están estaba estaban ha han había habían hay haber ser estar sido no
  puede pueden podía debe deben debía va van iba se le les me nos lo`;
const DETERMINERS = `el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella al del cada todo toda todos todas
  muchos muchas varios varias algunos algunas ningún ninguna otro otra otros otras dos tres cuatro cinco seis siete ocho nueve diez`;
const PREPOSITIONS = `de en a con sin por para contra entre hacia hasta desde sobre tras ante bajo durante según mediante del al`;
const CONJUNCTIONS = 'y e o u pero sino que si cuando porque aunque mientras como pues ni';
const ADVERBS = `también después luego ya todavía aún ayer hoy mañana aquí allí ahora muy más menos bien incluso finalmente además así sin
  embargo entonces pronto siempre nunca solo sólo casi tan tanto anoche`;
const PERSONAL = 'yo tú él ella ello nosotros ustedes ellos ellas me te se le les lo nos quien quienes que mí ti sí usted';
const POSSESSIVE = 'mi mis tu tus su sus nuestro nuestra nuestros nuestras';
const CALENDAR = `enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves
  viernes sábado domingo tarde noche semana mes año años día`;
const OPENERS = `sí no qué cómo dónde cuándo cuál cuáles quién esto eso aquello hasta desde según para sin tras gracias nada nadie algo
  alguien cualquier quizá quizás tal vez foto vídeo video`;
/** Spanish. Lists of our own making; no list holds a person's name. */
export const ES: Language = {
  code: 'es',
  showsNames: false,
  moodWords: wordSet(''),
  namesInMarks: true,
  subjectBehindVerb: true,
  speakerInsideMarks: true,
  reflexives: wordSet('se'),
  elided: wordSet(''),
  enclitics: wordSet(''),
  cues: ES_CUES,
  splitCues: new Map(),
  reporting: {
    clause: wordSet(
      `decir afirmar declarar explicar señalar asegurar indicar anunciar destacar subrayar comentar agregar precisar aclarar recalcar
      manifestar opinar contestar lamentar alertar insistir confesar relatar informar detallar apuntar admitir prometer responder recordar
      añadir advertir reconocer sostener contar concluir repetir revelar confirmar escribir preguntar`,
    ),
    plain: wordSet(''),
    address: wordSet('advertir informar asegurar'),
    infinitive: wordSet(''),
    object: wordSet('anunciar denunciar criticar lamentar'),
    unsaid: wordSet(''),
    questions: wordSet(''),
    breaks: wordSet('pero'),
  },
  interview: { words: wordSet('entrevista conversación habló habla conversó conversa'), answers: new Set(['R']) },
  infinitiveWords: wordSet('a de'),
  speechNouns: wordSet(
    `palabras frase declaración declaraciones comentario comentarios crítica críticas promesa promesas respuesta respuestas acusación
    acusaciones lema lemas grito gritos mensaje mensajes advertencia pregunta consigna consignas`,
  ),
  cueParticles: wordSet(''),
  sourcePhrases: [
    ['según', 'palabras', 'de'],
    ['según', '*', 'palabras'],
    ['según', '*', 'propias', 'palabras'],
    ['según', 'fuentes', 'de'],
    ['según'],
    ['^', 'para'],
    ['de', 'acuerdo', 'con'],
    ['de', 'acuerdo', 'a'],
    ...['palabras', 'opinión', 'boca'].flatMap((word) => [
      ['en', '*', 'propias', word],
      ['en', '*', word],
      ['en', word, 'de'],
      ['en', word, 'del'],
    ]),
    ['a', '*', 'juicio'],
    ['a', '*', 'entender'],
    ['a', '*', 'modo', 'de', 'ver'],
    ['a', 'juicio', 'de'],
    ['a', 'juicio', 'del'],
    ['a', 'ojos', 'de'],
    ['a', 'decir', 'de'],
    ['al', 'decir', 'de'],
    ['a', 'criterio', 'de'],
  ],
  asWords: wordSet('como de'),
  thatWords: wordSet('que si cómo qué'),
  relativeWords: wordSet('que quien quienes cual cuales donde cuyo'),
  auxiliaries: wordSet(AUXILIARIES),
  negations: wordSet('no nunca'),
  passiveAuxiliaries: wordSet('sido fue fueron'),
  determiners: wordSet(DETERMINERS),
  definiteArticles: wordSet('el la los las al del'),
  articleGenders: wordMap<PronounKind>(['male', 'el'], ['female', 'la']),
  bareNouns: false,
  indefinites: wordSet('un una otro otra'),
  subjectDeterminers: wordSet('algunos algunas varios muchos muchas todos'),
  coordinators: wordSet('y e'),
  ofWords: wordSet('de del'),
  prepositions: wordSet(PREPOSITIONS),
  clausePrepositions: wordSet(''),
  agentPrepositions: wordSet(''),
  accompanyingWords: wordSet(''),
  topicPrepositions: wordSet(''),
  nounPrepositions: wordSet('de del'),
  conjunctions: wordSet(CONJUNCTIONS),
  adverbs: wordSet(ADVERBS),
  pronouns: wordMap<PronounKind>(['male', 'él'], ['female', 'ella'], ['other', 'yo nosotros ustedes ellos ellas quien quienes que usted']),
  ownPronouns: wordSet('yo nosotros tú usted'),
  pluralPronouns: wordSet('ellos ellas'),
  objectPronouns: wordSet('me te nos'),
  possessivePronouns: wordMap<PronounKind>(['other', POSSESSIVE], ['either', 'su sus']),
  honorifics: wordMap<PronounKind>(['male', 'señor sr. sr don'], ['female', 'señora sra. sra doña señorita'], ['other', 'dr. dr dra. dra']),
  titles: ES_TITLES,
  roles: ES_ROLES,
  genderedRoles: wordMap<PronounKind>(
    ['male', 'hombre padre hijo hermano marido rey príncipe panadero maestro alcalde director ingeniero enfermero farero'],
    ['female', 'mujer madre hija hermana esposa reina princesa panadera maestra alcaldesa directora ingeniera enfermera'],
  ),
  documents: ES_DOCUMENTS,
  titleModifiers: wordSet('ex antiguo antigua exministro exministra nuevo nueva vice'),
  abbreviations: wordSet('sr sra dr dra etc art pág núm ee uu'),
  calendar: wordSet(CALENDAR),
  functionWords: wordSet(AUXILIARIES, DETERMINERS, PREPOSITIONS, CONJUNCTIONS, ADVERBS, PERSONAL, POSSESSIVE, OPENERS),
  interjections: wordSet('ah ajá ay bah caramba eh hola huy oh ojalá olé uf vaya'),
  sentenceOpeners: wordSet(DETERMINERS, CONJUNCTIONS, PERSONAL, PREPOSITIONS, OPENERS, POSSESSIVE),
  nameParticles: wordSet('de del la las los san santa von van al ben bin'),
  nameCases: null,
  commonEndings: ['ción', 'miento', 'dad', 'ismo', 'encia', 'ancia', 'ciones'],
  demonymEndings: [],
  demonyms: wordSet(
    `español española españoles europeo europea europeos alemán alemana alemanes francés francesa franceses inglés inglesa británico
    británicos estadounidense estadounidenses ruso rusa rusos mexicano mexicana mexicanos argentino argentina argentinos chileno chilena
    colombiano peruano italiano italiana italianos chino china japonés vasco catalán catalana gallego gallega andaluz`,
  ),
  places: new Set([
    ...EN_PLACES,
    ...wordSet(
      `españa méxico alemania francia inglaterra italia rusia suiza bélgica grecia turquía marruecos japón europa áfrica asia américa
      londres parís berlín roma moscú madrid barcelona sevilla valencia bilbao zaragoza málaga galicia cataluña andalucía bogotá lima
      santiago perú brasil`,
    ),
  ]),
  placeAliases: wordMap(['estados unidos', 'ee.uu. eeuu']),
  organisationWords: wordSet(
    'universidad instituto banco partido sindicato asociación federación comisión diario gaceta agencia liga club',
  ),
  placeWords: wordSet('calle plaza puente lago monte isla río estación aeropuerto valle puerto'),
  ofHeads: wordSet('universidad banco instituto ministerio consejo unión federación asociación liga partido diario gaceta'),
  compassWords: wordSet('norte sur este oeste'),
  placePrepositions: wordSet('en a desde hacia'),
  toldPrepositions: wordSet(''),
  employeeWords: wordSet('portavoz director directora presidente presidenta jefe jefa responsable corresponsal'),
  namingVerbs: wordSet(''),
  scareWords: wordSet(
    'famoso famosa famosos supuesto supuesta presunto presunta término palabra concepto expresión llamado llamada llamados llamadas denominado denominada titulado titulada apodado apodada conocido conocida bautizado bautizada título',
  ),
  workWords: wordSet('película libro novela canción álbum serie programa revista obra ópera exposición fiesta festival'),
};
