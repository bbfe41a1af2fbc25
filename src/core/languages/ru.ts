import { EN_PLACES } from './en-places.ts';
import type { Language, PronounKind } from './language.ts';
import { RU_CUES } from './ru-cues.ts';
import { RU_NAME_CASES } from './ru-names.ts';
import { RU_DOCUMENTS, RU_ROLES, RU_TITLES } from './ru-people.ts';
import { wordMap, wordSet } from './word-list.ts';

const AUXILIARIES = 'был была было были будет будут быть есть не бы может могут мог могла могли должен должна должны нет';
const DETERMINERS = `этот эта это эти тот та те весь вся все всё каждый каждая другой другая другие некоторые несколько многие один одна
  одно два две три четыре пять шесть семь восемь девять десять`;
const PREPOSITIONS = `в во на с со к ко по из от до у о об обо за над под при про без для через между перед после среди около против
  вокруг ради кроме вместо согласно`;
const CONJUNCTIONS = 'и а но или да что чтобы если когда потому хотя пока как так ибо либо';
const ADVERBS = `также тоже затем потом уже ещё еще вчера сегодня завтра теперь сейчас очень более менее здесь там тут тогда снова опять
  только даже лишь всегда никогда часто коротко однако вместе накануне ранее позже`;
const PERSONAL = `я ты он она оно мы вы они меня тебя его её ее нас вас их мне тебе ему ей нам вам им мной тобой ним ней ними кто который
  которая которое которые себя`;
const POSSESSIVE = 'мой моя мои моё твой твоя твои наш наша наши ваш ваша ваши свой своя свои своё своего своей своих своим';
const CALENDAR = `января февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельник вторник среда среду четверг
  пятница пятницу суббота субботу воскресенье утром днём вечером ночью неделя неделю год года лет месяц`;
const OPENERS = `сам сама само сами да нет где куда почему зачем какой какая какие сколько вот ведь пусть может пожалуй спасибо поэтому после перед пока
  когда если для без фото видео`;
/** Russian. Lists of our own making; no list holds a person's name. */
export const RU: Language = {
  code: 'ru',
  showsNames: false,
  moodWords: wordSet(''),
  namesInMarks: true,
  subjectBehindVerb: true,
  speakerInsideMarks: true,
  reflexives: wordSet(''),
  elided: wordSet(''),
  enclitics: wordSet(''),
  cues: RU_CUES,
  splitCues: new Map(),
  reporting: {
    clause: wordSet(
      `сказать говорить заявить заявлять сообщить сообщать рассказать рассказывать отметить отмечать добавить подчеркнуть объяснить
      объяснять пояснить уточнить ответить написать признаться признать напомнить предупредить пожаловаться возразить заметить заверить
      утверждать обещать пообещать настаивать подтвердить объявить писать`,
    ),
    plain: wordSet(''),
    address: wordSet(''),
    infinitive: wordSet(''),
    object: wordSet(''),
    unsaid: wordSet(''),
    questions: wordSet(''),
    breaks: wordSet('но однако'),
  },
  interview: {
    words: wordSet('интервью беседа беседе разговор разговоре побеседовал побеседовала поговорил поговорила'),
    answers: new Set(['О']),
  },
  infinitiveWords: wordSet(''),
  speechNouns: wordSet(
    `слова словами слов фраза фразу фразой заявление заявления ответ вопрос лозунг лозунгом лозунги крики криками призыв призывом
    замечание обещание сообщение предупреждение девиз девизом`,
  ),
  cueParticles: wordSet(''),
  sourcePhrases: [
    ...[
      'словам',
      'мнению',
      'данным',
      'информации',
      'оценке',
      'оценкам',
      'сведениям',
      'утверждению',
      'версии',
      'выражению',
      'признанию',
      'подсчётам',
      'прогнозу',
      'прогнозам',
      'сообщению',
      'сообщениям',
      'заявлению',
    ].flatMap((word) => [
      ['по', '*', 'собственным', word],
      ['по', '*', 'собственному', word],
      ['по', '*', word],
      ['по', word],
    ]),
    ['согласно'],
    ['слова'],
    ['со', '*', 'слов'],
    ['со', 'слов'],
    ['со', 'ссылкой', 'на'],
    ['с', 'точки', 'зрения'],
    ['на', 'взгляд'],
    ['в', 'интерпретации'],
  ],
  asWords: wordSet('как'),
  thatWords: wordSet('что чтобы почему как'),
  relativeWords: wordSet('который которая которое которые кто'),
  auxiliaries: wordSet(AUXILIARIES),
  negations: wordSet('не'),
  passiveAuxiliaries: wordSet(''),
  determiners: wordSet(DETERMINERS),
  definiteArticles: wordSet('этот эта эти тот та те'),
  articleGenders: wordMap<PronounKind>(),
  bareNouns: true,
  indefinites: wordSet('один одна другой другая'),
  subjectDeterminers: wordSet('некоторые многие все другие'),
  coordinators: wordSet('и'),
  ofWords: wordSet(''),
  prepositions: wordSet(PREPOSITIONS),
  clausePrepositions: wordSet(''),
  agentPrepositions: wordSet(''),
  accompanyingWords: wordSet(''),
  topicPrepositions: wordSet(''),
  nounPrepositions: wordSet('из от'),
  conjunctions: wordSet(CONJUNCTIONS),
  adverbs: wordSet(ADVERBS),
  pronouns: wordMap<PronounKind>(
    ['male', 'он ему его'],
    ['female', 'она ей её ее'],
    ['other', 'они мы вы я ты оно кто который которая которое которые им нам вам мне'],
  ),
  ownPronouns: wordSet('я мы вы ты'),
  pluralPronouns: wordSet('они'),
  objectPronouns: wordSet('ему ей им нам вам мне его её ее'),
  possessivePronouns: wordMap<PronounKind>(['other', POSSESSIVE]),
  honorifics: wordMap<PronounKind>(['male', 'господин'], ['female', 'госпожа']),
  titles: RU_TITLES,
  roles: RU_ROLES,
  genderedRoles: wordMap<PronounKind>(
    ['male', 'мужчина отец сын брат муж король принц сосед учитель рыбак дедушка смотритель пенсионер парень мальчик дед'],
    ['female', 'мать дочь сестра жена'],
    ['female', [...RU_ROLES].filter((role) => /(?:[цкш]а|ая|есса|ина)$/.test(role) && !/^(?:мужчина|дедушка)$/.test(role)).join(' ')],
  ),
  documents: RU_DOCUMENTS,
  titleModifiers: wordSet('бывший бывшая новый новая старший старшая главный главная'),
  abbreviations: wordSet('г гг руб коп тыс млн млрд др пр см им ул'),
  calendar: wordSet(CALENDAR),
  functionWords: wordSet(AUXILIARIES, DETERMINERS, PREPOSITIONS, CONJUNCTIONS, ADVERBS, PERSONAL, POSSESSIVE, OPENERS),
  interjections: wordSet('ах ага ай батюшки браво эх ой ох ого увы ура фу эй'),
  sentenceOpeners: wordSet(DETERMINERS, CONJUNCTIONS, PERSONAL, PREPOSITIONS, OPENERS, POSSESSIVE),
  nameParticles: wordSet('аль эль ибн бен дер ла ди да дю фон ван де'),
  nameCases: RU_NAME_CASES,
  commonEndings: ['ция', 'ость', 'ение', 'ание', 'ство', 'изм'],
  demonymEndings: [],
  demonyms: wordSet(
    `русский русские россиянин россиянка россияне немец немцы американец американцы европеец европейцы француз французы англичанин
    британцы украинец украинцы белорус белорусы китаец китайцы японец татары`,
  ),
  places: new Set([
    ...EN_PLACES,
    ...wordSet(
      `россия россии москва москве москвы петербург петербурге казань новосибирск екатеринбург украина киев беларусь минск казахстан
      германия франция италия испания великобритания англия сша китай япония европа европе азия африка америка лондон париж берлин рим
      кремль сибирь урал`,
    ),
  ]),
  placeAliases: wordMap(),
  organisationWords: wordSet('университет институт банк партия профсоюз ассоциация федерация комиссия агентство клуб'),
  placeWords: wordSet('улица площадь мост озеро гора остров река вокзал аэропорт'),
  ofHeads: wordSet(''),
  compassWords: wordSet('север юг восток запад'),
  placePrepositions: wordSet('в на из'),
  toldPrepositions: wordSet(''),
  employeeWords: wordSet('директор начальник руководитель председатель представитель сотрудник'),
  namingVerbs: wordSet(''),
  scareWords: wordSet(
    'слова пресловутый пресловутая пресловутые знаменитый знаменитая слово термин понятие выражение называемый называемая называемые называемого называемой названием именем прозванный прозвищем',
  ),
  workWords: wordSet('фильм книга роман песня альбом сериал журнал газета спектакль опера выставка судно праздник фестиваль'),
};
