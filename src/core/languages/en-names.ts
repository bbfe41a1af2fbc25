import type { PronounKind } from './language.ts';
import { wordMap, wordSet } from './word-list.ts';

/** Titles, roles and the words inside names, English. */
export const EN_HONORIFICS = wordMap<PronounKind>(
  ['male', 'mr mr. sir lord father brother baron king prince duke'],
  ['female', 'mrs mrs. ms ms. miss mme. dame lady sister baroness queen princess duchess'],
  ['other', 'dr dr. prof prof. rev rev. rev hon hon. st'],
);

export const EN_TITLES = wordSet(
  `president vice-president premier chancellor minister secretary senator representative congressman congresswoman governor
  mayor councilman councilwoman councillor councilor speaker leader chairman chairwoman chairperson chair chief director
  ambassador envoy commissioner attorney prosecutor judge justice general colonel major captain lieutenant sergeant admiral
  commander marshal officer inspector superintendent detective sheriff constable pope cardinal archbishop bishop rabbi imam
  ayatollah sheikh pastor reverend professor doctor dean coach manager executive ceo cfo coo founder co-founder treasurer
  comptroller delegate nominee candidate hopeful strategist adviser advisor aide spokesman spokeswoman spokesperson analyst economist
  pollster columnist correspondent reporter journalist editor author writer actor actress singer rapper comedian musician
  filmmaker anchor host blogger historian scientist researcher lawyer attorney-general attorneys secretary-general businessman
  businesswoman entrepreneur billionaire investor mogul lawmaker legislator politician mp assemblyman assemblywoman
  commentator activist campaigner organizer operative consultant surrogate chairman-elect president-elect observer expert
  veteran co-chair co-chairman vice-chairman counsel teammate striker midfielder goalkeeper captain defender champion player
  emperor empress brigadier commodore principal madam undersecretary whip
  sen sen. rep rep. gov gov. gen gen. col col. lt lt. lt.gov. maj. maj capt capt. cpl. sgt sgt. cmdr. adm. pres. sec. det. supt. insp. amb.`,
);

export const EN_ROLES = wordSet(
  `spokesman spokeswoman spokesperson spokesmen spokespeople official officials aide aides adviser advisers advisor advisors
  source sources critic critics expert experts analyst analysts observer observers supporter supporters opponent opponents
  voter voters resident residents witness witnesses lawmaker lawmakers leader leaders rival rivals ally allies strategist
  strategists operative operatives organizer organizers organiser organisers activist activists protester protesters
  demonstrator demonstrators reporter reporters journalist journalists columnist author writer editor editors historian
  scholar scholars professor professors researcher researchers scientist scientists doctor doctors nurse lawyer lawyers
  attorney attorneys judge judges prosecutor prosecutors officer officers soldier soldiers commander commanders diplomat
  diplomats minister ministers president senator senators congressman congresswoman governor governors mayor mayors
  candidate candidates nominee contender contenders frontrunner front-runner hopeful hopefuls politician politicians
  businessman businesswoman billionaire mogul tycoon celebrity star actor actress singer rapper host moderator moderators
  anchor pundit pundits commentator commentators pollster pollsters economist economists investor investors employee employees
  worker workers farmer farmers teacher teachers student students parent parents mother father son daughter brother sister
  wife husband widow friend friends neighbor neighbors neighbour neighbours colleague colleagues man woman men women person
  people boy girl child children kid kids youngster teenager guy lady gentleman veteran veterans volunteer volunteers member
  members delegate delegates chairman chairwoman chair chairperson director directors executive executives ceo founder
  co-founder owner manager managers coach coaches captain player players fan fans teammate striker goalkeeper secretary speaker
  ambassador envoy commissioner commissioners chief chiefs head boss insider insiders staffer staffers democrat democrats
  republican republicans conservative conservatives liberal liberals libertarian socialist whistleblower victim victims survivor survivors
  suspect suspects defendant plaintiff detective inspector sheriff police investigator investigators regulator regulators
  pastor priest priests bishop pope imam rabbi caller blogger speechwriter counsel consultant consultants representative
  representatives chairmen chairwomen congressmen businessmen councilmen spokeswomen policemen firefighter firefighters confidant confidants loyalist loyalists backer backers donor donors negotiator negotiators mediator campaigner campaigners crowd audience panel lobbyist others many some one
  another both premier chancellor king queen prince princess general colonel major user users tycoon comedian filmmaker
  surrogate surrogates operative challenger incumbent newcomer outsider progressive progressives moderate moderates reader
  sergeant lieutenant passenger driver pilot customer patient patients tenant landlord engineer engineers architect architects designer banker bankers trader traders broker curator librarian biologist physicist chemist
  psychologist sociologist anthropologist epidemiologist climatologist geologist surgeon physician midwife therapist chef baker butcher fisherman sailor
  advocate advocates proponent proponents skeptic skeptics sceptic sceptics detractor detractors admirer admirers sympathizer
  sympathizers lobbyists attendee attendees heckler hecklers marcher marchers spectator spectators onlooker onlookers bystander
  bystanders respondent respondents participant participants panelist panelists interviewer interviewers questioner questioners
  narrator announcer commentators reviewer reviewers essayist novelist biographer playwright publisher publishers broadcaster
  broadcasters columnists historians strategist pollsters hosts anchors emcee nominees governor-elect senator-elect treasurer
  treasurers whip whips clerk clerks auditor auditors superintendent principal principals teachers lecturer lecturers academic academics
  educator educators graduate graduates freshman sophomore alumnus alumni retiree retirees pensioner pensioners immigrant
  immigrants migrant migrants refugee refugees exile exiles dissident dissidents rebel rebels militant militants extremist
  extremists terrorist terrorists gunman shooter attacker assailant kidnapper hacker hackers spy spies agent agents operative
  deputy deputies trooper troopers cop cops cadet cadets sailor sailors marine marines airman paratrooper guardsman inmate
  inmates prisoner prisoners detainee detainees juror jurors magistrate magistrates litigator solicitor barrister 
  neurosurgeon cardiologist pediatrician psychiatrist psychiatrists psychologists sociologists pharmacist dentist veterinarian
  paramedic paramedics nurses clinician clinicians caregiver caregivers counselor counselors counsellor counsellors
  programmer programmers developer developers technician technicians astronaut astronauts astronomer astronomers mathematician
  economist statistician geneticist ecologist ecologists environmentalist environmentalists conservationist conservationists
  nationalist nationalists populist populists centrist centrists hawk hawks loyalist partisan partisans newcomer newcomers
  independents reformer reformers insiders outsiders strategists planner planners organiser shareholder shareholders financier
  financiers entrepreneur entrepreneurs industrialist magnate retailer retailers manufacturer manufacturers supplier suppliers
  contractor contractors realtor realtors broker brokers dealer dealers vendor vendors merchant merchants shopkeeper shopkeepers
  waiter waitress bartender cashier janitor cleaner hairdresser barber tailor gardener rancher ranchers grower growers
  homeowner homeowners taxpayer taxpayers commuter commuters shopper shoppers guest guests visitor visitors tourist tourists
  traveler travelers traveller travellers motorist motorists cyclists hiker hikers runner runners athlete athletes teammates
  legend goalkeeper quarterback pitcher catcher batsman bowler golfer boxer wrestler swimmer skater
  relative relatives cousin cousins uncle aunt nephew niece grandfather grandmother grandson granddaughter grandparents
  spouse fiancé fiancée boyfriend girlfriend roommate classmates classmate mentor widower orphan twin twins couple trio duo family
  families crew delegation parishioner parishioners worshipper worshippers clergyman clergy preacher preachers minister evangelist
  monk nun rabbis imams pastors bishops cardinals missionary missionaries chaplain donors philanthropist philanthropists
  miner trucker mechanic plumber carpenter electrician guard warden ranger scout referee umpire trainer sprinter swimmer cyclist runner artist musician writer poet novelist`,
);

export const EN_GENDERED_ROLES = wordMap<PronounKind>(
  [
    'male',
    `spokesman congressman businessman chairman councilman assemblyman actor father son brother husband man boy gentleman king prince
    widower policeman salesman cameraman frontman`,
  ],
  [
    'female',
    `spokeswoman congresswoman businesswoman chairwoman councilwoman assemblywoman actress mother daughter sister wife woman
    girl lady queen princess widow policewoman saleswoman`,
  ],
);

export const EN_DOCUMENTS = wordSet(
  `statement statements report reports letter letters memo email emails e-mail tweet tweets post posts article editorial ad ads
  advertisement document documents filing lawsuit complaint indictment ruling poll polls survey study studies book website
  site page sign signs banner banners placard headline caption message messages text transcript press-release release note
  ministry department agency committee commission council court government administration campaign party company firm group
  union association foundation organisation organization institute centre center university bank embassy office team
  newspaper paper magazine network channel station outlet publication board panel authority authorities army military
  opposition coalition alliance camp court jury police parliament senate congress house cabinet white_house manifesto petition
  resolution bill law constitution slogan description entry summary notice advisory chart label subtitle shirt t-shirt`,
);

export const EN_TITLE_MODIFIERS = wordSet(
  `former ex ex- then then- acting deputy vice senior junior retired late incoming outgoing longtime long-time current interim assistant
  associate co executive chief presidential prime foreign interior defence defense finance health education justice
  press campaign communications national security state district attorney house senate majority minority party political
  independent military media public affairs policy general u.s. us eu first lady top veteran newly elected gop
  democratic republican conservative liberal labour labor federal supreme court fellow real estate tv television radio
  editor-in-chief secretary-general vice-presidential gubernatorial congressional running mate popular primary tea`,
);

export const EN_ORGANISATION_WORDS = wordSet(
  `party committee commission council university college school academy institute institution association society foundation
  federation union alliance coalition organisation organization agency authority bureau department ministry office court
  congress parliament senate assembly cabinet house group company corporation corp corp. inc inc. ltd ltd. llc plc co. gmbh
  bank fund trust holdings partners capital ventures industries systems technologies airlines airways motors energy oil
  times post news journal tribune herald gazette guardian telegraph chronicle observer review magazine press television radio
  network tv media broadcasting agency service services team club fc united city_fc rangers army navy force forces police
  guard corps brigade battalion regiment command division unit center centre hospital clinic church ministries league
  conference caucus campaign administration government movement front brotherhood board panel tribunal laboratory
  laboratories studios records pictures entertainment enterprises international worldwide associates brothers sons reserve
  exchange airlines`,
);

export const EN_PLACE_WORDS = wordSet(
  `city county state province district region island islands river lake sea ocean bay gulf mountain mountains mount valley
  beach street avenue road boulevard square park airport station bridge peninsula desert coast strait canal harbor harbour
  village town hills heights forest springs creek falls plaza hall tower towers palace stadium arena square territory
  republic kingdom emirate strip prefecture governorate canyon cape port fort`,
);

export const EN_OF_HEADS = wordSet(
  `department ministry bank university college institute association union federation organisation organization council
  committee commission court house chamber bureau board league society academy school church office republic kingdom
  state states city county province bay gulf strait isle center centre conference confederation congress museum fund
  friends sons daughters daughter veterans army front movement party alliance centers bishops chamber institutes order guild
  islands library brotherhood parliament coalition group network hospital archdiocese diocese district university-college`,
);

export const EN_EMPLOYEE_WORDS = wordSet(
  `correspondent reporter journalist editor columnist spokesman spokeswoman spokesperson director chairman chairwoman ceo president
  founder co-founder head member members employee employees analyst strategist economist professor researcher fellow newspaper magazine
  agency website channel company broadcaster publisher group firm organization organisation network outlet`,
);
