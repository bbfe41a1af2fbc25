import type { CueForm, CueStrength } from './language.ts';

/** Verbs that report, German. */
type Known = Exclude<CueStrength, 'loose'>;

/** Infinitive, present, past, participle; verbs parted by a bar. */
const STRONG: Readonly<Record<Known, string>> = {
  speech: `sprechen spricht sprach gesprochen|schreiben schreibt schrieb geschrieben|rufen ruft rief gerufen|nennen nennt nannte genannt|
    lesen liest las gelesen|heißen heißt hieß geheißen|bitten bittet bat gebeten|schreien schreit schrie geschrien|
    versprechen verspricht versprach versprochen|widersprechen widerspricht widersprach widersprochen|raten rät riet geraten|
    beschreiben beschreibt beschrieb beschrieben|umschreiben umschreibt umschrieb umschrieben|bestreiten bestreitet bestritt bestritten|
    unterstreichen unterstreicht unterstrich unterstrichen|gestehen gesteht gestand gestanden|empfehlen empfiehlt empfahl empfohlen|
    befehlen befiehlt befahl befohlen|verraten verrät verriet verraten|bekennen bekennt bekannte bekannt|schwören schwört schwor geschworen|
    singen singt sang gesungen|verbitten verbittet verbat verbeten|werben wirbt warb geworben|unterbrechen unterbricht unterbrach unterbrochen|
    überlegen überlegt überlegte überlegt|fluchen flucht fluchte geflucht|pfeifen pfeift pfiff gepfiffen|preisen preist pries gepriesen|
    beschwören beschwört beschwor beschworen|anerkennen anerkennt anerkannte anerkannt`,
  opinion: `finden findet fand gefunden|sehen sieht sah gesehen|denken denkt dachte gedacht|halten hält hielt gehalten|
    wissen weiß wusste gewusst|verstehen versteht verstand verstanden|empfinden empfindet empfand empfunden`,
};

/** By their stems. */
const WEAK: Readonly<Record<Known, string>> = {
  speech: `sag mein äußer forder kritisier warn ergänz erwider antwort frag bericht erzähl behaupt versicher verkünd verkündig mahn klag lob
    bekräftig bestätig bedauer begründ entgegn erläuter erinner meld verlaut beton erklär resümier konstatier twitter kommentier schilder
    beschwer scherz flüster murmel appellier plädier verlang droh urteil schwärm witzel spott bemängel monier rüg tadel jubel brüll seufz
    stöhn plauder spekulier verlautbar poch wetter zitier bezeichn verteidig verurteil prophezei vermut skandier titulier schimpf feix
    frotzel frohlock grübel insistier ironisier jammer keif konter korrigier kreisch lach lächel lamentier läster mäkel mecker
    moser mutmaß nörgel nuschel orakel philosophier präzisier proklamier protestier polter posaun pöbel prahl predig prognostizier quittier
    rechtfertig referier rekapitulier relativier sinnier schluchz schmunzel schnaub schwindel stammel statuier stichel stotter summier tob
    tröst unk unterstell verdeutlich vernein verwahr wiederhol wimmer winsel wunder würdig zürn zisch attestier attackier argumentier
    analysier beanstand beantwort bedank begeister bejah beklag bekund beruhig beschuldig beschwichtig beteuer bewert bezeug bezichtig
    bilanzier brumm dank dementier diagnostizier donner echauffier empör entrüst entschuldig erkundig ermahn ermunter erörter erwähn
    formulier garantier gelob gratulier grins gröl hauch höhn informier interpretier intervenier jubilier kokettier kolportier kondolier
    lall notier offenbar parier propagier raun reagier reklamier signalisier skizzier staun suggerier trotz trumpf unterricht
    veranschaulich vermeld vermerk wehr wert zeter zweifel dozier deklamier rezitier grummel murr prust raunz drängel dräng beschimpf
    tweet blogg mail telegrafier beschönig enthüll belehr thematisier problematisier künd diktier definier`,
  opinion: `glaub hoff fürcht befürcht wünsch erwart bezweifel begrüß betracht bewunder freu ärger sorg fühl schätz`,
};

/** Verbs whose particle stands at the end of the clause, or before them: "teilte ... mit", "mitteilte", "mitgeteilt". */
const SPLIT_WEAK = `mit:teil hinzu:füg hinzu:setz ein:räum an:kündig an:merk an:pranger an:klag an:deut an:mahn an:führ an:reg fest:stell
  klar:stell richtig:stell heraus:stell dar:leg dar:stell nach:leg nach:hak nach:frag nach:setz auf:forder heraus:forder auf:klär
  auf:zähl bei:pflicht zu:stimm zu:sicher zu:sag aus:sag voraus:sag ab:sag ab:lehn ab:wiegel ab:wink aus:plauder aus:führ fort:setz
  aus:drück zusammen:fass vor:rechn los:polter los:leg zurück:blick voraus:blick ein:stimm ein:schätz hinzu:dicht ab:schwäch
  ein:schränk dazwischen:frag zusammen:zähl aus:richt`;

/** The same with strong verbs: particles, then the infinitive, present, past, participle. */
const SPLIT_STRONG = `zurück hin nach:weisen weist wies gewiesen|vor ein:werfen wirft warf geworfen|
  zu bekannt wieder an preis zurück weiter kund:geben gibt gab gegeben|zu zurück aus auf nach entgegen:rufen ruft rief gerufen|
  hervor:heben hebt hob gehoben|vor:schlagen schlägt schlug geschlagen|fort:fahren fährt fuhr gefahren|
  entgegen vor fest dagegen dafür:halten hält hielt gehalten|nach hinterher:schieben schiebt schob geschoben|
  ein zu:gestehen gesteht gestand gestanden|an ab:schließen schließt schloss geschlossen|ab:streiten streitet stritt gestritten|
  vor ab:lesen liest las gelesen|ein:wenden wendet wandte gewandt|zurück:schießen schießt schoss geschossen|
  vor an zu aus:sprechen spricht sprach gesprochen|ein:fallen fällt fiel gefallen|nahe:legen legt legte gelegt|zu:schreiben schreibt schrieb geschrieben|
  zurück:nehmen nimmt nahm genommen|nach:denken denkt dachte gedacht|ab zu:raten rät riet geraten|an:erkennen erkennt erkannte erkannt`;

/** Stems that need an e before an ending: "wart-e-t", "bezeichn-e-t", but "wohn-t". */
const LINKED = /(?:[td]|ch[mn]|[^aeiouäöürlhmn][mn])$/;
/** Verbs whose participle has no ge-: "erklärt", "kritisiert". */
const WITHOUT_GE = /^(?:be|er|ver|zer|ent|emp|miss|ge(?!b)|unter|wider|wieder|über|um|voll)|ier$|ei$/;

/** Present, past, past of several, participle. */
function weak(stem: string): readonly [string, string, string, string] {
  const whole = LINKED.test(stem) ? `${stem}e` : stem;
  return [`${whole}t`, `${whole}te`, `${whole}ten`, WITHOUT_GE.test(stem) ? `${whole}t` : `ge${whole}t`];
}

/** "fanden" of "fand", "nannten" of "nannte". */
function several(past: string): string {
  if (past.endsWith('e')) return `${past}n`;
  return past.endsWith('ie') ? `${past}n` : `${past}en`;
}

/** "kritisieren", "versichern", "witzeln". */
function infinitive(stem: string): string {
  return /e[lr]$/.test(stem) ? `${stem}n` : `${stem}en`;
}

interface Verb {
  readonly lemma: string;
  readonly forms: readonly [present: string, past: string, pastOfSeveral: string, participle: string];
}

function strongVerb(line: string): Verb {
  const [lemma = '', present = '', past = '', participle = ''] = line.trim().split(/\s+/);
  return { lemma, forms: [present, past, several(past), participle] };
}

/** Every form of the verbs above with its strength, those with a particle behind the clause apart. */
export function inflected(): ReadonlyMap<string, CueForm> {
  const forms = new Map<string, CueForm>();
  for (const strength of ['opinion', 'speech'] as const) {
    const verbs = [
      ...WEAK[strength].split(/\s+/).map((stem): Verb => ({ lemma: infinitive(stem), forms: weak(stem) })),
      ...STRONG[strength].split('|').map(strongVerb),
    ];
    for (const verb of verbs) putAll(forms, verb, strength, '');
  }
  for (const { particles, verb } of splitVerbs()) for (const particle of particles) putAll(forms, verb, 'speech', particle);
  return forms;
}

/** "ist von ... die Rede". */
const TALK: CueForm = { lemma: 'reden', strength: 'speech', form: 'finite' };

/** Forms that are a cue only together with one of the particles behind them: "teilte ... mit". */
export function split(): ReadonlyMap<string, ReadonlyMap<string, CueForm>> {
  const out = new Map(['ist', 'war', 'sei'].map((word): [string, Map<string, CueForm>] => [word, new Map([['rede', TALK]])]));
  for (const { particles, verb } of splitVerbs()) {
    const [present, past, pastOfSeveral] = verb.forms;
    for (const [i, word] of [present, past, pastOfSeveral, verb.lemma].entries()) {
      const own = out.get(word) ?? new Map<string, CueForm>();
      out.set(word, own);
      for (const particle of particles)
        own.set(particle, { lemma: particle + verb.lemma, strength: 'speech', form: 'finite', ...(i > 1 ? { plural: true } : {}) });
    }
  }
  return out;
}

function splitVerbs(): { readonly particles: readonly string[]; readonly verb: Verb }[] {
  const weakOnes = SPLIT_WEAK.split(/\s+/).map((pair) => {
    const [particle = '', stem = ''] = pair.split(':');
    return { particles: [particle], verb: { lemma: infinitive(stem), forms: weak(stem) } };
  });
  const strongOnes = SPLIT_STRONG.split('|').map((line) => {
    const [particles = '', verb = ''] = line.split(':');
    return { particles: particles.trim().split(/\s+/), verb: strongVerb(verb) };
  });
  return [...weakOnes, ...strongOnes];
}

/** Puts the forms of a verb, with its particle in front: "mitteilt", "mitteilte", "mitgeteilt". */
function putAll(into: Map<string, CueForm>, { lemma, forms }: Verb, strength: CueStrength, particle: string): void {
  const [present, past, pastOfSeveral, participle] = forms;
  const put = (word: string, form: CueForm['form'], plural = false) => {
    if (word !== '') into.set(particle + word, { lemma: particle + lemma, strength, form, ...(plural ? { plural: true } : {}) });
  };
  put(participle, 'participle');
  put(lemma, 'finite', true);
  put(pastOfSeveral, 'finite', true);
  put(past, 'finite');
  put(present, 'finite');
}
