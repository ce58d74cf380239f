import { plainLabel } from "./plainLabel";

/** Words that leave something out of what they stand by, wherever they stand. */
const LEAVES_OUT = new RegExp(
  String.raw`\b(?:only|solely|excl|excluding|excludes|excluded|exclusive of|except|excepting|other than|not including` +
    String.raw`|disregarding|omitting)\b`,
);
/** Figures over a stretch of time of their own. */
const ROLLING = /^(?:rolling|moving)\b|^annuali[sz]ed\b/;
/** A step of a scale, or one figure of many: `Stage 1`, `Band D`, `90th centile`. */
const STEP = new RegExp(
  String.raw`^(?:(?:key )?stage|phase|tier|level|band|category|cat|grade|class|zone|cohort)` +
    String.raw` (?:\d{1,2}|[a-z]|[ivx]{1,4}|one|two|three|four)(?: (?:calls?|cases?|complaints?))?$` +
    String.raw`|^(?:(?:the )?\d{1,2}(?:st|nd|rd|th) )?(?:per)?centile$|^(?:lower|upper|top|bottom)` +
    String.raw` (?:quartile|quintile|decile|half|third)$|^(?:median|minimum|maximum|mode)$`,
);
/** What things and people are told apart by, none of which is all of them. */
const KIND =
  String.raw`(?:emergency|urgent|non urgent|routine|elective|non elective|planned|unplanned|short term` +
  String.raw`|long term|temporary|permanent|agency|casual|full time|part time|sheltered|supported|extra care` +
  String.raw`|general needs|private(?:ly)? rented|social(?:ly)? rented|affordable rent(?:ed)?|private|leasehold` +
  String.raw`|inpatient|outpatient|day ?case|residential|nursing|postgraduate|undergraduate|online|face to face` +
  String.raw`|telephone|phone|weekday|weekend|evening|night|day ?time|out of hours|out of area|in house|outsourced` +
  String.raw`|(?:fe)?male|apprentice|contracted|contractor|academy|maintained|pilot|(?:top|bottom|first|last) \d+` +
  String.raw`|evening and weekend|day and night|voluntary|involuntary|householder|mobile)`;
/** What such words stand before, where nothing else is named: the words alone are of a part. */
const OF_KIND =
  String.raw`(?:staff|employees|workers|leavers|absence|sickness|repairs?|calls?|cases?|patients?|admissions?` +
  String.raw`|referrals?|tenants?|tenanc(?:y|ies)|residents?|customers?|students?|learners?|homes?|housing` +
  String.raw`|accommodation|properties|stock|sector|shifts?|service|jobs|orders|incidents|visits)`;
const PART = new RegExp(String.raw`^${KIND}(?: ${OF_KIND}){0,2}$`);

/**
 * Whether words say by themselves that a figure is of a part: they leave something out, are a step of a scale, or one
 * of the kinds that things are told apart by.
 *
 * @example
 * narrows("Excluding major works") //=> true
 * narrows("Emergency repairs") //=> true
 * narrows("Safer streets") //=> false
 */
export function narrows(words: string): boolean {
  const plain = plainLabel(words);
  return LEAVES_OUT.test(plain) || ROLLING.test(plain) || STEP.test(plain) || PART.test(plain);
}

/** Whole groups of those that others are counted beside. */
const GROUPS = new RegExp(
  String.raw`^(?:hra|housing revenue account|general fund` +
    String.raw`|contractors?|apprentices?|academ(?:y|ies)|maintained schools?|pilot(?: sites?| area)?` +
    String.raw`|(?:by )?ages? \d.*|grades? \d+ (?:to )?\d+)$`,
);

/** What teams and places of work are called, which are no whole body. */
const TEAM =
  /^(?!.*\b(?:report|our|one|your|the|for|by|to)\b)(?:[\p{L}\d]+ ){1,4}(?:team|crew|depot|branch|ward|squad)$/u;
const OF_ALL_TEAM = /\b(?:leadership|management|executive|performance|policy|project|corporate|senior)\b/;
/** `Flats excluding voids` is as often what a measure is called. */
const ONLY = /\bonly$|^exclud(?:ing|es)\b/;
/** What a remark over a table leaves out that parts no figure: `Internal use only`, `Q3 only`. */
const REMARK = new RegExp(
  String.raw`\b(?:use|purposes?|internal|information|reference|draft|provisional|actuals?|figures?|data|members|board` +
    String.raw`|quarter|year|month|period|q\d|\d{4}|vat|inflation|rounding|note|see)\b`,
);
const OF_ALL = /^(?:age |sex |gender )?all (?:categories|persons|people|usual residents|ages|sexes)$/;
const TITLE_WORDS = 6;
const PARTS = /:\s|\s[–—-]\s|[(),;|]/;

/**
 * The words of a title, a heading between rows or a sheet’s name that are a part’s: a team, a kind of work or homes, or
 * what leaves something out. Null where none are.
 *
 * @example
 * partInTitle("Performance – North team") //=> "North team"
 * partInTitle("For internal use only") //=> null
 * partInTitle("All categories: Age 16+") //=> null
 */
export function partInTitle(title: string): string | null {
  // `All categories: Age 16+` is everybody whom the figures count.
  const parts = title.split(PARTS);
  if (parts.some((part) => OF_ALL.test(plainLabel(part)))) return null;
  for (const part of parts) {
    const plain = plainLabel(part);
    if (plain.split(" ").length > TITLE_WORDS) continue;
    const isTeam = TEAM.test(plain) && !OF_ALL_TEAM.test(plain);
    if (
      isTeam ||
      PART.test(plain) ||
      STEP.test(plain) ||
      GROUPS.test(plain) ||
      (ONLY.test(plain) && !REMARK.test(plain))
    )
      return part.trim();
  }
  return null;
}
