import { wordSet } from './word-list.ts';

/** Countries, their parts and large cities, as English writes them; in lower case. */
export const EN_PLACES = wordSet(
  `afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
  barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burundi burma cambodia
  cameroon canada chad chile china colombia congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt england
  eritrea estonia eswatini ethiopia europe fiji finland france gabon gambia gaza germany ghana greece greenland grenada guatemala
  guinea guyana haiti herzegovina honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan
  kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg
  macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia
  montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau
  palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles
  singapore slovakia slovenia somalia somaliland spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania
  thailand tibet togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam wales
  yemen zambia zimbabwe africa asia antarctica america americas crimea catalonia chechnya kashmir kurdistan balkans caucasus
  siberia bavaria tuscany scandinavia`,
  `united_states united_kingdom great_britain new_zealand north_korea south_korea saudi_arabia south_africa south_sudan sri_lanka
  costa_rica el_salvador puerto_rico ivory_coast sierra_leone burkina_faso cape_verde czech_republic dominican_republic east_timor
  equatorial_guinea marshall_islands san_marino solomon_islands vatican_city west_bank hong_kong united_arab_emirates
  northern_ireland papua_new_guinea trinidad_and_tobago bosnia_and_herzegovina antigua_and_barbuda soviet_union middle_east
  latin_america south_america north_america central_america south_asia southeast_asia east_asia central_asia west_africa
  east_africa north_africa eastern_europe western_europe central_europe sub-saharan_africa gaza_strip`,
  `u.s. us u.s.a. usa u.k. uk uae u.a.e. drc prc d.c. l.a. nyc`,
  `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa
  kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
  new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island
  south_carolina south_dakota tennessee texas utah vermont virginia washington west_virginia wisconsin wyoming ontario quebec
  alberta manitoba saskatchewan queensland tasmania punjab kerala bihar sindh balochistan gujarat`,
  `london paris berlin madrid rome moscow beijing tokyo delhi new_delhi mumbai kolkata chennai bangalore karachi lahore islamabad
  dhaka colombo kathmandu bangkok jakarta manila hanoi seoul pyongyang shanghai guangzhou shenzhen taipei sydney melbourne
  canberra auckland wellington cairo lagos abuja nairobi kampala accra johannesburg pretoria khartoum addis_ababa kinshasa
  harare lusaka tunis algiers tripoli tehran baghdad riyadh dubai doha kuwait_city amman damascus beirut jerusalem tel_aviv
  ankara istanbul athens vienna brussels amsterdam copenhagen stockholm oslo helsinki warsaw prague budapest bucharest sofia
  belgrade zagreb kiev kyiv minsk lisbon dublin edinburgh glasgow belfast cardiff manchester liverpool birmingham geneva zurich
  munich hamburg frankfurt milan naples venice barcelona toronto ottawa montreal vancouver havana caracas bogota lima quito
  santiago buenos_aires sao_paulo rio_de_janeiro brasilia mexico_city los_angeles san_francisco san_diego chicago boston
  philadelphia houston dallas miami atlanta detroit seattle denver phoenix las_vegas baltimore cleveland pittsburgh cincinnati
  milwaukee minneapolis st._louis st._petersburg new_orleans manhattan brooklyn queens bronx hollywood salt_lake_city
  washington_d.c. washington,_d.c. kabul yangon vienna donetsk aleppo mosul mogadishu dakar abidjan bamako kigali`,
  `korea darfur caribbean xinjiang ulster flanders sicily normandy sahel maghreb levant andes himalayas nunavut kivu donbas donbass
  luhansk kherson mariupol kharkiv odesa odessa lviv zaporizhzhia tigray rakhine rafah jenin nablus ramallah hebron golan sinai
  idlib homs kirkuk erbil kandahar herat helmand kunduz peshawar quetta wuhan guangdong sichuan hainan okinawa hokkaido
  fukushima osaka kyoto busan macau bali sumatra borneo mindanao luzon ho_chi_minh_city mandalay naypyidaw chittagong bengaluru
  hyderabad assam manipur uttar_pradesh maharashtra tamil_nadu thimphu`,
);
