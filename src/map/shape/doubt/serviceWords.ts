import { plainLabel } from "../../match/plainLabel";

/*
 * What services of councils, police forces and hospitals are called, and groups of people that are counted apart, each
 * with words that their measures have: `Schools` over `Pupils absent` says nothing new.
 */

const SCHOOLS =
  "pupil|school|attain|gcse|a levels?|key stage|exclu|teach|ofsted|nurser|send|ehc|attendance|truan|learn";
const CHILDREN = `${SCHOOLS}|child|young|looked after|foster|adopt|care leaver|safeguard|famil|referral|youth`;
const HOMES = "home|hous|dwelling|tenan|letting|repair|void|rent|landlord|homeless|leasehold|gas safety|decent|stock";
const ROADS = "road|highway|pothole|street|pavement|footway|bus|cycl|traffic|parking|casualt|bridge|light|journey|gull";
const WASTE = "waste|recycl|bin|bins|refuse|landfill|compost|collect|litter|fly tip|street|clean|graffiti";
const LEISURE =
  "visit|librar|loan|issue|book|leisure|gym|swim|museum|park|theatre|event|sport|tree|pitch|play|cultur|touris|green";
const PLANNING = "planning|appl|appeal|permission|enforce|building|licen|major|minor|developm|land charge|search";
const CARE =
  "care|carer|client|reablement|assessment|direct payment|safeguard|nursing|discharge|adult|independen|support";
const HEALTH = "health|smok|drug|alcohol|obes|vaccin|screen|immunis|therap|patient|psych|depress|wellbeing";
const PROTECTION =
  "food|hygiene|inspect|premis|noise|pest|trad|crime|anti social|asb|burglar|robber|domestic|hate|safe";
const MONEY =
  "£|income|spend|spent|invoice|debt|budget|paid|pay|council tax|business rate|collect|benefit|claim|saving|cost|audit";
const STAFF = "staff|sick|absence|turnover|vacanc|employ|recruit|apprentic|training|apprais|workforce|leaver|post";
const SYSTEMS = "system|availab|incident|help ?desk|ticket|cyber|digital|online|network|website|software|device";
const CUSTOMERS = "call|answer|complain|enquir|email|wait|customer|contact|transaction|channel|request";
const LAW = "legal|contract|case|court|tender|supplier|procure|foi|freedom of information|data protection";
const BUILDINGS = "building|property|properties|asset|energy|carbon|maintenance|premis|office|site|vehicle|fleet|meal";
const ECONOMY = "business|job|jobs|employ|enterprise|visitor|touris|invest|growth|regenerat|town|shop|broadband";
const BIRTHS = "birth|bab|midwi|matern|caesar|still|breastfe|antenatal|neonat";
const EMERGENCY = "a and e|emergenc|four hour|4 hour|ambulance|handover|attend|trolley";
const WARDS = "patient|surg|operat|theatre|cancel|list|cancer|wait|referral|image|scan|dispens|prescri|child|heart";
const POLICING = "crime|offen|detect|investig|arrest|custody|detain|collision|road|ksi|drink|speed|victim";

/** Each name of a service or a group of people, with the words that its measures have. */
const SERVICES: readonly (readonly [names: string, words: string])[] = [
  ["academies|schools?|maintained schools|education|early years|primary education|secondary education", SCHOOLS],
  ["children|childrens social care|young people|youth", CHILDREN],
  ["housing|landlord|estates", HOMES],
  ["highways?|transport|parking|roads|street lighting", ROADS],
  ["waste|recycling|street cleaning|waste and recycling|refuse", WASTE],
  ["librar(?:y|ies)|leisure|museums?|culture|parks|tourism|sport|arts", LEISURE],
  ["planning|development control|building control|licensing|cemeter(?:y|ies)", PLANNING],
  ["social care|adult social care|adults|older people|carers", CARE],
  ["public health|mental health|community services", HEALTH],
  ["environmental health|trading standards|community safety", PROTECTION],
  ["finance|payroll|revenues|benefits|revenues and benefits|council tax", MONEY],
  ["human resources|hr", STAFF],
  ["ict|it", SYSTEMS],
  ["contact centre|customer services?", CUSTOMERS],
  ["legal|procurement", LAW],
  ["property|facilities|fleet|catering", BUILDINGS],
  ["regeneration|economic development|businesses", ECONOMY],
  ["maternity", BIRTHS],
  ["a and e", EMERGENCY],
  ["paediatrics|radiology|pharmacy|theatres|surgery|cardiology|oncology", WARDS],
  ["custody|roads policing|cid", POLICING],
  [
    "volunteers|veterans|visitors|councillors|refugees|migrants|trainees|special constables|pcsos",
    "volunt|veteran|visit",
  ],
];
const NAMES = SERVICES.map(([names, words]) => ({
  name: new RegExp(`^(?:${names})$`),
  speaks: new RegExp(String.raw`(?<![\w£])(?:${words})`),
}));

/**
 * Whether words are the name of a service, or of a group of people, and nothing else.
 *
 * @example
 * isServiceName("Schools") //=> true
 * isServiceName("Corporate scorecard") //=> false
 */
export function isServiceName(words: string): boolean {
  const plain = plainLabel(words);
  return NAMES.some(({ name }) => name.test(plain));
}

/**
 * Whether words are such as the measures of a service have.
 *
 * @example
 * speaksOfService("Schools", "Pupils absent") //=> true
 * speaksOfService("Schools", "Days lost to sickness") //=> false
 */
export function speaksOfService(service: string, words: string): boolean {
  const [plainService, plain] = [plainLabel(service), plainLabel(words)];
  return NAMES.some(({ name, speaks }) => name.test(plainService) && speaks.test(plain));
}
