import { cuesFrom, type VerbForms } from './verb-forms.ts';

/** "déclarer": déclare, déclarent, déclarait, déclara, déclaré, déclarant; "avertir": avertit, avertissent. */
function conjugate(base: string): VerbForms {
  const stem = base.slice(0, -2);
  if (base.endsWith('ir')) {
    const finite = ['it', 'issent', 'issait', 'issaient', 'irent', 'i', 'ie', 'is', 'ies', 'ira', 'iront'].map((ending) => stem + ending);
    return { base, finite, participle: [`${stem}issant`] };
  }
  const soft = stem.endsWith('g') ? `${stem}e` : stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem;
  // "répéter": répète, répètent; "marteler": martèle; "appuyer": appuie; "rappeler": rappelle.
  const open = stem
    .replace(/é([^aeéiouy]+)$/, 'è$1')
    .replace(/e([lntv])$/, /(?:app|jet)e[lt]$/.test(stem) ? 'e$1$1' : 'è$1')
    .replace(/([ou])y$/, '$1i');
  const past = ['é', 'ée', 'és', 'ées', 'èrent'].map((ending) => stem + ending);
  const imperfect = ['ait', 'aient', 'a'].map((ending) => soft + ending);
  return { base, finite: [`${open}e`, `${open}ent`, `${open}era`, `${open}eront`, ...past, ...imperfect], participle: [`${soft}ant`] };
}

/** Verbs that report, French. */
export const FR_CUES = cuesFrom(
  {
    speech: {
      regular: `affirmer grincer persister déclarer expliquer ajouter préciser raconter indiquer assurer annoncer souligner estimer confier répéter
        insister noter rappeler remarquer observer commenter ironiser plaisanter lancer lâcher avouer regretter critiquer
        dénoncer demander interroger murmurer crier hurler exiger réclamer conseiller avancer argumenter concéder confirmer
        témoigner relater rapporter résumer proclamer jurer protester soupirer marteler tweeter twitter détailler exposer
        évoquer menacer appeler révéler supplier tonner glisser énoncer justifier alerter nuancer tempérer trancher reprocher
        analyser alarmer inquiéter exclamer indigner féliciter réjouir étonner désoler agacer enthousiasmer emporter vanter
        chuchoter déplorer revendiquer rétorquer répliquer clamer scander asséner plaider rassurer souffler pester fulminer
        tempêter râler gronder grogner marmonner balbutier bégayer bafouiller susurrer sangloter pleurer vociférer brailler
        aboyer rager enrager rouspéter bougonner maugréer ronchonner rigoler amuser gémir renchérir rugir rebondir surenchérir
        garantir réagir avertir abonder acquiescer opiner approuver objecter riposter ergoter contester réfuter infirmer nier
        récuser désavouer certifier attester corroborer constater enchaîner compléter signaler mentionner informer notifier
        stipuler spécifier expliciter articuler formuler exprimer prononcer énumérer diagnostiquer pronostiquer prophétiser
        augurer anticiper spéculer supposer supputer conjecturer théoriser philosopher pérorer disserter haranguer invectiver
        apostropher interpeller questionner relancer recommander préconiser suggérer proposer exhorter inciter inviter
        ordonner commander sommer réitérer ressasser seriner rabâcher insinuer persifler railler moquer brocarder tancer
        sermonner admonester gourmander morigéner vilipender stigmatiser fustiger pointer narrer conter retracer remémorer
        louer acclamer applaudir remercier saluer excuser temporiser relativiser dédramatiser minimiser modérer corriger
        rectifier reformuler paraphraser synthétiser récapituler clarifier théâtraliser dramatiser détromper assumer confesser
        lamenter désespérer extasier enorgueillir targuer gargariser congratuler insurger offusquer scandaliser révolter
        fâcher courroucer rebiffer rebeller impatienter angoisser paniquer soucier préoccuper exaspérer blaguer badiner
        plastronner fanfaronner pavoiser entonner chanter fredonner psalmodier réciter dicter assener`,
      irregular: `dire dit disent disait disaient dirent dite dites dira diront dirait / disant|redire redit redisent redisait / redisant|
        répondre répond répondent répondait répondaient répondit répondirent répondu répondra / répondant|
        écrire écrit écrivent écrivait écrivaient écrivit écrivirent / écrivant|
        reconnaître reconnaît reconnait reconnaissent reconnaissait reconnaissaient reconnut reconnu / reconnaissant|
        poursuivre poursuit poursuivent poursuivait poursuivit poursuivi / poursuivant|
        prévenir prévient préviennent prévenait prévint prévenu prévenue / prévenant|plaindre plaint plaignent plaignait plaignit / plaignant|
        soutenir soutient soutiennent soutenait soutint soutenu / soutenant|promettre promet promettent promettait promit promis / promettant|
        admettre admet admettent admettait admit admis / admettant|conclure conclut concluent concluait conclu / concluant|
        reprendre reprend reprennent reprenait reprit repris / reprenant|prédire prédit prédisent prédisait / prédisant|
        souvenir souvient souviennent souvenait souvint souvenu souvenue / souvenant|sourire sourit sourient souriait / souriant|
        rire rit rient riait / riant|interdire interdit interdisent interdisait / interdisant|lire lit lisent lisait lu lue / lisant|
        démentir dément démentent démentait démentit démenti / démentant|convenir convient conviennent convenait convint convenu / convenant|
        maintenir maintient maintiennent maintenait maintint maintenu|défendre défend défendent défendait défendit défendu / défendant|
        contredire contredit contredisent contredisait / contredisant|enjoindre enjoint enjoignent / enjoignant|
        décrire décrit décrivent décrivait décrivit / décrivant|émouvoir émeut ému émue / émouvant|
        réjouir réjouit réjouissent réjouissait réjoui réjouie / réjouissant`,
    },
    opinion: {
      regular: `parler penser juger considérer qualifier traiter accuser craindre espérer redouter comparer nommer soupçonner taxer décréter
        condamner refuser trouver souhaiter envier respecter admirer mépriser ériger`,
      irregular: `exclure exclut excluent excluait / excluant|prévoir prévoit prévoient prévoyait prévu / prévoyant|croire croit croient croyait cru / croyant|vouloir veut veulent voulait voulu / voulant|
        craindre craint craignent craignait craignit / craignant|percevoir perçoit perçoivent percevait perçu / percevant`,
    },
    loose: {
      regular: 'présenter employer utiliser donner viser afficher montrer',
      irregular: `voir voit voient voyait vu / voyant|faire fait font faisait firent / faisant|rendre rend rendent rendait rendu / rendant|
        mettre met mettent mettait mit mis / mettant`,
    },
  },
  conjugate,
);
