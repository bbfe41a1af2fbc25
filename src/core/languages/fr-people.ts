import { CompoundSet } from './compound-set.ts';
import { wordSet } from './word-list.ts';

/** Offices and ranks, French. */
export const FR_TITLES = wordSet(
  `président présidente ministre sénateur sénatrice député députée maire adjointe adjoint préfet préfète général colonel amiral lieutenant
  capitaine commandant brigadier major sergent juge procureur procureure magistrat magistrate directeur directrice chef cheffe secrétaire
  professeur professeure docteur docteure roi reine prince princesse duc duchesse comte pape évêque archevêque cardinal abbé imam rabbin père
  sœur porte-parole chancelier chancelière ambassadeur ambassadrice avocat avocate bâtonnier notaire commissaire gouverneur gouverneure
  conseiller conseillère candidat candidate entraîneur entraîneuse sélectionneur sélectionneuse délégué déléguée rapporteur rapporteuse
  premier vice-président vice-présidente eurodéputé eurodéputée recteur rectrice doyen doyenne inspecteur inspectrice`,
);

/** Nouns for people who speak; a hyphen may join another before them: "ex-ministre". */
export const FR_ROLES: ReadonlySet<string> = new CompoundSet(
  wordSet(
    `cycliste tennisman journaliste activiste spécialiste juriste garagiste hôtelière fleuriste dentiste machiniste électricien étudiants
    urbaniste pianiste violoniste guitariste scénariste humoriste chroniqueur chroniqueuse éditorialiste romancier essayiste cinéaste footballeur
    footballeuse footballeurs rugbyman handballeur basketteur hydrologue volcanologue glaciologue infectiologue oncologue cardiologue pédiatre
    gynécologue généticien praticien praticienne pontife souverain souveraine dirigeant formateur formatrice éducateur éducatrice animateur
    assistant assistante auxiliaire aide-soignant aide-soignante ambulancier ambulancière brancardier sage-femme régisseur metteuse plasticien
    styliste couturier couturière créateur créatrice designer graphiste photographe paysagiste jardinier jardinière apiculteur apicultrice
    ostréiculteur ostréicultrice céréalier berger bergère bûcheron charpentier maçon plombier électricien peintre mécanicien mécanicienne
    soudeur docker dockers grutier livreur livreuse coursier facteur éboueur concierge gardien vigile surveillant surveillante
    homme femme hommes femmes gens monsieur dame témoin témoins habitant habitante habitants habitantes voisin voisine voisins voisines riverain
    riveraine riverains policier policière policiers gendarme gendarmes pompier pompiers secouriste secouristes agent agente agents responsable
    responsables expert experte experts chercheur chercheuse chercheurs scientifique scientifiques économiste économistes historien historienne
    historiens sociologue sociologues politologue géographe philosophe psychologue psychiatre climatologue biologiste virologue épidémiologiste
    météorologue sismologue archéologue anthropologue ethnologue linguiste statisticien statisticienne mathématicien mathématicienne physicien
    physicienne chimiste médecin médecins urgentiste chirurgien chirurgienne infirmier infirmière infirmiers infirmières soignant soignante
    soignants soignantes pharmacien pharmacienne vétérinaire dentiste kiné enseignant enseignante enseignants instituteur institutrice prof profs
    proviseur proviseure principal élève élèves étudiant étudiante étudiants lycéen lycéenne lycéens collégien collégienne agriculteur
    agricultrice agriculteurs éleveur éleveuse éleveurs maraîcher maraîchère vigneron vigneronne vignerons viticulteur viticultrice paysan
    paysanne paysans pêcheur pêcheuse pêcheurs boulanger boulangère boucher bouchère cuisinier cuisinière restaurateur restauratrice
    restaurateurs hôtelier hôtelière serveur serveuse ouvrier ouvrière ouvriers salarié salariée salariés employé employée employés cadre cadres
    patron patronne patrons gérant gérante propriétaire propriétaires locataire locataires client cliente clients passager passagère passagers
    usager usagère usagers opposant opposante opposants militant militante militants manifestant manifestante manifestants gréviste grévistes
    critique critiques victime victimes plaignant plaignante plaignants accusé accusée accusés prévenu prévenue prévenus suspect suspecte
    détenu détenue condamné condamnée mère père parents fils fille frère sœur mari épouse époux veuve veuf oncle tante cousin cousine neveu nièce
    grand-mère grand-père ami amie amis marin marins skipper navigateur navigatrice élu élue élus syndicaliste syndicalistes négociateur
    négociatrice auteur autrice auteure auteurs écrivain écrivaine romancier romancière poète artiste artistes peintre sculpteur chanteur
    chanteuse musicien musicienne musiciens compositeur compositrice acteur actrice comédien comédienne humoriste réalisateur réalisatrice
    cinéaste metteur metteuse producteur productrice producteurs éditeur éditrice libraire bibliothécaire conservateur conservatrice architecte
    architectes urbaniste ingénieur ingénieure ingénieurs technicien technicienne informaticien informaticienne joueur joueuse joueurs
    entraîneur attaquant attaquante défenseur défenseure gardien gardienne milieu arbitre arbitres champion championne athlète coureur coureuse
    nageur nageuse skieur skieuse cycliste pilote pilotes sprinteur sprinteuse judoka tennisman buteur capitaine technicien coach supporter
    supporters journaliste journalistes reporter animateur animatrice présentateur présentatrice retraité retraitée retraités commerçant
    commerçante commerçants artisan artisane artisans entrepreneur entrepreneuse chauffeur conducteur conductrice conducteurs routier routiers
    camionneur cheminot cheminots postier postière facteur factrice caissière caissier coiffeur coiffeuse fleuriste maire maires président
    présidente ministre ministres directeur directrice dirigeant dirigeante dirigeants fondateur fondatrice cofondateur cofondatrice héritier
    héritière trésorier trésorière secrétaire délégué déléguée délégués représentant représentante représentants collaborateur collaboratrice
    collègue collègues proche proches source sources entourage avocat avocate avocats conseil conseiller conseillère conseillers adjoint adjointe
    enquêteur enquêtrice enquêteurs magistrat magistrate magistrats procureur procureure juge juges greffier expert-comptable analyste analystes
    spécialiste spécialistes observateur observateurs diplomate diplomates militaire militaires soldat soldats officier officière général
    bénévole bénévoles membre membres adhérent adhérents porte-parole internaute internautes quadragénaire quinquagénaire trentenaire
    sexagénaire septuagénaire octogénaire nonagénaire adolescent adolescente jeune jeunes enfant enfants garçon majorité opposition intéressé
    intéressée numéro patronat`,
  ),
  wordSet(
    'ologue ologues icien icienne iciens iciennes trice trices ministre président présidente maire député députée sénateur directeur directrice chef cheffe footballeur',
  ),
);

/** Writings and bodies that speak. */
export const FR_DOCUMENTS = wordSet(
  `communiqué rapport déclaration lettre étude journal quotidien hebdomadaire magazine agence ministère gouvernement police gendarmerie parquet
  tribunal cour mairie préfecture rectorat entreprise société compagnie association syndicat syndicats fédération parti organisation ong
  institut université école lycée hôpital clinique banque conseil commission parlement sénat assemblée armée église groupe direction collectif
  collectivité métropole région département ville commune constructeur exploitant distributeur enseigne marque club ligue fondation chambre
  cabinet élysée matignon kremlin exécutif intersyndicale centrale union comité coordination opérateur autorité autorités sondage texte
  document note courrier tract majorité opposition`,
);
