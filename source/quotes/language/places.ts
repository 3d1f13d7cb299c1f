import { words } from './language.ts';

/** Countries, states of the United States and large cities: capitalized words that are not people. Words of one name are joined by "_". */
export const places: ReadonlySet<string> = new Set(
  words(`afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium benin bolivia bosnia botswana
  brazil bulgaria burundi cambodia cameroon canada chad chile china colombia congo costa_rica croatia cuba cyprus czech_republic denmark djibouti ecuador
  egypt el_salvador england eritrea estonia ethiopia europe fiji finland france gabon gambia georgia germany ghana great_britain britain greece guatemala guinea
  haiti honduras hungary iceland india indonesia iran iraq ireland israel italy ivory_coast jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos
  latvia lebanon liberia libya lithuania luxembourg madagascar malawi malaysia mali malta mauritius mexico moldova monaco mongolia montenegro morocco mozambique
  myanmar burma namibia nepal netherlands holland new_zealand nicaragua niger nigeria north_korea south_korea korea northern_ireland norway oman pakistan palestine panama
  paraguay peru philippines poland portugal qatar romania russia rwanda saudi_arabia scotland senegal serbia sierra_leone singapore slovakia slovenia somalia
  south_africa south_sudan spain sri_lanka sudan sweden switzerland syria taiwan tajikistan tanzania thailand tibet tunisia turkey turkmenistan uganda ukraine
  united_arab_emirates united_kingdom united_states uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe uk u.k. us u.s. usa uae eu e.u. u.s.a. america
  africa asia antarctica gaza west_bank donbas crimea kashmir catalonia bavaria siberia
  alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
  massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio
  oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont virginia washington west_virginia wisconsin wyoming puerto_rico
  new_york_city los_angeles chicago houston philadelphia phoenix san_antonio san_diego dallas san_jose san_francisco austin seattle denver boston detroit memphis
  baltimore milwaukee atlanta miami cleveland las_vegas orlando charlotte tampa pittsburgh cincinnati st._louis new_orleans manhattan brooklyn queens bronx harlem
  hollywood silicon_valley des_moines concord manchester london birmingham liverpool leeds sheffield bristol glasgow edinburgh cardiff belfast dublin oxford cambridge
  paris lyon marseille berlin munich hamburg frankfurt cologne vienna zurich geneva brussels amsterdam rotterdam the_hague madrid barcelona lisbon rome milan naples
  athens istanbul ankara moscow st._petersburg kyiv kiev minsk warsaw prague budapest bucharest sofia belgrade zagreb stockholm oslo copenhagen helsinki kherson
  kharkiv odesa lviv jerusalem tel_aviv ramallah baghdad tehran damascus aleppo beirut cairo tripoli benghazi tunis algiers kabul karachi lahore islamabad delhi
  new_delhi mumbai kolkata beijing shanghai hong_kong tokyo osaka seoul pyongyang bangkok hanoi manila jakarta sydney melbourne canberra auckland wellington
  toronto montreal ottawa vancouver mexico_city havana caracas bogota lima santiago buenos_aires rio_de_janeiro sao_paulo lagos nairobi johannesburg cape_town
  addis_ababa kinshasa dakar accra midwest northeast southwest northwest middle_east latin_america central_america south_america north_america far_east
  capitol_hill wall_street main_street downing_street times_square mar-a-lago internet web god christmas easter thanksgiving`),
);
