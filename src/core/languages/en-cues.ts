import type { CueForm, CueStrength } from './language.ts';

/** Verbs of one line: base, third person, past, participle; "past/past participle" where they differ. */
const IRREGULAR: Readonly<Record<CueStrength, string>> = {
  speech: `say says said saying|tell tells told telling|write writes wrote/written writing|tweet tweets tweeted tweeting|
    swear swears swore/sworn swearing|read reads read reading|quip quips quipped quipping|put puts put putting|
    admit admits admitted admitting|cry cries cried crying|reply replies replied replying|deny denies denied denying|
    testify testifies testified testifying|clarify clarifies clarified clarifying|prophesy prophesies prophesied prophesying|
    blurt blurts blurted blurting|retweet retweets retweeted retweeting|
    shout shouts shouted shouting|brag brags bragged bragging|sum sums summed summing|decry decries decried decrying|
    rebut rebuts rebutted rebutting|shoot shoots shot shooting|retell retells retold retelling`,
  opinion: `think thinks thought thinking|rip rips ripped ripping|dub dubs dubbed dubbing|slam slams slammed slamming|
    pan pans panned panning|vilify vilifies vilified vilifying|belittle belittles belittled belittling`,
  loose: `make makes made making|give gives gave/given giving|speak speaks spoke/spoken speaking|sing sings sang/sung singing|
    take takes took/taken taking|find finds found finding|draw draws drew/drawn drawing|get gets got getting|
    see sees saw/seen seeing|know knows knew/known knowing|feel feels felt feeling|knock knocks knocked knocking|
    go goes went/gone going|begin begins began/begun beginning|fire fires fired firing`,
};

const REGULAR: Readonly<Record<CueStrength, string>> = {
  speech: `add note ask respond answer explain state declare announce claim argue insist warn acknowledge concede confirm contend maintain
    assert allege recall remark observe point conclude continue suggest stress emphasize emphasise urge promise vow pledge predict
    post joke yell scream whisper mutter exclaim repeat reiterate report reveal disclose complain caution boast lament counter retort
    advise comment recount relate opine muse wonder proclaim estimate agree mention chant chime clarify elaborate interject intone kid
    plead profess propose pronounce scoff sigh snap speculate thunder underline underscore volunteer demand instruct inform remind
    reassure assure bemoan signal tease gush rant fume rave bark bellow chuckle crack deadpan groan growl grumble inquire laugh marvel
    murmur moan recite recommend reckon reflect roar shriek stammer summarize summarise surmise theorize venture vent warble caption
    concur correct counsel detail disagree emote enthuse express forecast grouse hint implore imply inveigh jest object outline
    paraphrase preach protest quibble rail reason rejoin specify stipulate telegraph utter voice warrant wisecrack cite quote affirm
    appeal apologize apologise beg challenge confess confide cheer indicate interrupt invoke sneer relay email e-mail text publish
    explode`,
  opinion: `believe hope expect fear want call label describe characterize characterise deride dismiss denounce condemn mock praise accuse
    blame ridicule criticize criticise blast bash hail tout brand refer lash attack defend consider deem regard portray depict view
    compare liken disparage trash disavow reject welcome applaud commend celebrate credit cast term name rate judge brush laud extol
    champion lambast lambaste excoriate rebuke scold chide admonish pillory deplore worry suspect doubt talk pronounce pan hammer
    torch taunt poke needle savage trumpet advocate vent dispute caution invite tweak sound react acknowledge endorse gripe swipe`,
  loose: `use employ display show feature issue deliver release carry sport frame paint play plan intend seek try mean vote push promote
    question decline refuse address discuss resist support oppose concern accept assume imagine understand realize realise submit log
    press order charge offer start open finish threaten rank list thank`,
};

const VOWEL_END = /[^aeiou][aeiou][bdgklmnprtvz]$/;
const DOUBLED = new Set(['refer', 'concur', 'submit', 'plan', 'log', 'tap', 'rap', 'permit', 'regret']);

/** Forms of a regular English verb: announce, announces, announced, announcing. */
function regular(lemma: string): string {
  const third = /(?:s|x|ch|sh)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
  if (lemma.endsWith('e')) return `${lemma} ${third} ${lemma}d ${lemma.slice(0, -1)}ing`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma} ${third} ${lemma.slice(0, -1)}ied ${lemma}ing`;
  const stem = DOUBLED.has(lemma) && VOWEL_END.test(lemma) ? lemma + lemma.at(-1) : lemma;
  return `${lemma} ${third} ${stem}ed ${stem}ing`;
}

function addForms(into: Map<string, CueForm>, line: string, strength: CueStrength): void {
  const [lemma = '', third = '', past = '', participle = ''] = line.trim().split(/\s+/);
  const put = (word: string, form: CueForm['form']) => {
    if (word !== '') into.set(word, { lemma, strength, form });
  };
  put(lemma, 'base');
  put(third, 'finite');
  put(participle, 'participle');
  for (const word of past.split('/')) put(word, 'finite');
}

function cueForms(): ReadonlyMap<string, CueForm> {
  const forms = new Map<string, CueForm>();
  // Speech last: a verb of both lists reports speech.
  for (const strength of ['loose', 'opinion', 'speech'] as const) {
    for (const line of IRREGULAR[strength].split('|')) addForms(forms, line, strength);
    for (const lemma of REGULAR[strength].split(/\s+/).filter(Boolean)) addForms(forms, regular(lemma), strength);
  }
  return forms;
}

export const EN_CUES = cueForms();
