import { cuesFrom, type VerbForms } from './verb-forms.ts';

/** "afirmar": afirma, afirman, afirmó, afirmaron, afirmaba, afirmado, afirmando. */
function conjugate(base: string): VerbForms {
  const stem = base.slice(0, -2);
  const endings = base.endsWith('ar')
    ? { finite: 'a an ó aron aba aban ado ara', participle: 'ando' }
    : { finite: 'e en ió ieron ía ían ido iera', participle: 'iendo' };
  return { base, finite: endings.finite.split(' ').map((ending) => stem + ending), participle: [stem + endings.participle] };
}

/** Verbs that report, Spanish. */
export const ES_CUES = cuesFrom(
  {
    speech: {
      regular: `afirmar declarar explicar señalar asegurar indicar anunciar destacar subrayar comentar agregar precisar aclarar
        recalcar manifestar expresar opinar contestar preguntar criticar denunciar lamentar alertar avisar insistir confesar
        relatar informar detallar apuntar remarcar enfatizar admitir prometer responder reprochar bromear ironizar gritar
        exclamar susurrar murmurar sentenciar zanjar replicar argumentar justificar confirmar revelar celebrar protestar jurar
        exigir resumir comunicar apostillar rematar proclamar avanzar aseverar vaticinar pronosticar tuitear cuestionar
        reivindicar reclamar quejar acusar suplicar ordenar aconsejar concretar espetar lanzar deslizar razonar ponderar
        matizar puntualizar especificar pormenorizar plantear esgrimir alegar invocar refutar rebatir objetar impugnar
        contraatacar ratificar corroborar certificar testificar atestiguar testimoniar constatar observar notar evocar
        rememorar narrar describir conversar dialogar platicar charlar divulgar pregonar anticipar adelantar augurar presagiar
        estimar especular conjeturar sospechar intuir sintetizar recapitular reiterar machacar martillear remachar incidir
        ahondar abundar profundizar continuar terciar interrumpir interpelar increpar amonestar regañar recriminar afear
        censurar deplorar repudiar condenar fustigar arremeter tronar bramar clamar vociferar chillar aullar rugir refunfuñar
        rezongar mascullar musitar balbucear tartamudear sollozar llorar suspirar bufar resoplar estallar espolear arengar
        exhortar instar urgir apremiar implorar invitar garantizar tranquilizar consolar felicitar alabar elogiar ensalzar
        loar aplaudir vitorear corear cantar entonar recitar rezar citar parafrasear redactar publicar postear retuitear
        bloguear notificar reportar consignar anotar acotar apuntillar rubricar reflexionar meditar filosofar divagar burlar
        ridiculizar satirizar caricaturizar disculpar excusar exculpar arrepentir sincerar confiar desahogar rechazar declinar
        descartar desechar desestimar retractar rectificar enmendar ufanar jactar vanagloriar presumir alardear congratular
        alegrar entusiasmar emocionar indignar enfadar escandalizar sorprender extrañar preocupar inquietar alarmar desesperar
        resignar blasfemar insultar amenazar desafiar retar`,
      irregular: `decir dice dicen dijo dijeron decía decían dicho diría dirá / diciendo|contar cuenta cuentan contó contaron contaba contado / contando|
        advertir advierte advierten advirtió advirtieron advertía advertido / advirtiendo|recordar recuerda recuerdan recordó recordaron recordaba recordado / recordando|
        sostener sostiene sostienen sostuvo sostuvieron sostenía sostenido / sosteniendo|manifestar manifiesta manifiestan / manifestando|
        reconocer reconoce reconocen reconoció reconocieron reconocía reconocido / reconociendo|confesar confiesa confiesan / confesando|
        pedir pide piden pidió pidieron pedía pedido / pidiendo|sugerir sugiere sugieren sugirió sugirieron sugería sugerido / sugiriendo|
        escribir escribe escriben escribió escribieron escrito / escribiendo|añadir añade añaden añadió añadieron añadía añadido / añadiendo|
        reír ríe ríen rió reía reído / riendo|sonreír sonríe sonríen sonrió / sonriendo|concluir concluye concluyen concluyó concluyeron concluido / concluyendo|
        predecir predice predicen predijo predicho / prediciendo|contradecir contradice contradijo / contradiciendo|
        proponer propone proponen propuso propusieron propuesto / proponiendo|exponer expone exponen expuso expusieron expuesto / exponiendo|
        referir refiere refieren refirió refirieron referido / refiriendo|repetir repite repiten repitió repitieron repetía repetido / repitiendo|
        desmentir desmiente desmienten desmintió desmintieron desmentido / desmintiendo|negar niega niegan negó negaron negaba negado / negando|
        leer lee leen leyó leyeron leído / leyendo|proseguir prosigue prosiguen prosiguió / prosiguiendo|seguir sigue siguen siguió / siguiendo|
        corregir corrige corrigen corrigió / corrigiendo|rogar ruega ruegan / rogando|recomendar recomienda recomiendan / recomendando|
        defender defiende defienden / defendiendo|soltar suelta sueltan / soltando|intervenir interviene intervienen intervino intervinieron / interviniendo|
        suponer supone suponen supuso / suponiendo|aducir aduce aducen adujo adujeron / aduciendo|deducir deduce deducen dedujo / deduciendo|
        inferir infiere infieren infirió / infiriendo|reprobar reprueba reprueban / reprobando|agradecer agradece agradecen agradeció agradecieron / agradeciendo|
        comprometer compromete comprometió / comprometiendo|gemir gime gimió / gimiendo|gruñir gruñe gruñó / gruñendo|
        maldecir maldice maldijo / maldiciendo|doler duele dolió / doliendo|convenir conviene convino / conviniendo|
        arremeter arremete arremetió arremetieron / arremetiendo|plañir plañe / plañendo|instruir instruye instruyó / instruyendo`,
    },
    opinion: {
      regular: `hablar considerar calificar tachar tildar describir temer esperar valorar saludar comparar llamar definir juzgar etiquetar
        catalogar dudar desear`,
      irregular: `prever prevé prevén previó prevía previsto / previendo|creer cree creen creyó creía creído / creyendo|pensar piensa piensan pensó pensaba / pensando|
        querer quiere quieren quiso quería / queriendo|entender entiende entienden entendió entendía / entendiendo|
        sentir siente sienten sintió sentía / sintiendo|atribuir atribuye atribuyen atribuyó / atribuyendo`,
    },
    loose: {
      regular: 'presentar usar utilizar mostrar tratar',
      irregular: `hacer hace hacen hizo hicieron / haciendo|ver ve ven vio vieron visto / viendo|mostrar muestra muestran / mostrando`,
    },
  },
  conjugate,
  (word) => word.endsWith('n'),
);
