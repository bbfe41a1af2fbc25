import type { CueForm, CueStrength } from './language.ts';

/** Verbs that report, German: infinitive, third person, past, past of several, participle, subjunctive. */
type Known = Exclude<CueStrength, 'loose'>;

const STRONG: Readonly<Record<Known, string>> = {
  speech: `sagen sagt sagte sagten gesagt|sprechen spricht sprach sprachen gesprochen|schreiben schreibt schrieb schrieben geschrieben|
    rufen ruft rief riefen gerufen|geben gibt gab gaben gegeben|nennen nennt nannte nannten genannt|lesen liest las lasen gelesen|
    heißen heißt hieß hießen geheißen|bitten bittet bat baten gebeten|schreien schreit schrie schrien geschrien|
    versprechen verspricht versprach versprachen versprochen|werfen wirft warf warfen geworfen|weisen weist wies wiesen gewiesen|
    fahren fährt fuhr fuhren|schließen schließt schloss schlossen|
    titulieren tituliert titulierte titulierten`,
  opinion: `finden findet fand fanden gefunden|sehen sieht sah sahen gesehen|denken denkt dachte dachten gedacht|
    halten hält hielt hielten gehalten|wissen weiß wusste wussten gewusst|verstehen versteht verstand verstanden`,
};

const WEAK: Readonly<Record<Known, string>> = {
  speech: `sag mein äußer forder kritisier warn ergänz erwider antwort frag bericht erzähl behaupt versicher verkünd kündig mahn klag lob
    bekräftig bestätig bedauer begründ entgegn erläuter erinner führ füg meld verlaut teil beton erklär räum resümier konstatier twitter
    kommentier schilder beschwer scherz flüster murmel appellier plädier verlang droh beschreib urteil schwärm witzel spott
    pranger bemängel monier rüg tadel jubel brüll seufz stöhn plauder spekulier verlautbar poch wetter resümier
    zitier laut bezeichn verteidig verurteil unterstreich prophezei vermut skandier`,
  opinion: 'glaub hoff fürcht wünsch erwart bezweifel begrüß wert',
};

/** Stems that need an e before an ending: "wart-e-t", "bezeichn-e-t", but "wohn-t". */
const LINKED = /(?:[td]|ch[mn]|[^aeiouäöürlhmn][mn])$/;

function put(into: Map<string, CueForm>, word: string, lemma: string, strength: CueStrength, form: CueForm['form'], plural = false): void {
  if (word !== '') into.set(word, { lemma, strength, form, ...(plural ? { plural: true } : {}) });
}

/** Every form of the verbs above with its strength; a weak verb's are made from its stem. */
export function inflected(): ReadonlyMap<string, CueForm> {
  const forms = new Map<string, CueForm>();
  for (const strength of ['opinion', 'speech'] as const) {
    for (const stem of WEAK[strength].split(/\s+/)) {
      const link = LINKED.test(stem) ? 'e' : '';
      for (const ending of ['t', 'te', 'ten']) put(forms, `${stem}${link}${ending}`, `${stem}en`, strength, 'finite', ending === 'ten');
    }
    for (const line of STRONG[strength].split('|')) {
      const [lemma = '', ...finite] = line.trim().split(/\s+/);
      put(forms, lemma, lemma, strength, 'base');
      for (const [i, word] of finite.slice(0, 3).entries()) put(forms, word, lemma, strength, 'finite', i === 2);
      put(forms, finite[3] ?? '', lemma, strength, 'participle');
    }
  }
  return forms;
}
