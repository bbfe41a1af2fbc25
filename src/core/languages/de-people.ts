import { CompoundSet } from './compound-set.ts';
import { wordSet } from './word-list.ts';

/** Nouns for people, German: others end in them ("Kremlsprecher"), and no family has such a name. */
const HEADS = `präsident präsidentin rätin beirat aufsichtsrat betriebsrat personalrat kreisrat premier minister ministerin kanzler kanzlerin senator senatorin bürgermeister bürgermeisterin stadtrat
  stadträtin landrat landrätin gemeinderat gemeinderätin kämmerer kämmerin dezernent dezernentin abgeordneter abgeordnete
  abgeordneten vorsitzender vorsitzende vorsitzenden vorstand vorständin sekretär sekretärin beauftragter beauftragte beauftragten
  gesandter gesandte sprecher sprecherin direktor direktorin leiter leiterin chef chefin führer führerin geschäftsführer
  geschäftsführerin inhaber inhaberin besitzer besitzerin betreiber betreiberin gründer gründerin unternehmer unternehmerin
  manager managerin berater beraterin vorsteher vorsteherin botschafter botschafterin diplomat diplomatin kommissar kommissarin
  staatsanwalt staatsanwältin anwalt anwältin verteidiger verteidigerin richterin verfassungsrichter verwaltungsrichter
  amtsrichter jurist juristin notar notarin professor professorin forscher forscherin wissenschaftler wissenschaftlerin experte
  expertin ökonom ökonomin historiker historikerin ologe ologin iker ikerin analyst analystin volkswirt volkswirtin mediziner
  medizinerin ärztin arzt therapeut therapeutin chirurg chirurgin pfleger pflegerin sanitäter sanitäterin hebamme trainer
  trainerin coach kapitän spieler spielerin torhüter torhüterin stürmer stürmerin läufer läuferin fahrer fahrerin springer
  springerin schwimmer schwimmerin sieger siegerin meisterin weltmeister olympiasieger träger trägerin profi general oberst
  offizier kommandeur kommandant inspekteur soldat soldatin ermittler ermittlerin polizist polizistin beamter beamte beamten
  beamtin papst kardinal bischof bischöfin pfarrer pfarrerin pastor pastorin imam rektor rektorin dekan dekanin autor autorin
  schriftsteller schriftstellerin künstler künstlerin maler malerin musiker musikerin sänger sängerin schauspieler schauspielerin
  regisseur regisseurin intendant intendantin dirigent dirigentin kurator kuratorin architekt architektin ingenieur ingenieurin
  techniker technikerin journalist journalistin reporter reporterin korrespondent korrespondentin redakteur redakteurin moderator
  moderatorin politiker politikerin kandidat kandidatin bewerber bewerberin gewerkschafter gewerkschafterin funktionär
  funktionärin aktivist aktivistin landwirt landwirtin gastwirt gastwirtin winzer winzerin gärtner gärtnerin händler händlerin
  verkäufer verkäuferin lehrer lehrerin erzieher erzieherin schüler schülerin student studentin arbeiter arbeiterin mitarbeiter
  mitarbeiterin rentner rentnerin bewohner bewohnerin anwohner anwohnerin nachbar nachbarin bürgerin mieter mieterin vermieter
  vermieterin zeuge zeugin zeugen kläger klägerin angeklagte angeklagter verdächtige verdächtiger überlebende überlebender
  betroffene betroffener verletzte verletzter vertreter vertreterin kritiker kritikerin beobachter beobachterin kenner kennerin
  macher macherin retter retterin helfer helferin förster försterin jägerin fischerin bäckerin wirtin besucher besucherin kunde
  kundin patient patientin passagier mitglied weiser wirtschaftsweise ministerpräsident generalsekretär preisträger geselle
  gesellin azubi pilot pilotin kapitänin lotse lotsin matrose handwerker handwerkerin makler maklerin agent agentin spion kollege
  kollegin freund freundin partner partnerin gegner gegnerin anhänger anhängerin verantwortliche verantwortlicher zuständige
  insider augenzeuge bruder schwester mutter vater tochter ehefrau ehemann witwe witwer enkelin feuerwehrmann fachmann fachfrau
  geschäftsmann geschäftsfrau obmann obfrau kaufmann kauffrau kameramann staatsmann torfrau torwart veteran veteranin legende
  talent erfinder erfinderin entwickler entwicklerin tüftler züchter züchterin sammler sammlerin veranstalter veranstalterin
  organisator organisatorin koordinator koordinatorin referent referentin dozent dozentin assistent assistentin präses ältester
  stellvertreter stellvertreterin nachfolger nachfolgerin vorgänger vorgängerin wahlleiter schulleiter einsatzleiter virologe
  psychologin`;

/** Offices that a family may be called after, too: only as they are. */
const WHOLE_TITLES =
  'könig königin prinz prinzessin graf gräfin fürst fürstin herzog herzogin baron baronin richter meister major leutnant hauptmann';

/** The same for others who speak. */
const WHOLE_ROLES = `mann frau männer frauen mensch menschen leute zeugen opfer täter sohn bauer bäuerin fischer bäcker wirt jäger müller bürger
  polizisten beamten experten forscher mitglieder besucher schüler studenten kunden kinder kind eltern junge mädchen jugendliche
  viele einige andere beide richter koch köchin teenager`;

/** Bodies and writings that speak; others end in them as well. */
const BODIES = `erklärung mitteilung bericht brief studie gutachten papier schreiben umfrage analyse urteil zeitung magazin blatt sender agentur
  polizei ministerium behörde behörden amt regierung opposition partei fraktion gericht anwaltschaft unternehmen firma konzern
  verband verein gewerkschaft organisation kommission parlament senat stadtverwaltung verwaltung gemeinde universität hochschule
  schule institut kirche armee militär feuerwehr rathaus klinik klinikum krankenhaus stiftung bank sparkasse kammer ausschuss
  initiative bündnis direktion leitung präsidium dienst wetterdienst kanzlei kreise hersteller betreiber kreml bundesrat bundestag
  landtag stadtrat zentralrat betriebsrat personalrat aufsicht genossenschaft gesellschaft bundeswehr bundesbank zentrale
  redaktion jury mannschaft`;

const WHOLE_BODIES = 'stadt land bund eu un uno nato staat kreis bahn post';

export const DE_TITLES: ReadonlySet<string> = new CompoundSet(wordSet(WHOLE_TITLES), wordSet(HEADS));
export const DE_ROLES: ReadonlySet<string> = new CompoundSet(wordSet(WHOLE_ROLES), wordSet(HEADS));
export const DE_DOCUMENTS: ReadonlySet<string> = new CompoundSet(wordSet(WHOLE_BODIES), wordSet(BODIES));
